import { Payment, type ActionReport, type PaymentRequest } from '../../../src/contract/payment.ts';
import { ProblemDetails } from '../../../src/contract/problem.ts';
import { Quote, type QuoteRequest } from '../../../src/contract/quote.ts';
import { safeParse, type Schema } from '../../../src/contract/schema.ts';
import { createMerchant, type Merchant } from '../../../demo/merchant/app.ts';
import type { Backend } from '../../../demo/merchant/backend.ts';
import { createCheckMoneyOrderGateway } from '../../../demo/merchant/gateways/check-money-order.ts';
import { createPaymentTermsGateway } from '../../../demo/merchant/gateways/payment-terms.ts';
import type { MerchantState } from '../../../demo/merchant/model.ts';
import { seedMerchant } from '../../../demo/merchant/seed.ts';
import { FakeProvider } from './fake-provider.ts';

const ORIGIN = 'https://shop.example';
const TOKEN = 'csrf-1';

/** The first of November, noon: everything that has a date in these tests is counted from it. */
export const NOW = new Date('2026-11-01T12:00:00Z');

/** An answer that was read: its status, and its body as the contract has it. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** A shop in memory, with the widget's side of the conversation; every answer is checked against the contract. */
export class TestShop {
  readonly provider: FakeProvider;
  readonly backend: Backend;
  merchant: Merchant;
  /** What the last save left on the disk. */
  disk = '';

  constructor(data: MerchantState = seedMerchant(), provider = new FakeProvider()) {
    this.provider = provider;
    this.backend = {
      state: {
        data,
        save: () => {
          this.disk = JSON.stringify(data);
          return Promise.resolve();
        },
      },
      gateways: {
        'check-money-order': createCheckMoneyOrderGateway(),
        'payment-terms': createPaymentTermsGateway(),
        'paypal-express': provider.gateway,
        stripe: provider.gateway,
      },
      now: () => NOW,
      shopOrigin: ORIGIN,
      cookiesOf: () => `theme=dark; _csrf=${TOKEN}`,
    };
    this.merchant = createMerchant(this.backend);
  }

  get data(): MerchantState {
    return this.backend.state.data;
  }

  /** A new process with what is on the disk, after a power cut; it talks to the same provider. */
  restart(disk = this.disk): TestShop {
    return new TestShop(JSON.parse(disk) as MerchantState, this.provider);
  }

  send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({ 'x-csrf-header': TOKEN, ...(init.headers as Record<string, string>) });
    return this.merchant(new Request(`${ORIGIN}/payments${path}`, { ...init, headers }));
  }

  async quote(payable: string, locale = 'en'): Promise<Quote> {
    const query = new URLSearchParams({ payable, locale }).toString();
    return (await read(await this.send(`/quotes?${query}`), Quote)).body;
  }

  async askQuote(request: QuoteRequest): Promise<Answer<Quote>> {
    return read(await this.send('/quotes', post(request)), Quote);
  }

  /** Pays as the widget would; `attempt` is the idempotency key. */
  pay(quote: Quote | string, more: Partial<PaymentRequest> = {}, attempt = newAttempt()): Promise<Response> {
    const request: PaymentRequest = {
      quote: typeof quote === 'string' ? quote : quote.id,
      method: 'stripe_payment_element_4',
      returnUrl: '/thanks',
      locale: 'en',
      data: { confirmationToken: 'ctoken_1' },
      ...more,
    };
    return this.send('/payments', post(request, { 'idempotency-key': attempt }));
  }

  async paid(...request: Parameters<TestShop['pay']>): Promise<Answer<Payment>> {
    return read(await this.pay(...request), Payment);
  }

  async refused(...request: Parameters<TestShop['pay']>): Promise<Answer<ProblemDetails>> {
    return problem(await this.pay(...request));
  }

  async payment(path: string, init?: RequestInit): Promise<Payment> {
    return (await read(await this.send(`/payments${path}`, init), Payment)).body;
  }

  report({ id, nextAction }: Payment, result: ActionReport['result']): Promise<Payment> {
    return this.payment(`/${id}/result`, post({ action: nextAction?.id ?? '', result }));
  }

  cancel({ id }: Payment): Promise<Payment> {
    return this.payment(`/${id}/cancel`, { method: 'POST' });
  }

  /** The movements in the ledger: "charge 150.90 USD". */
  get movements(): readonly string[] {
    return this.data.ledger.map(({ type, amount }) => `${type} ${amount.amount} ${amount.currency}`);
  }
}

/** A new idempotency key. */
export const newAttempt = (): string => crypto.randomUUID();

/** A POST of JSON. */
export const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** Reads an answer and insists on the contract. */
export async function read<T>(response: Response, schema: Schema<T>): Promise<Answer<T>> {
  const text = await response.text();
  const result = safeParse(schema, JSON.parse(text));
  if (!result.success) throw new Error(`${result.error}: ${text}`);
  return { status: response.status, body: result.data };
}

/** Reads an error answer, which has to be problem details. */
export async function problem(response: Response): Promise<Answer<ProblemDetails>> {
  const type = response.headers.get('content-type');
  if (type !== 'application/problem+json') throw new Error(`Expected a problem, got ${String(type)}.`);
  return read(response, ProblemDetails);
}
