import { InvoiceDetails } from '../../../src/contract/invoice-details.ts';
import { InvoicePage } from '../../../src/contract/invoice.ts';
import type { Money } from '../../../src/contract/money.ts';
import type { PayableRequest } from '../../../src/contract/payable.ts';
import { Payment, type PaymentRequest } from '../../../src/contract/payment.ts';
import { ProblemDetails } from '../../../src/contract/problem.ts';
import { Quote } from '../../../src/contract/quote.ts';
import { createMerchant, type Merchant } from '../../../demo/merchant/app.ts';
import type { Backend } from '../../../demo/merchant/backend.ts';
import { createCheckMoneyOrderGateway } from '../../../demo/merchant/gateways/check-money-order.ts';
import type { Gateway } from '../../../demo/merchant/gateways/gateway.ts';
import { seedMerchant } from '../../../demo/merchant/seed.ts';
import { FakeProvider } from './fake-provider.ts';
import { NOW, newAttempt, post, problem, read, type Answer } from './test-shop.ts';

const ORIGIN = 'https://shop.example';
// Browsers send no cookie that a script has set on a request.
const COOKIE = 'x-test-cookie';

/** Names of the methods for invoices. */
export const CARD = 'invoice_card_80';
export const DEBIT = 'invoice_ach_81';
export const STRIPE = 'invoice_stripe_82';
export const TRANSFER = 'invoice_transfer_84';

/** What to pay: ids, or parts of some. */
export type Wanted = readonly (string | PayableRequest)[];

/** A shop with invoices in memory; people of Acme, a guest and others talk to it, each with their own cookie. */
export class InvoiceShop {
  readonly card = new FakeProvider();
  readonly stripe = new FakeProvider();
  readonly backend: Backend;
  now = NOW;
  readonly #merchant: Merchant;

  constructor(wrap: (gateway: Gateway) => Gateway = (gateway) => gateway) {
    const check = ({ data }: PaymentRequest) =>
      data === 'bad' ? [{ pointer: '/data', detail: 'Bad.' }] : [];
    this.backend = {
      // What opens states of files is for Node only.
      state: { data: seedMerchant(), save: () => Promise.resolve() },
      gateways: {
        oropay: wrap({ ...this.card.gateway, check }),
        stripe: wrap(this.stripe.gateway),
        'check-money-order': createCheckMoneyOrderGateway(),
      },
      now: () => this.now,
      shopOrigin: ORIGIN,
      cookiesOf: (request) => request.headers.get(COOKIE) ?? '',
    };
    this.#merchant = createMerchant(this.backend);
  }

  /** Amanda, who may pay everything of Acme's; her colleague Ben, who may not; Sato, Grace with very many. */
  readonly amanda = new Visitor(this, 'tender_buyer=1');
  readonly ben = new Visitor(this, 'tender_buyer=5');
  readonly katrin = new Visitor(this, 'tender_buyer=3');
  readonly sato = new Visitor(this, 'tender_buyer=4');
  readonly grace = new Visitor(this, 'tender_buyer=6');
  readonly stranger = new Visitor(this, '');

  /** Whoever has a pay link. */
  guest = (token: string) => new Visitor(this, '', { 'x-tender-invoice-token': token });

  send(path: string, cookie: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set(COOKIE, `_csrf=t; ${cookie}`);
    headers.set('x-csrf-header', 't');
    return this.#merchant(new Request(`${ORIGIN}/payments${path}`, { ...init, headers }));
  }

  /** The movements in the ledger: "charge 150.90 USD". */
  get movements(): readonly string[] {
    return this.backend.state.data.ledger.map(
      ({ type, amount }) => `${type} ${amount.amount} ${amount.currency}`,
    );
  }
}

/** One person's window. */
export class Visitor {
  readonly #shop: InvoiceShop;
  readonly #cookie: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(shop: InvoiceShop, cookie: string, headers: Readonly<Record<string, string>> = {}) {
    this.#shop = shop;
    this.#cookie = cookie;
    this.#headers = headers;
  }

  send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...this.#headers, ...(init.headers as Record<string, string>) };
    return this.#shop.send(path, this.#cookie, { ...init, headers });
  }

  async list(query: Readonly<Record<string, string>> = {}): Promise<InvoicePage> {
    return (await read(await this.send(`/invoices?${new URLSearchParams(query)}`), InvoicePage)).body;
  }

  async open(id: string, locale = 'en'): Promise<InvoiceDetails> {
    const path = `/invoices/${encodeURIComponent(id)}?locale=${locale}`;
    return (await read(await this.send(path), InvoiceDetails)).body;
  }

  /** What is left to pay of an invoice, as the list says. */
  async balance(id: string): Promise<string> {
    return (await this.open(id)).invoice.balance.amount;
  }

  askQuote(wanted: Wanted, locale = 'en'): Promise<Response> {
    const payables = wanted.map((each) => (typeof each === 'string' ? { id: each } : each));
    return this.send('/quotes', post({ payables, locale }));
  }

  async quote(...wanted: Wanted): Promise<Quote> {
    return (await read(await this.askQuote(wanted), Quote)).body;
  }

  async refusedQuote(wanted: Wanted, locale = 'en'): Promise<Answer<ProblemDetails>> {
    return problem(await this.askQuote(wanted, locale));
  }

  pay(
    quote: Quote | string,
    method = CARD,
    more: Partial<PaymentRequest> = {},
    attempt = newAttempt(),
  ): Promise<Response> {
    const id = typeof quote === 'string' ? quote : quote.id;
    const request = { quote: id, method, returnUrl: '/invoices', locale: 'en', data: {}, ...more };
    return this.send('/payments', post(request, { 'idempotency-key': attempt }));
  }

  async paid(...request: Parameters<Visitor['pay']>): Promise<Payment> {
    return (await read(await this.pay(...request), Payment)).body;
  }

  async refused(...request: Parameters<Visitor['pay']>): Promise<Answer<ProblemDetails>> {
    return problem(await this.pay(...request));
  }

  async payment(id: string): Promise<Payment> {
    return (await read(await this.send(`/payments/${id}`), Payment)).body;
  }
}

/** A part of an invoice. */
export const part = (id: string, amount: string, currency = 'USD'): PayableRequest => ({
  id,
  amount: { amount, currency } satisfies Money,
});
