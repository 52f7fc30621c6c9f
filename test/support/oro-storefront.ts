/** What the shop's API was asked. */
export interface Asked {
  readonly line: string;
  readonly headers: Headers;
  readonly body: unknown;
}

const MEDIA_TYPE = 'application/vnd.api+json';

const answer = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': MEDIA_TYPE } });
const refuse = (status: number, title: string, detail: string, meta?: object): Response =>
  answer(status, { errors: [{ status: String(status), title, detail, ...(meta && { meta }) }] });

/** How a provider answers the next payment. */
export type Provider = 'pays' | 'declines' | 'redirects' | 'challenges';

const RESOURCES: Readonly<Record<string, string>> = {
  payment_term_1: 'paymentPaymentTerm',
  oro_paypal_express_3: 'paymentPayPalExpress',
  stripe_payment_element_7: 'paymentStripePaymentElement',
};

/** The part of OroCommerce's storefront API that pays a checkout, with its order of checks and its words. */
export class OroStorefront {
  readonly asked: Asked[] = [];
  provider: Provider = 'pays';
  /** The order's payment status once it was placed. */
  status = 'full';
  totalValue = '131.4000';
  missing: string[] = [];
  methods = Object.keys(RESOURCES);
  method: string | null = null;
  isCompleted = false;
  isInProgress = false;
  hasToken = false;
  placed = 0;

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const text = await request.text();
    const body = text ? (JSON.parse(text) as Record<string, never>) : undefined;
    const path = new URL(request.url).pathname.replace('/api', '');
    this.asked.push({ line: `${request.method} ${path}`, headers: request.headers, body });
    if (request.headers.get('Accept') !== MEDIA_TYPE)
      return refuse(406, 'not acceptable', 'Wrong media type.');
    if (!request.headers.has('X-CSRF-Header')) return refuse(401, 'unauthorized', 'No CSRF header.');
    if (body && request.headers.get('Content-Type') !== MEDIA_TYPE)
      return refuse(415, 'unsupported media type', 'Wrong media type.');
    return this.#answer(`${request.method} ${path}`, body);
  };

  lines(start: string): number {
    return this.asked.filter(({ line }) => line.startsWith(start)).length;
  }

  #answer(line: string, body: Record<string, never> | undefined): Response {
    switch (line) {
      case 'GET /checkouts/1':
        return this.#checkout();
      case 'GET /checkouts/1/availablePaymentMethods':
        return this.#offered();
      case 'PATCH /checkouts/1':
        return this.#choose(body as never);
      case 'GET /checkouts/1/payment':
        return this.#readiness();
      case 'POST /checkouts/1/paymentInfoStripePaymentElement':
        this.hasToken = true;
        return this.#checkout();
      case 'GET /orders/12':
        return this.#order();
      default:
        return line.startsWith('POST /checkouts/1/payment')
          ? this.#pay(line.split('/').at(-1) ?? '', body as never)
          : refuse(404, 'not found http exception', 'Not found.');
    }
  }

  #checkout(): Response {
    const attributes = {
      currency: 'USD',
      totalValue: this.totalValue,
      totals: [
        { subtotalType: 'subtotal', description: 'Subtotal', amount: '121.4000' },
        { subtotalType: 'shipping_cost', description: 'Shipping', amount: '10.0000' },
      ],
      completed: this.isCompleted,
      paymentInProgress: this.isInProgress,
      paymentMethod: this.method,
    };
    const order = { data: this.isCompleted ? { type: 'orders', id: '12' } : null };
    return answer(200, { data: { type: 'checkouts', id: '1', attributes, relationships: { order } } });
  }

  #offered(): Response {
    const data = this.methods.map((id) => ({
      type: 'checkoutavailablepaymentmethods',
      id,
      attributes: { label: `The ${id}`, options: id === 'payment_term_1' ? { paymentTerm: 'net 10' } : [] },
    }));
    return answer(200, { data });
  }

  #choose({ data }: { data: { attributes: { paymentMethod: string } } }): Response {
    if (this.isCompleted)
      return refuse(403, 'access denied exception', 'The completed checkout cannot be changed.');
    if (this.isInProgress)
      return refuse(
        403,
        'access denied exception',
        'The checkout cannot be changed as the payment is being processed.',
      );
    const { paymentMethod } = data.attributes;
    if (!this.methods.includes(paymentMethod))
      return refuse(
        400,
        'payment method is applicable constraint',
        'The selected payment method is not available.',
      );
    this.method = paymentMethod;
    return this.#checkout();
  }

  #readiness(): Response {
    const resource = RESOURCES[this.method ?? ''];
    const errors = this.missing.map((detail) => ({ status: '400', title: 'not blank constraint', detail }));
    const isReady = resource && !errors.length;
    return answer(200, {
      meta: { paymentUrl: isReady ? `https://shop.example/api/checkouts/1/${resource}` : null, errors },
    });
  }

  #pay(resource: string, body: { meta?: Record<string, string> }): Response {
    if (this.isCompleted)
      return refuse(403, 'access denied exception', 'The completed checkout cannot be changed.');
    if (resource !== RESOURCES[this.method ?? ''])
      return refuse(403, 'access denied exception', 'The payment method is not supported.');
    const wanted = resource === 'paymentPaymentTerm' ? [] : ['successUrl', 'failureUrl'];
    if (wanted.some((name) => !body.meta?.[name]))
      return refuse(400, 'not blank constraint', 'This value should not be blank.');
    return this.isInProgress ? this.#goOn() : this.#start();
  }

  #start(): Response {
    if (this.method === 'stripe_payment_element_7' && !this.hasToken)
      return refuse(500, 'runtime exception', 'Stripe confirmation token not provided');
    const data = { returnUrl: 'https://shop.example/payment/callback/return/a-secret-uuid' };
    if (this.provider === 'declines') {
      const words = 'Your card was declined. Error Code: "card_declined", Decline Code: "lost_card".';
      return refuse(400, 'payment constraint', words);
    }
    this.placed += 1;
    if (this.provider === 'pays') return this.#finish();
    this.isInProgress = true;
    this.status = 'pending';
    const more =
      this.provider === 'redirects'
        ? { purchaseRedirectUrl: 'https://www.paypal.com/checkoutnow?token=EC-1' }
        : { requiresAction: true, paymentIntentClientSecret: 'pi_1_secret_2' };
    return refuse(400, 'payment action constraint', 'More is needed.', { data: { ...data, ...more } });
  }

  #goOn(): Response {
    if (this.status === 'pending')
      return refuse(400, 'payment status constraint', 'Payment is being processed.');
    if (this.status !== 'canceled') return this.#finish();
    this.isInProgress = false;
    return refuse(
      400,
      'payment constraint',
      'Payment failed, please try again or select a different payment method.',
    );
  }

  #finish(): Response {
    this.isCompleted = true;
    this.isInProgress = false;
    return this.#order();
  }

  #order(): Response {
    const labels: Readonly<Record<string, string>> = { pending: 'Pending payment', full: 'Paid in full' };
    const attributes = {
      identifier: 'SO-12',
      currency: 'USD',
      totalValue: this.totalValue,
      paymentStatus: { code: this.status, label: labels[this.status] ?? `Label of ${this.status}` },
      paymentMethod: [{ code: this.method, label: `The ${this.method}` }],
    };
    return answer(200, { data: { type: 'orders', id: '12', attributes } });
  }
}
