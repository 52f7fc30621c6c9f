import { createHash, createHmac } from 'node:crypto';
import type { Hono } from 'hono';
import { createAcs } from '../../../../demo/bank/acs/acs.ts';
import { createAcsPages } from '../../../../demo/bank/acs/app.ts';
import { emptyAcsState } from '../../../../demo/bank/acs/state.ts';
import { createCyberSourceBank } from '../../../../demo/bank/cybersource/app.ts';
import { SANDBOX_ACCOUNT } from '../../../../demo/bank/cybersource/account.ts';
import { memoryState } from '../../../../demo/support/state.ts';

export const SHOP = 'http://localhost:5173';
export const BANK = 'http://127.0.0.1:5174';

type Json = Readonly<Record<string, unknown>>;

/** The sandbox's CyberSource without a network, with a clock that a test can set. */
export class TestBank {
  readonly #clock: { now: Date };
  readonly #app: Hono;
  /** The pages of card issuers. */
  readonly issuers: Hono;

  private constructor(app: Hono, issuers: Hono, clock: { now: Date }) {
    this.#app = app;
    this.issuers = issuers;
    this.#clock = clock;
  }

  static async open(): Promise<TestBank> {
    const clock = { now: new Date('2026-11-21T10:00:00Z') };
    const common = { shopOrigin: SHOP, bankOrigin: BANK, now: () => clock.now };
    const world = { ...common, base: `${BANK}/acs`, state: memoryState(emptyAcsState()) };
    const app = await createCyberSourceBank({
      ...common,
      acs: createAcs(world),
      base: `${BANK}/cybersource`,
      openState: (initial) => Promise.resolve(memoryState(initial())),
      mountAtRoot: () => undefined,
    });
    return new TestBank(app, createAcsPages(world), clock);
  }

  get now(): Date {
    return this.#clock.now;
  }

  pass(minutes: number): void {
    this.#clock.now = new Date(this.now.getTime() + minutes * 60_000);
  }

  request(path: string, init?: RequestInit): Promise<Response> {
    return Promise.resolve(this.#app.request(`${BANK}${path}`, init));
  }

  /** A request of the merchant's server; `broken` is left out of what is signed. */
  send(path: string, body: Json, broken?: string): Promise<Response> {
    const text = JSON.stringify(body);
    const headers: Record<string, string> = {
      host: new URL(BANK).host,
      'v-c-date': this.now.toUTCString(),
      '(request-target)': `post ${path}`,
      digest: `SHA-256=${createHash('sha256').update(text).digest('base64')}`,
      'v-c-merchant-id': SANDBOX_ACCOUNT.merchantId,
    };
    const names = Object.keys(headers).filter((name) => name !== broken);
    const signed = names.map((name) => `${name}: ${headers[name] ?? ''}`).join('\n');
    const key = Buffer.from(SANDBOX_ACCOUNT.secret, 'base64');
    const signature = createHmac('sha256', key).update(signed).digest('base64');
    const { '(request-target)': _, ...sent } = headers;
    return this.request(path, {
      method: 'POST',
      body: text,
      headers: {
        ...sent,
        signature: `keyid="${SANDBOX_ACCOUNT.keyId}", algorithm="HmacSHA256", headers="${names.join(' ')}", signature="${signature}"`,
      },
    });
  }

  async context(): Promise<string> {
    const answer = await this.send('/microform/v2/sessions', {
      clientVersion: 'v2',
      targetOrigins: [SHOP],
      allowedCardNetworks: ['VISA', 'MASTERCARD'],
    });
    return answer.text();
  }

  /** What the number's frame sends. */
  async tokenize(
    context: string,
    card: Json = {},
  ): Promise<{ token?: string; reason?: string; details?: unknown }> {
    const typed = {
      number: '4111111111111111',
      securityCode: '123',
      expirationMonth: '12',
      expirationYear: '2034',
    };
    const body = JSON.stringify({ keyId: context, ...typed, ...card });
    const answer = await this.request('/flex/v2/tokens', { method: 'POST', body });
    return (await answer.json()) as { token?: string };
  }

  async pay(
    token: string | undefined,
    code: string,
    capture = true,
  ): Promise<{ status: string; id: string; message?: string }> {
    const answer = await this.send('/pts/v2/payments', {
      clientReferenceInformation: { code },
      processingInformation: { capture, commerceIndicator: 'internet' },
      tokenInformation: { transientTokenJwt: token },
      orderInformation: {
        amountDetails: { totalAmount: '10.00', currency: 'USD' },
        billTo: {
          firstName: 'Dana',
          lastName: 'Whitfield',
          address1: '610 W 6th Avenue',
          locality: 'Anchorage',
          country: 'US',
          email: 'dana@example.com',
        },
      },
    });
    return (await answer.json()) as { status: string; id: string };
  }
}

/** The payload of a JWT. */
export const payloadOf = (jwt: string) =>
  JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as {
    readonly jti: string;
    readonly exp: number;
    readonly iat: number;
    readonly ctx: readonly [{ readonly data: Readonly<Record<string, string>> }];
  };
