import type { Hono } from 'hono';
import { createAcs, type Acs, type Verdict } from '../../../../demo/bank/acs/acs.ts';
import { createAcsPages } from '../../../../demo/bank/acs/app.ts';
import { emptyAcsState } from '../../../../demo/bank/acs/state.ts';
import { memoryState } from '../../../../demo/support/state.ts';

const SHOP = 'http://localhost:5173';
const BANK = 'http://127.0.0.1:5174';

/** Where a shop would have the result sent. */
export const NOTIFICATION = `${SHOP}/payments/notification/n`;

/** The sandbox's card issuers without a network, with a clock that a test can set. */
export class TestIssuer {
  readonly acs: Acs;
  readonly #pages: Hono;
  #now = new Date('2026-11-21T10:00:00Z').getTime();

  constructor() {
    const world = {
      base: `${BANK}/acs`,
      bankOrigin: BANK,
      shopOrigin: SHOP,
      state: memoryState(emptyAcsState()),
      now: () => new Date(this.#now),
    };
    this.acs = createAcs(world);
    this.#pages = createAcsPages(world);
  }

  pass(seconds: number): void {
    this.#now += seconds * 1000;
  }

  /** A card whose issuer was asked, by a shop that did not wait for the fingerprint. */
  async ask(number: string): Promise<Verdict> {
    const { id, methodUrl } = (await this.acs.enroll(number))!;
    const completion = methodUrl ? 'N' : 'U';
    return this.acs.authenticate(id, { amount: '131.40 USD', completion, notificationUrl: NOTIFICATION });
  }

  async post(path: string, fields: Readonly<Record<string, string>>) {
    return read(await this.#pages.request(path, { method: 'POST', body: new URLSearchParams(fields) }));
  }

  async get(path: string) {
    return read(await this.#pages.request(path));
  }

  /** Posts anything as a `creq`: an object is encoded as it should be. */
  begin(request: object | string, more: Readonly<Record<string, string>> = {}) {
    const text = typeof request === 'string' ? request : encode(request);
    return this.post('/challenge', { creq: text, ...more });
  }

  /** What a buyer does on the page of a running challenge. */
  answer({ acsTransID }: Verdict, fields: Readonly<Record<string, string>>) {
    return this.post(`/challenge/${acsTransID}`, fields);
  }
}

export const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A CReq as it should be. */
export const requestOf = ({ id, acsTransID }: Verdict) => ({
  threeDSServerTransID: id,
  acsTransID,
  messageType: 'CReq',
  messageVersion: '2.2.0',
  challengeWindowSize: '02',
});

const unescape = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** A page of the issuer's, with the form that it sends on and the `Erro` message that it shows. */
async function read(response: Response) {
  const source = await response.text();
  const text = unescape(source);
  const [, address] = /<form method="post" action="([^"]*)"/.exec(source) ?? [];
  const fields = Object.fromEntries(
    [...source.matchAll(/<input\s+type="hidden"\s+name="([^"]*)"\s+value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, unescape(value)],
    ),
  );
  const cres = fields['cres'];
  const message = cres === undefined ? undefined : Buffer.from(cres, 'base64url').toString();
  const [, errorCode] = /"errorCode": "(\d+)"/.exec(text) ?? [];
  return {
    status: response.status,
    text,
    address,
    fields,
    errorCode,
    ...(message !== undefined && { cres: JSON.parse(message) as Readonly<Record<string, string>> }),
    policy: response.headers.get('Content-Security-Policy') ?? '',
  };
}
