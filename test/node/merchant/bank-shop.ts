import Stripe from 'stripe';
import { Payment, type PaymentRequest } from '../../../src/contract/payment.ts';
import { Quote } from '../../../src/contract/quote.ts';
import { safeParse, type Schema } from '../../../src/contract/schema.ts';
import { createPayPalBank } from '../../../demo/bank/paypal/app.ts';
import { SANDBOX_ACCOUNT } from '../../../demo/bank/paypal/access.ts';
import { emptyPayPalState } from '../../../demo/bank/paypal/state.ts';
import { createStripeBank, initialStripeState } from '../../../demo/bank/stripe/app.ts';
import { createMerchant } from '../../../demo/merchant/app.ts';
import type { Backend } from '../../../demo/merchant/backend.ts';
import { createCheckMoneyOrderGateway } from '../../../demo/merchant/gateways/check-money-order.ts';
import { createPayPalExpressGateway } from '../../../demo/merchant/gateways/paypal-express.ts';
import { createPaymentTermsGateway } from '../../../demo/merchant/gateways/payment-terms.ts';
import { createStripeGateway } from '../../../demo/merchant/gateways/stripe.ts';
import { seedMerchant } from '../../../demo/merchant/seed.ts';
import { memoryState } from '../../../demo/support/state.ts';

const SHOP = 'http://localhost:5173';
const BANK = 'http://127.0.0.1:5174';

/** What this shop's Stripe signs its events with. */
export const WEBHOOK_SECRET = 'whsec_bankshop';

type Fetch = typeof fetch;

/** A shop and the sandbox's PayPal and Stripe in one process, without a network between them. */
export class BankShop {
  readonly payPalState = memoryState(emptyPayPalState());
  readonly payPal = createPayPalBank({
    base: `${BANK}/paypal`,
    state: this.payPalState,
    now: () => new Date(),
  });
  readonly stripeState = memoryState(initialStripeState());
  readonly stripeBank = createStripeBank({ origin: BANK, state: this.stripeState });
  /** Where the next requests to a provider go wrong: before they arrive, or with their answers. */
  outage: 'none' | 'before' | 'after' = 'none';
  /** Method and path of every request to a provider. */
  readonly requests: string[] = [];
  readonly backend: Backend;
  /** The merchant's own client, for what is done on Stripe's dashboard. */
  readonly stripeClient: Stripe;
  readonly #merchant;

  constructor() {
    const stripe = (this.stripeClient = new Stripe('sk_test_tender', {
      httpClient: Stripe.createFetchHttpClient(
        this.#carry(async (request) => this.stripeBank.fetch(request)),
      ),
      maxNetworkRetries: 0,
    }));
    this.backend = {
      state: memoryState(seedMerchant()),
      shopOrigin: SHOP,
      gateways: {
        'check-money-order': createCheckMoneyOrderGateway(),
        'payment-terms': createPaymentTermsGateway(),
        'paypal-express': createPayPalExpressGateway({
          ...SANDBOX_ACCOUNT,
          api: `${BANK}/paypal`,
          origins: [BANK],
          fetch: this.#carry(async (request) => this.payPal.fetch(below('/paypal', request))),
        }),
        stripe: createStripeGateway({
          stripe,
          publishableKey: 'pk_test_tender',
          webhookSecret: WEBHOOK_SECRET,
        }),
      },
    };
    this.#merchant = createMerchant(this.backend);
  }

  /** A `fetch` to one of the providers, with whatever goes wrong on the way. */
  #carry(deliver: (request: Request) => Promise<Response>): Fetch {
    return async (input, init) => {
      const request = new Request(input, init);
      if (this.outage === 'before') throw new TypeError('fetch failed');
      this.requests.push(`${request.method} ${new URL(request.url).pathname}`);
      const response = await deliver(request);
      if (this.outage === 'after') throw new TypeError('fetch failed');
      return response;
    };
  }

  /** Sends a request as the widget in a page of the shop does. */
  send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { cookie: '_csrf=t', 'x-csrf-header': 't', ...(init.headers as Record<string, string>) };
    return this.#merchant(new Request(`${SHOP}${path}`, { ...init, headers }));
  }

  quote(checkout: string): Promise<Quote> {
    return this.#read(this.send(`/payments/quotes?payable=checkout:${checkout}&locale=en`), Quote);
  }

  /** What the buyer does on PayPal's page; answers where PayPal sends the buyer then. */
  async decideAtPayPal({ nextAction }: Payment, decision: string): Promise<string> {
    if (nextAction?.type !== 'redirect') throw new Error('The payment does not redirect.');
    const url = new URL(nextAction.url);
    const form = new URLSearchParams({ token: url.searchParams.get('token') ?? '', decision });
    const response = await this.payPal.request('/checkoutnow', { method: 'POST', body: form });
    return response.headers.get('location') ?? '';
  }

  /** Follows a provider's redirect back to the shop; answers where the shop sends the buyer. */
  async comeBack(url: string): Promise<string> {
    const { pathname, search } = new URL(url);
    const response = await this.#merchant(new Request(`${SHOP}${pathname}${search}`));
    return response.headers.get('location') ?? '';
  }

  /** Pays a checkout by a method; `attempt` is the idempotency key. */
  async pay(
    checkout: string,
    method: string,
    more: Partial<PaymentRequest> = {},
    attempt: string = crypto.randomUUID(),
  ): Promise<Payment> {
    const { id } = await this.quote(checkout);
    const request: PaymentRequest = { quote: id, method, returnUrl: '/thanks', locale: 'en', ...more };
    const headers = { 'idempotency-key': attempt };
    return this.#read(
      this.send('/payments/payments', { method: 'POST', headers, body: JSON.stringify(request) }),
      Payment,
    );
  }

  ask(id: string, then: '' | '/cancel' = ''): Promise<Payment> {
    const method = then === '' ? 'GET' : 'POST';
    return this.#read(this.send(`/payments/payments/${id}${then}`, { method }), Payment);
  }

  /** A request with the publishable key, as Stripe.js sends it. */
  async stripe<T>(path: string, form: Readonly<Record<string, string>>): Promise<T> {
    const response = await this.stripeBank.request(`${BANK}/v1/${path}`, {
      method: 'POST',
      headers: { authorization: 'Bearer pk_test_tender' },
      body: new URLSearchParams(form),
    });
    const body = (await response.json()) as T & { readonly error?: { readonly message: string } };
    if (!response.ok) throw new Error(body.error?.message);
    return body;
  }

  get movements(): readonly string[] {
    return this.backend.state.data.ledger.map(({ type, amount }) => `${type} ${amount.amount}`);
  }

  async #read<T>(sent: Promise<Response>, schema: Schema<T>): Promise<T> {
    const response = await sent;
    const text = await response.text();
    const result = safeParse(schema, JSON.parse(text));
    if (!response.ok || !result.success) throw new Error(`${response.status} ${text}`);
    return result.data;
  }
}

/** The same request for an app that is mounted below a path. */
function below(mount: string, request: Request): Request {
  const url = new URL(request.url);
  url.pathname = url.pathname.slice(mount.length);
  return new Request(url, request);
}
