import { expect } from '@open-wc/testing';
import { createOroApi } from '../../src/client/orocommerce/orocommerce-api.ts';
import type { PaymentApi } from '../../src/client/payment-api.ts';
import type { Payment, PaymentRequest } from '../../src/contract/payment.ts';
import { Fault, type Problem } from '../../src/contract/problem.ts';
import type { Quote } from '../../src/contract/quote.ts';
import { openCheckout } from '../support/checkout-fixture.ts';
import { OroStorefront } from '../support/oro-storefront.ts';

const STRIPE = { publishableKey: 'pk_test_123456789012345678901234' };
const TOKEN = { confirmationToken: 'ctoken_1', paymentMethodType: 'card' };

let shop: OroStorefront;
let api: PaymentApi;
beforeEach(() => {
  shop = new OroStorefront();
  api = createOroApi({
    endpoint: '/api',
    environment: 'test',
    payable: 'checkout:1',
    providerOptions: { stripe_payment_element: STRIPE },
    fetch: shop.fetch,
  });
});

const quote = (): Promise<Quote> =>
  api.quote({ payables: [{ id: 'checkout:1' }], locale: 'en' }, new AbortController().signal);

async function pay(method: string, data?: unknown): Promise<Payment> {
  const answer = await create(method, data);
  if ('changedQuote' in answer) throw new Error('The quote should not have changed.');
  return answer;
}

async function create(method: string, data?: unknown, quoteId?: string) {
  const request: PaymentRequest = {
    quote: quoteId ?? (await quote()).id,
    method,
    returnUrl: 'https://site.example/checkout?step=4',
    locale: 'en',
    ...(data !== undefined && { data }),
  };
  return api.create(request, 'attempt-1');
}

const problemOf = async (task: Promise<unknown>): Promise<Problem> => {
  const caught = await task.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(caught).to.be.instanceOf(Fault);
  return (caught as Fault).problem;
};

