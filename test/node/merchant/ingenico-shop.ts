import { Hono } from 'hono';
import {
  constants,
  createCipheriv,
  createHmac,
  createPublicKey,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';
import { SANDBOX_MERCHANT } from '../../../demo/bank/ingenico/access.ts';
import { createIngenicoBank } from '../../../demo/bank/ingenico/app.ts';
import type { IngenicoState } from '../../../demo/bank/ingenico/state.ts';
import { createIngenicoGateway } from '../../../demo/merchant/gateways/ingenico.ts';
import { ingenico } from '../../../demo/providers/ingenico.ts';
import { memoryState } from '../../../demo/support/state.ts';
import { FixtureShop } from './fixture-shop.ts';

/** A client session, as the config of a method carries it. */
export interface Session {
  readonly clientSessionId: string;
  readonly customerId: string;
}

/** What the SDK would encrypt; a test changes what it likes. */
export interface Sealed {
  readonly values: Readonly<Record<string, string>>;
  readonly product?: number;
  readonly tokenize?: boolean;
  readonly nonce?: string;
  readonly kid?: string;
}

/** A card that pays. */
export const CARD = { cardNumber: '4567350000427977', expiryDate: '1234', cvv: '123' };

/** What the panel hands over. */
export const dataOf = (product: 'cards' | 770 | 730, jwe: string) => ({
  ingenicoPaymentProduct: product,
  ingenicoCustomerEncDetails: jwe,
  ingenicoSaveForLaterUse: false,
});

/** A shop with Ingenico's methods, and a stand-in for the SDK in its buyers' browsers. */
export class IngenicoShop {
  readonly shop: FixtureShop;
  /** The Client API. */
  readonly client: Hono;
  readonly state: IngenicoState;
  /** Whether Ingenico's answers to new payments do not arrive. */
  losesAnswers = false;

  private constructor(shop: FixtureShop, client: Hono, state: IngenicoState) {
    this.shop = shop;
    this.client = client;
    this.state = state;
  }

  static async open(): Promise<IngenicoShop> {
    const client = new Hono();
    let state: IngenicoState | undefined;
    const shop = await FixtureShop.open(
      {
        ...ingenico,
        createBank: (place) =>
          createIngenicoBank({
            ...place,
            mountAtRoot: (path, part) => {
              client.route(path, part);
            },
            openState: (initial) => {
              const data = initial();
              state = data as IngenicoState;
              return Promise.resolve(memoryState(data));
            },
          }),
      },
      (base, send) =>
        createIngenicoGateway({
          ...SANDBOX_MERCHANT,
          api: base,
          origins: [],
          fetch: async (input, init) => {
            const response = await send(input, init);
            if (opened.losesAnswers && (input as string).endsWith('/payments')) throw new TypeError('lost');
            return response;
          },
        }),
    );
    const opened: IngenicoShop = new IngenicoShop(shop, client, state!);
    return opened;
  }

  /** What the widget's panel would get for this method now. */
  async config(method: string): Promise<{ readonly session: Session; readonly [part: string]: unknown }> {
    const { state, gateways } = this.shop.backend;
    const { integrations, buyers, savedMethods } = state.data;
    const config = await gateways['ingenico']!.config({
      integration: integrations.find(({ id }) => id === method)!,
      amount: { amount: '150.90', currency: 'USD' },
      buyer: buyers[1]!,
      saved: savedMethods.filter((saved) => saved.method === method),
      isMonitored: false,
      locale: 'en',
      now: new Date(),
    });
    return config as { session: Session };
  }

  /** Pays by card with what the SDK would hand over in a fresh session. */
  async payByCard(method: string, sealed: Partial<Sealed> = {}, more: object = {}) {
    const { session } = await this.config(method);
    const jwe = this.seal(session, { values: CARD, ...sealed });
    return this.shop.pay(method, { data: dataOf('cards', jwe), ...more });
  }

  /** A compact JWE as the SDK makes it (RFC 7516, RSA-OAEP and A256CBC-HS512). */
  seal({ clientSessionId }: Session, { values, product = 1, tokenize = false, nonce, kid }: Sealed): string {
    const header = base64({ alg: 'RSA-OAEP', enc: 'A256CBC-HS512', kid: kid ?? this.state.keyId });
    const secret = randomBytes(64);
    const iv = randomBytes(16);
    const cipher = createCipheriv('aes-256-cbc', secret.subarray(32), iv);
    const message = {
      clientSessionId,
      nonce: nonce ?? randomBytes(16).toString('hex'),
      tokenize,
      collectedDeviceInformation: { locale: 'en', browserData: {} },
      paymentProductId: product,
      paymentValues: Object.entries(values).map(([key, value]) => ({ key, value })),
    };
    const text = Buffer.concat([cipher.update(JSON.stringify(message)), cipher.final()]);
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(header.length * 8));
    const signed = Buffer.concat([Buffer.from(header), iv, text, length]);
    const tag = createHmac('sha512', secret.subarray(0, 32)).update(signed).digest().subarray(0, 32);
    const key = publicEncrypt(
      {
        key: createPublicKey(this.state.privateKey),
        padding: constants.RSA_PKCS1_OAEP_PADDING,
        oaepHash: 'sha1',
      },
      secret,
    );
    return [header, ...[key, iv, text, tag].map((part) => part.toString('base64url'))].join('.');
  }

  /** Asks the Client API as the SDK does. */
  ask({ customerId, clientSessionId }: Session, path: string, headers: Record<string, string> = {}) {
    return this.client.request(`/client/v1/${customerId}${path}`, {
      headers: {
        Authorization: `GCS v1Client:${clientSessionId}`,
        'X-GCS-ClientMetaInfo': 'e30=',
        Origin: 'http://localhost:5173',
        ...headers,
      },
    });
  }
}

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
