import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type Stripe from 'stripe';
import { startStripe, type RunningStripe } from '../../../e2e/support/stripe-harness.ts';

describe('Saved methods in the sandbox’s Stripe', () => {
  let bank: RunningStripe;
  let stripe: Stripe;
  let customer: Stripe.Customer;

  before(async () => {
    bank = await startStripe();
    stripe = bank.stripe;
  });
  after(() => bank.stop());

  const setUp = async (payment_method: string) => {
    customer = await stripe.customers.create({ email: 'ada@example.com', name: 'Ada' });
    return stripe.setupIntents.create({
      customer: customer.id,
      confirm: true,
      payment_method,
      allowed_payment_method_types: ['card'],
      use_stripe_sdk: true,
    });
  };

  it('keeps a card that was set up for its customer, and charges it again without a challenge', async () => {
    const setup = await setUp('pm_card_authenticationRequiredOnSetup');
    assert.equal(setup.status, 'requires_action');
    const { stripe_js } = setup.next_action?.use_stripe_sdk as { stripe_js: string };
    await bank.decide(stripe_js, 'approve');
    const done = await stripe.setupIntents.retrieve(setup.id);
    assert.equal(done.status, 'succeeded');

    const saved = await stripe.paymentMethods.list({ customer: customer.id, type: 'card' });
    assert.deepEqual(
      saved.data.map(({ id }) => id),
      [done.payment_method],
    );
    const again = await stripe.paymentIntents.create({
      amount: 900,
      currency: 'usd',
      customer: customer.id,
      payment_method: done.payment_method as string,
      off_session: true,
      confirm: true,
      allowed_payment_method_types: ['card'],
    });
    assert.equal(again.status, 'succeeded');
  });

  it('refuses a saved card where its customer is not named', async () => {
    const setup = await setUp('pm_card_visa');
    await assert.rejects(
      stripe.paymentIntents.create({
        amount: 900,
        currency: 'usd',
        confirm: true,
        payment_method: setup.payment_method as string,
        allowed_payment_method_types: ['card'],
      }),
      /must provide the customer/,
    );
  });

  it('forgets a card that is detached', async () => {
    const setup = await setUp('pm_card_visa');
    const id = setup.payment_method as string;
    assert.equal((await stripe.paymentMethods.detach(id)).customer, null);
    assert.equal((await stripe.paymentMethods.list({ customer: customer.id })).data.length, 0);
    await assert.rejects(stripe.paymentMethods.detach(id), /not attached/);
    assert.equal((await stripe.paymentMethods.retrieve(id)).id, id);
  });

  it('does not set up a card the issuer refuses', async () => {
    await assert.rejects(setUp('pm_card_chargeDeclined'), { code: 'card_declined', statusCode: 402 });
  });

  it('opens a customer session for one Elements group only', async () => {
    const owner = await stripe.customers.create({});
    const session = await stripe.customerSessions.create({
      customer: owner.id,
      components: {
        payment_element: {
          enabled: true,
          features: {
            payment_method_redisplay: 'enabled',
            payment_method_save: 'enabled',
            payment_method_save_usage: 'off_session',
          },
        },
      },
    });
    const open = (group: string) =>
      bank.callAsBrowser('elements/sessions', {
        'client_context[mode]': 'payment',
        'client_context[amount]': '500',
        'client_context[currency]': 'usd',
        customer_session_client_secret: session.client_secret,
        elements_group: group,
      });
    assert.equal((await open('one')).status, 200);
    assert.equal((await open('one')).status, 200);
    assert.match((await open('two')).body.error?.message ?? '', /only be used once/);
  });
});