describe('A checkout of an OroCommerce storefront', () => {
  it('is offered with its totals and the methods of its payment rules, in their order', async () => {
    const { total, parts, methods } = await quote();
    expect(total).to.deep.equal({ amount: '131.4000', currency: 'USD' });
    expect(parts?.map(({ label, amount }) => [label, amount.amount])).to.deep.equal([
      ['Subtotal', '121.4000'],
      ['Shipping', '10.0000'],
    ]);
    expect(methods.map(({ provider, config }) => [provider, config])).to.deep.equal([
      ['payment-terms', { term: 'net 10' }],
      ['paypal-express', {}],
      ['stripe', STRIPE],
    ]);
  });

  it('is paid on terms: an order is placed, and still to be paid', async () => {
    shop.status = 'pending';
    const payment = await pay('payment_term_1');
    expect(payment).to.deep.include({
      id: '1',
      status: 'pending',
      reason: 'terms',
      payables: ['checkout:1'],
    });
    expect(payment.order).to.deep.equal({ id: '12', number: 'SO-12' });
    expect(payment.statusLabel).to.equal(undefined);
  });

  it('is paid at PayPal: away, back, and the same question again finishes it once', async () => {
    shop.provider = 'redirects';
    const { status, nextAction } = await pay('oro_paypal_express_3');
    expect(status).to.equal('requires-action');
    expect(nextAction).to.deep.include({
      type: 'redirect',
      url: 'https://www.paypal.com/checkoutnow?token=EC-1',
    });
    const { meta } = shop.asked.at(-1)?.body as { meta: Record<string, string> };
    expect(meta['successUrl']).to.equal('https://site.example/checkout?step=4&tender-payment=1');
    expect((await api.read({ id: '1' }))?.status).to.equal('processing');
    shop.status = 'authorized';
    expect((await api.read({ id: '1' }))?.status).to.equal('authorized');
    expect((await api.read({ id: '1' }))?.status).to.equal('authorized');
    expect(shop.placed).to.equal(1);
  });

  it('is canceled at PayPal: told so, and can be paid again', async () => {
    shop.provider = 'redirects';
    await pay('oro_paypal_express_3');
    shop.status = 'canceled';
    expect((await api.read({ id: '1' }))?.status).to.equal('declined');
    shop.provider = 'pays';
    shop.status = 'full';
    expect((await pay('payment_term_1')).status).to.equal('succeeded');
  });

  it('is paid with Stripe: the token goes ahead of the payment', async () => {
    expect((await pay('stripe_payment_element_7', TOKEN)).status).to.equal('succeeded');
    const posts = shop.asked.filter(({ line }) => line.startsWith('POST'));
    expect(posts[0]?.body).to.deep.equal({
      meta: { confirmationTokenId: 'ctoken_1', paymentMethodType: 'card' },
    });
    expect(posts.length).to.equal(2);
  });

  it('asks Stripe’s buyer for a challenge, then sends them where OroCommerce notices', async () => {
    shop.provider = 'challenges';
    const { nextAction } = await pay('stripe_payment_element_7', TOKEN);
    expect(nextAction?.type).to.equal('sdk');
    const id = nextAction?.id ?? '';
    const failed = await api.report('1', { action: id, result: 'failed' });
    expect(failed.nextAction).to.deep.equal(nextAction);
    const done = await api.report('1', { action: id, result: 'completed' });
    expect(done.nextAction).to.deep.include({
      type: 'redirect',
      url: 'https://shop.example/payment/callback/return/a-secret-uuid',
    });
    expect(shop.placed).to.equal(1);
  });

  it('is declined with a code, without the provider’s words, and may be tried again', async () => {
    shop.provider = 'declines';
    const payment = await pay('stripe_payment_element_7', TOKEN);
    expect(payment.decline).to.deep.equal({ code: 'lost_card', retryable: true });
    expect(payment.message).to.equal(undefined);
  });

  it('costs something else meanwhile: the new price is asked about, nothing is paid', async () => {
    const { id } = await quote();
    shop.totalValue = '140.0000';
    const answer = await create('payment_term_1', undefined, id);
    expect('changedQuote' in answer && answer.changedQuote.total.amount).to.equal('140.0000');
    expect(shop.placed).to.equal(0);
  });

  it('loses a method to the payment rules: the rest is offered', async () => {
    const { id } = await quote();
    shop.methods = ['oro_paypal_express_3'];
    const answer = await create('payment_term_1', undefined, id);
    expect('changedQuote' in answer && answer.changedQuote.methods.length).to.equal(1);
  });

  it('is being paid in another window: that payment is the answer, no second one begins', async () => {
    const { id } = await quote();
    shop.isInProgress = true;
    shop.method = 'oro_paypal_express_3';
    shop.status = 'authorized';
    const answer = await create('payment_term_1', undefined, id);
    expect('status' in answer && answer.status).to.equal('authorized');
    expect(shop.placed).to.equal(0);
  });

  it('was paid before: says so, in the order’s words where they are new', async () => {
    shop.isCompleted = true;
    shop.method = 'payment_term_1';
    shop.status = 'on_review';
    const { payment } = await quote();
    expect(payment?.status).to.equal('on_review');
    expect(payment?.statusLabel).to.equal('Label of on_review');
  });

  it('is not ready: every reason is told to the buyer', async () => {
    shop.missing = ['Please enter correct billing address.', 'Shipping method is not selected.'];
    const { code, message } = await problemOf(pay('payment_term_1'));
    expect([code, message]).to.deep.equal([
      'rejected',
      'Please enter correct billing address. Shipping method is not selected.',
    ]);
  });

  it('can be paid with this method on the shop’s own page only: another is to be chosen', async () => {
    shop.methods = ['money_order_2'];
    const { next, detail } = await problemOf(pay('money_order_2'));
    expect(next).to.equal('choose-another');
    expect(detail).to.contain('money_order_2');
  });

  it('gives its client secret to nobody but the provider’s panel', async () => {
    shop.provider = 'challenges';
    await pay('stripe_payment_element_7', TOKEN);
    shop.hasToken = false;
    shop.isInProgress = false;
    const { detail = '' } = await problemOf(create('stripe_payment_element_7', { confirmationToken: 1 }));
    expect(detail).to.contain('confirmationToken');
    expect(JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)])).not.to.contain(
      'secret',
    );
  });

  it('refuses to pay an invoice through this API, with a sentence for the developer', async () => {
    const other = createOroApi({
      endpoint: '/api',
      environment: 'test',
      payable: 'invoice:4',
      providerOptions: {},
      fetch: shop.fetch,
    });
    const asked = other.quote(
      { payables: [{ id: 'invoice:4' }], locale: 'en' },
      new AbortController().signal,
    );
    expect((await problemOf(asked)).detail).to.contain('payable="checkout:1"');
  });
});

describe('A tag with backend="orocommerce"', () => {
  it('lets the buyer pay on terms, and reports the methods that its API cannot pay with', async () => {
    shop.methods.push('apruve_9');
    shop.status = 'pending';
    const checkout = await openCheckout(shop, {
      backend: 'orocommerce',
      endpoint: '/api',
      payable: 'checkout:1',
    });
    await checkout.reaches('choosing');
    expect(checkout.text).to.contain('The payment_term_1').and.not.to.contain('apruve_9');
    expect(checkout.told('tender-problem')[0]?.detail).to.contain('apruve_9');
    checkout.choose('The payment_term_1');
    await checkout.reaches('ready');
    checkout.payButton.click();
    await checkout.reaches('done');
    expect(checkout.text).to.contain('SO-12').and.to.contain('$131.40');
  });
});
