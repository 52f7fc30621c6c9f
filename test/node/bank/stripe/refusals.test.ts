import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type Stripe from 'stripe';
import { startStripe, type RunningStripe } from '../../../e2e/support/stripe-harness.ts';

const RETURN_URL = 'http://localhost:5173/thanks';
const CARD = {
  'payment_method_data[type]': 'card',
  'payment_method_data[card][number]': '4242424242424242',
  'payment_method_data[card][exp_month]': '12',
  'payment_method_data[card][exp_year]': '2040',
  'payment_method_data[card][cvc]': '123',
  return_url: RETURN_URL,
};

describe('What the sandbox’s Stripe refuses', () => {
  let bank: RunningStripe;
  let stripe: Stripe;
  const terms = { amount: 1099, currency: 'usd' } as const;

  before(async () => {
    bank = await startStripe();
    stripe = bank.stripe;
  });
  after(() => bank.stop());

  /** A token as Stripe.js makes it, from Elements created with these options. */
  async function tokenFrom(context: Record<string, string>): Promise<string> {
    const types = ['card', 'us_bank_account', 'klarna'];
    const all = { mode: 'payment', amount: '1099', currency: 'usd', ...context };
    const { body } = await bank.callAsBrowser('confirmation_tokens', {
      ...CARD,
      ...Object.fromEntries(Object.entries(all).map(([name, value]) => [`client_context[${name}]`, value])),
      ...Object.fromEntries(types.map((type, at) => [`client_context[payment_method_types][${at}]`, type])),
    });
    return body.id;
  }

  it('pays when intent and Elements agree', async () => {
    const intent = await stripe.paymentIntents.create({
      ...terms,
      confirm: true,
      confirmation_token: await tokenFrom({}),
    });
    assert.equal(intent.status, 'succeeded');
  });

  for (const [what, context, more] of [
    ['amount', {}, { amount: 1098 }],
    ['currency', { currency: 'eur' }, {}],
    ['capture_method', {}, { capture_method: 'manual' }],
    ['setup_future_usage', {}, { setup_future_usage: 'off_session' }],
    ['mode', { mode: 'setup' }, {}],
    ['on_behalf_of', {}, { on_behalf_of: 'acct_seller' }],
    ['payment_method_types', {}, { allowed_payment_method_types: ['card'] }],
  ] as [string, Record<string, string>, Partial<Stripe.PaymentIntentCreateParams>][]) {
    it(`an intent whose ${what} differs from that of the Elements, and leaves the token unused`, async () => {
      const id = await tokenFrom(context);
      await assert.rejects(
        stripe.paymentIntents.create({ ...terms, ...more, confirm: true, confirmation_token: id }),
        (error: Stripe.errors.StripeError) => {
          assert.equal(error.type, 'StripeInvalidRequestError');
          assert.match(error.message, new RegExp(`provided ${what} .* does not match the expected ${what}`));
          return true;
        },
      );
      assert.equal((await stripe.confirmationTokens.retrieve(id)).payment_intent, null);
    });
  }

  for (const [what, params, code] of [
    ['an amount below the least', { amount: 49, currency: 'usd' }, 'amount_too_small'],
    ['an amount of more than eight digits', { amount: 100_000_000, currency: 'usd' }, 'amount_too_large'],
    ['an amount with a fraction', { amount: 10.5, currency: 'usd' }, 'parameter_invalid_integer'],
    ['an unknown currency', { amount: 1000, currency: 'xxx' }, 'parameter_invalid'],
    ['an unknown parameter', { amount: 1000, currency: 'usd', colour: 'red' }, 'parameter_unknown'],
    [
      'the list of types that Endive no longer knows',
      { amount: 1000, currency: 'usd', payment_method_types: ['card'] },
      'payment_method_types_no_longer_supported',
    ],
    [
      'a return address without a scheme',
      { amount: 1000, currency: 'usd', confirm: true, payment_method: 'pm_card_visa', return_url: '/thanks' },
      'url_invalid',
    ],
    [
      'a confirmation without a return address while methods may redirect',
      { amount: 1000, currency: 'usd', confirm: true, payment_method: 'pm_card_visa' },
      'parameter_missing',
    ],
    [
      'a return address without a confirmation',
      { amount: 1000, currency: 'usd', return_url: RETURN_URL },
      'parameter_invalid',
    ],
    [
      'two rules about types at once',
      {
        amount: 1000,
        currency: 'usd',
        allowed_payment_method_types: ['card'],
        automatic_payment_methods: { enabled: true },
      },
      'parameter_invalid',
    ],
  ] as [string, Stripe.PaymentIntentCreateParams, string][]) {
    it(what, () => assert.rejects(stripe.paymentIntents.create(params), { statusCode: 400, code }));
  }

  it('a key that is none, or only publishable', async () => {
    await assert.rejects(bank.connect('sk_live_acme').paymentIntents.retrieve('pi_1'), { statusCode: 401 });
    await assert.rejects(bank.connect('pk_test_acme').paymentIntents.create(terms), {
      code: 'secret_key_required',
    });
  });

  it('another account’s payment', async () => {
    const intent = await stripe.paymentIntents.create(terms);
    for (const other of [bank.connect('sk_test_other'), bank.connect('sk_test_acme', 'acct_seller')]) {
      await assert.rejects(other.paymentIntents.retrieve(intent.id), {
        statusCode: 404,
        code: 'resource_missing',
      });
    }
  });

  it('card numbers that come from a server', () =>
    assert.rejects(
      stripe.paymentMethods.create({
        type: 'card',
        card: { number: '4242424242424242', exp_month: 12, exp_year: 2040, cvc: '123' },
      }),
      /generally unsafe/,
    ));

  it('a real card number in test mode, and one with a wrong check digit', async () => {
    const withNumber = (number: string) =>
      bank.callAsBrowser('confirmation_tokens', { ...CARD, 'payment_method_data[card][number]': number });
    assert.equal((await withNumber('4111111111111111')).body.error?.code, 'card_declined');
    const wrong = await withNumber('4242424242424241');
    assert.equal(wrong.status, 402);
    assert.equal(wrong.body.error?.code, 'incorrect_number');
  });

  it('an idempotency key used for something else, and repeats the answer to the same request', async () => {
    const options = { idempotencyKey: 'attempt-1' };
    const first = await stripe.paymentIntents.create(terms, options);
    const second = await stripe.paymentIntents.create(terms, options);
    assert.equal(second.id, first.id);
    assert.equal(second.lastResponse.headers['idempotent-replayed'], 'true');
    await assert.rejects(stripe.paymentIntents.create({ ...terms, amount: 2000 }, options), {
      type: 'StripeIdempotencyError',
    });
    const declined = {
      ...terms,
      confirm: true,
      payment_method: 'pm_card_chargeDeclined',
      return_url: RETURN_URL,
    };
    const decline = { idempotencyKey: 'attempt-2' };
    await assert.rejects(stripe.paymentIntents.create(declined, decline), { code: 'card_declined' });
    const before = Object.keys(bank.state.paymentIntents).length;
    await assert.rejects(stripe.paymentIntents.create(declined, decline), { code: 'card_declined' });
    assert.equal(Object.keys(bank.state.paymentIntents).length, before);
  });

  it('a browser that does not know the client secret', async () => {
    const intent = await stripe.paymentIntents.create(terms);
    const answer = await bank.callAsBrowser(`payment_intents/${intent.id}/confirm`, {
      client_secret: `${intent.id}_secret_guess`,
    });
    assert.equal(answer.status, 400);
    assert.equal(answer.body.error?.code, 'payment_intent_invalid_parameter');
  });
});
