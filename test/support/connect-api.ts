import type { ClientSession, IngenicoConfig } from '../../src/providers/ingenico/config.ts';

/** A session as the backend would send it; another id is another session. */
export const aSession = (id = 's_1', more: Partial<ClientSession> = {}): ClientSession => ({
  clientSessionId: id,
  customerId: '1-2',
  clientApiUrl: 'https://ams1.preprod.api-ingenico.com/client',
  assetUrl: 'https://assets.example/',
  ...more,
});

const MANDATE = { text: 'I authorize Acme.', date: '2026-11-21', creditor: 'Acme', reference: 'M-1' };
export const CARDS: IngenicoConfig = { product: 'cards', countryCode: 'US', session: aSession() };
export const SEPA: IngenicoConfig = { ...CARDS, product: '770', mandate: MANDATE };
export const ACH: IngenicoConfig = { ...CARDS, product: '730' };

const field = (id: string, label: string, validators: object, more: object = {}) => ({
  id,
  type: 'string',
  dataRestrictions: { isRequired: true, validators },
  displayHints: { displayOrder: 1, label, obfuscate: false, alwaysShow: false, formElement: {}, ...more },
});
const digits = (mask?: string) => ({ preferredInputType: 'IntegerKeyboard', ...(mask && { mask }) });

const CARD_FIELDS = [
  field(
    'cardNumber',
    'Card number',
    { luhn: {}, length: { minLength: 12, maxLength: 19 } },
    digits('{{9999}} {{9999}} {{9999}} {{9999}} {{999}}'),
  ),
  field('expiryDate', 'Expiry date', { expirationDate: {} }, digits('{{99}}/{{99}}')),
  field('cvv', 'Security code', { length: { minLength: 3, maxLength: 4 } }, digits('{{9999}}')),
];
const ACH_FIELDS = [
  field('bankCode', 'Routing number', { length: { minLength: 1, maxLength: 9 } }, digits()),
  field('accountHolderName', 'Account holder', { length: { minLength: 1, maxLength: 30 } }),
];

const product = (id: number, fields: readonly object[], group?: string) => ({
  id,
  displayHints: { displayOrder: id, label: id === 1 ? 'Visa' : 'Debit', logo: 'logo.png' },
  paymentMethod: group ? 'card' : 'directDebit',
  ...(group && { paymentProductGroup: group }),
  accountsOnFile: id === 1 ? [ACCOUNT] : [],
  fields,
});

const ACCOUNT = {
  id: 1001,
  paymentProductId: 1,
  displayHints: { labelTemplate: [], logo: 'logo.png' },
  attributes: [
    { key: 'alias', value: '************7977', status: 'READ_ONLY' },
    { key: 'cardNumber', value: '************7977', status: 'READ_ONLY' },
    { key: 'expiryDate', value: '1234', status: 'CAN_WRITE' },
  ],
};

const PRODUCTS = [product(1, CARD_FIELDS, 'cards'), product(730, ACH_FIELDS), product(770, [])];
const GROUP = { ...product(0, CARD_FIELDS), id: 'cards' };

/** Ingenico's Client API in the page, in place of `fetch`: what the SDK asks, it answers from here. */
export class ConnectApi {
  /** Sessions that have ended. */
  readonly ended = new Set<string>();
  /** Every address that was asked for. */
  readonly asked: URL[] = [];
  /** Products it does not offer. */
  readonly withheld = new Set<number>();
  readonly #fetch = window.fetch.bind(window);
  readonly #keys: CryptoKeyPair;

  private constructor(keys: CryptoKeyPair) {
    this.#keys = keys;
    window.fetch = (input, init) => this.#answer(new Request(input, init));
  }

  static async open(): Promise<ConnectApi> {
    const algorithm = {
      name: 'RSA-OAEP',
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
      hash: 'SHA-1',
    };
    return new ConnectApi(await crypto.subtle.generateKey(algorithm, true, ['encrypt', 'decrypt']));
  }

  close(): void {
    window.fetch = this.#fetch;
  }

  /** What a message says: a compact JWE, made for the key of this API. */
  async read(jwe: string): Promise<Record<string, unknown>> {
    const [, key = '', iv = '', text = ''] = jwe.split('.');
    const secret = await crypto.subtle.decrypt({ name: 'RSA-OAEP' }, this.#keys.privateKey, bytesOf(key));
    const aes = await crypto.subtle.importKey('raw', secret.slice(32), 'AES-CBC', false, ['decrypt']);
    const plain = await crypto.subtle.decrypt({ name: 'AES-CBC', iv: bytesOf(iv) }, aes, bytesOf(text));
    return JSON.parse(new TextDecoder().decode(plain)) as Record<string, unknown>;
  }

  async #answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    this.asked.push(url);
    const session = request.headers.get('Authorization')?.replace('GCS v1Client:', '');
    if (!session || this.ended.has(session)) return Response.json({ errors: [] }, { status: 403 });
    const path = url.pathname.replace('/client/v1/1-2/', '');
    const offered = PRODUCTS.filter(({ id }) => !this.withheld.has(id));
    if (path === 'products') return Response.json({ paymentProducts: offered });
    if (path === 'productgroups') return Response.json({ paymentProductGroups: [GROUP] });
    if (path === 'productgroups/cards') return Response.json(GROUP);
    if (path === 'crypto/publickey') return Response.json(await this.#publicKey());
    if (path === 'services/getIINdetails') return this.#brandOf((await request.json()) as { bin: string });
    const found = offered.find(({ id }) => path === `products/${id}`);
    return found ? Response.json(found) : Response.json({ errors: [] }, { status: 404 });
  }

  #brandOf({ bin }: { readonly bin: string }): Response {
    if (bin.startsWith('4'))
      return Response.json({ paymentProductId: 1, countryCode: 'NL', isAllowedInContext: true });
    return bin.startsWith('3')
      ? Response.json({ paymentProductId: 2, countryCode: 'US', isAllowedInContext: false })
      : Response.json({ errors: [] }, { status: 404 });
  }

  async #publicKey() {
    const spki = await crypto.subtle.exportKey('spki', this.#keys.publicKey);
    return { keyId: 'k1', publicKey: btoa(String.fromCharCode(...new Uint8Array(spki))) };
  }
}

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
