import type { Hono } from 'hono';
import { createAcs } from '../../../demo/bank/acs/acs.ts';
import { createAcsPages } from '../../../demo/bank/acs/app.ts';
import { emptyAcsState } from '../../../demo/bank/acs/state.ts';
import { createMerchant } from '../../../demo/merchant/app.ts';
import type { Backend } from '../../../demo/merchant/backend.ts';
import type { Gateway } from '../../../demo/merchant/gateways/gateway.ts';
import type { StoredMethod } from '../../../demo/merchant/model/saved-method.ts';
import { seedMerchant } from '../../../demo/merchant/seed.ts';
import type { ProviderFixture } from '../../../demo/providers/fixture.ts';
import { memoryState } from '../../../demo/support/state.ts';
import { Payment, type ActionReport, type PaymentRequest } from '../../../src/contract/payment.ts';
import { Quote } from '../../../src/contract/quote.ts';
import { safeParse, type Schema } from '../../../src/contract/schema.ts';

const SHOP = 'http://localhost:5173';
const BANK = 'http://127.0.0.1:5174';

/** What the shop’s server sees of the buyer’s browser. */
export const BUYER = { accept: 'application/json, application/problem+json', address: '203.0.113.7' };

/** A shop that offers one provider’s methods, and that provider’s sandbox, in one process. */
export class FixtureShop {
  readonly backend: Backend;
  readonly bank: Hono;
  /** The pages of card issuers. */
  readonly issuers: Hono;
  /** What happens to the next requests to the provider. */
  outage: 'none' | 'after' = 'none';
  readonly #merchant;

  private constructor(backend: Backend, bank: Hono, issuers: Hono) {
    this.backend = backend;
    this.bank = bank;
    this.issuers = issuers;
    this.#merchant = createMerchant(backend);
  }

  /** `connect` makes the gateway with a `fetch` that reaches the sandbox at `base`. */
  static async open(
    { provider, integrations, createBank }: ProviderFixture,
    connect: (base: string, send: typeof fetch) => Gateway,
  ): Promise<FixtureShop> {
    const base = `${BANK}/${provider}`;
    const common = { shopOrigin: SHOP, bankOrigin: BANK, now: () => new Date() };
    const world = { ...common, base: `${BANK}/acs`, state: memoryState(emptyAcsState()) };
    const place = { ...common, base, acs: createAcs(world), mountAtRoot: () => undefined };
    const bank = await createBank?.({
      ...place,
      openState: (initial) => Promise.resolve(memoryState(initial())),
    });
    if (!bank) throw new Error(`${provider} has no sandbox.`);
    const state = memoryState(seedMerchant());
    state.data.integrations.push(...integrations);
    state.data.rules.splice(0, Infinity, {
      id: 1,
      name: 'All',
      enabled: true,
      sortOrder: 0,
      stopProcessing: true,
      expression: null,
      currency: 'USD',
      websites: [],
      destinations: [],
      methods: integrations.map(({ id }) => id),
    });
    const send: typeof fetch = async (input, init) => {
      const request = new Request(input, init);
      const url = request.url.replace(base, BANK);
      const response = await bank.fetch(new Request(url, request));
      if (shop.outage === 'after') throw new TypeError('fetch failed');
      return response;
    };
    const gateways = { [provider]: connect(base, send) };
    const shop: FixtureShop = new FixtureShop(
      { state, shopOrigin: SHOP, gateways },
      bank,
      createAcsPages(world),
    );
    return shop;
  }

  quote(): Promise<Quote> {
    return this.#read(this.#send('/quotes?payable=checkout:1002&locale=en'), Quote);
  }

  async pay(method: string, more: Partial<PaymentRequest> = {}): Promise<Payment> {
    const { id } = await this.quote();
    const body = JSON.stringify({ quote: id, method, returnUrl: '/thanks', locale: 'en', ...more });
    const headers = { 'idempotency-key': crypto.randomUUID() };
    return this.#read(this.#send('/payments', { method: 'POST', headers, body }), Payment);
  }

  ask(id: string): Promise<Payment> {
    return this.#read(this.#send(`/payments/${id}`), Payment);
  }

  cancel(id: string): Promise<Payment> {
    return this.#read(this.#send(`/payments/${id}/cancel`, { method: 'POST' }), Payment);
  }

  report(id: string, report: ActionReport): Promise<Payment> {
    const body = JSON.stringify(report);
    return this.#read(this.#send(`/payments/${id}/result`, { method: 'POST', body }), Payment);
  }

  /** What the provider’s page brings back with a form. */
  async comeBack(id: string, form: Readonly<Record<string, string>>): Promise<Response> {
    return this.#send(`/return/${id}`, { method: 'POST', body: new URLSearchParams(form) });
  }

  /** From now on buyers may keep what they pay with by this method. */
  letKeep(method: string): void {
    const found = this.backend.state.data.integrations.find(({ id }) => id === method);
    Object.assign(found ?? {}, { canSave: true });
  }

  /** The buyer removes the card or account that was kept with this method. */
  async forgetSaved(method: string): Promise<StoredMethod> {
    const saved = this.backend.state.data.savedMethods.findLast((one) => one.method === method);
    if (!saved) throw new Error('Nothing is saved.');
    const { status } = await this.#send(`/saved-methods/${saved.id}`, { method: 'DELETE' });
    if (status !== 204) throw new Error(`It was answered with ${status}.`);
    return saved;
  }

  get movements(): readonly string[] {
    return this.backend.state.data.ledger.map(({ type, amount }) => `${type} ${amount.amount}`);
  }

  #send(path: string, init: RequestInit = {}): Promise<Response> {
    const { accept, address } = BUYER;
    const csrf = { cookie: '_csrf=t', 'x-csrf-header': 't' };
    const headers = { accept, ...csrf, ...(init.headers as Record<string, string>) };
    return this.#merchant(new Request(`${SHOP}/payments${path}`, { ...init, headers }), address);
  }

  async #read<T>(sent: Promise<Response>, schema: Schema<T>): Promise<T> {
    const response = await sent;
    const text = await response.text();
    const result = safeParse(schema, JSON.parse(text));
    if (!response.ok || !result.success) throw new Error(`${response.status} ${text}`);
    return result.data;
  }
}
