import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import Stripe from 'stripe';
import { startStripe, type RunningStripe } from '../../../e2e/support/stripe-harness.ts';

const RETURN_URL = 'http://localhost:5173/thanks';

describe('Stripe’s API in the sandbox', () => {
  let bank: RunningStripe;
  let stripe: Stripe;

  before(async () => {
    bank = await startStripe();
    stripe = bank.stripe;
  });
  after(() => bank.stop());

  const token = (payment_method: string) =>
    stripe.testHelpers.confirmationTokens.create({ payment_method, return_url: RETURN_URL });

  const pay = async (method: string, more: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
    stripe.paymentIntents.create({
      amount: 1099,
      currency: 'usd',
      confirm: true,
      confirmation_token: (await token(method)).id,
      use_stripe_sdk: true,
      ...more,
    });

  it('takes a payment with a confirmation token', async () => {
    const intent = await pay('pm_card_visa', { metadata: { order: '1001' }, expand: ['latest_charge'] });
    assert.equal(intent.status, 'succeeded');
    assert.equal(intent.amount_received, 1099);
    assert.deepEqual(intent.metadata, { order: '1001' });
    const charge = intent.latest_charge as Stripe.Charge;
    assert.equal(charge.payment_method_details?.card?.last4, '4242');
    assert.equal((await stripe.paymentIntents.retrieve(intent.id)).status, 'succeeded');
  });

  it('takes a confirmation token once only, even when the first payment was declined', async () => {
    const declined = await token('pm_card_chargeDeclined');
    const params = { amount: 500, currency: 'usd', confirm: true, confirmation_token: declined.id } as const;
    await assert.rejects(stripe.paymentIntents.create(params), { code: 'card_declined' });
    await assert.rejects(stripe.paymentIntents.create(params), {
      type: 'StripeInvalidRequestError',
      message: /already been used/,
    });
    const used = await stripe.confirmationTokens.retrieve(declined.id);
    assert.match(used.payment_intent ?? '', /^pi_/);
    assert.equal(used.expires_at, null);
  });

  for (const [method, code, decline] of [
    ['pm_card_chargeDeclined', 'card_declined', 'generic_decline'],
    ['pm_card_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
    ['pm_card_visa_chargeDeclinedLostCard', 'card_declined', 'lost_card'],
    ['pm_card_visa_chargeDeclinedStolenCard', 'card_declined', 'stolen_card'],
    ['pm_card_chargeDeclinedExpiredCard', 'expired_card', undefined],
    ['pm_card_chargeDeclinedIncorrectCvc', 'incorrect_cvc', undefined],
    ['pm_card_chargeDeclinedProcessingError', 'processing_error', undefined],
  ] as const) {
    it(`declines ${method} as the issuer would`, async () => {
      const error = await pay(method).then(
        () => assert.fail('It was paid.'),
        (reason: unknown) => reason as Stripe.errors.StripeCardError,
      );
      assert.equal(error.statusCode, 402);
      assert.equal(error.code, code);
      assert.equal(error.decline_code, decline ?? '');
      const intent = error.payment_intent as Stripe.PaymentIntent;
      assert.equal(intent.status, 'requires_payment_method');
      assert.equal(intent.payment_method, null);
      const stored = await stripe.paymentIntents.retrieve(intent.id);
      assert.equal(stored.last_payment_error?.code, code);
    });
  }

  it('asks for a challenge on the page, and pays when the buyer passes it', async () => {
    const intent = await pay('pm_card_authenticationRequired');
    assert.equal(intent.status, 'requires_action');
    assert.equal(intent.next_action?.type, 'use_stripe_sdk');
    const { stripe_js } = intent.next_action.use_stripe_sdk as { stripe_js: string };
    assert.ok(stripe_js.startsWith(`${bank.origin}/stripe/challenge/`));
    await bank.decide(stripe_js, 'approve');
    assert.equal((await stripe.paymentIntents.retrieve(intent.id)).status, 'succeeded');
    await bank.decide(stripe_js, 'fail');
    assert.equal((await stripe.paymentIntents.retrieve(intent.id)).status, 'succeeded');
  });

  it('does not pay when the buyer fails the challenge, and says why', async () => {
    const intent = await pay('pm_card_authenticationRequired');
    const { stripe_js } = intent.next_action?.use_stripe_sdk as { stripe_js: string };
    await bank.decide(stripe_js, 'fail');
    const after = await stripe.paymentIntents.retrieve(intent.id);
    assert.equal(after.status, 'requires_payment_method');
    assert.equal(after.last_payment_error?.code, 'payment_intent_authentication_failure');
  });

  it('lets a card authenticate and then says there is no money', async () => {
    const intent = await pay('pm_card_authenticationRequiredChargeDeclinedInsufficientFunds');
    const { stripe_js } = intent.next_action?.use_stripe_sdk as { stripe_js: string };
    await bank.decide(stripe_js, 'approve');
    const after = await stripe.paymentIntents.retrieve(intent.id);
    assert.equal(after.last_payment_error?.decline_code, 'insufficient_funds');
  });

  it('sends the buyer to a page where no Stripe.js will show the challenge', async () => {
    const intent = await stripe.paymentIntents.create({
      amount: 1099,
      currency: 'usd',
      confirm: true,
      payment_method: 'pm_card_authenticationRequired',
      return_url: RETURN_URL,
    });
    assert.equal(intent.next_action?.type, 'redirect_to_url');
    const answer = await bank.decide(intent.next_action.redirect_to_url?.url ?? '', 'approve');
    const back = new URL(answer.headers.get('Location') ?? '');
    assert.equal(back.origin + back.pathname, RETURN_URL);
    assert.equal(back.searchParams.get('payment_intent'), intent.id);
    assert.equal(back.searchParams.get('payment_intent_client_secret'), intent.client_secret);
    assert.equal(back.searchParams.get('redirect_status'), 'succeeded');
  });

  it('waits for the server’s second confirmation where that is how the payment was made', async () => {
    const intent = await stripe.paymentIntents.create({
      amount: 700,
      currency: 'usd',
      confirmation_method: 'manual',
      confirm: true,
      payment_method: 'pm_card_authenticationRequired',
      allowed_payment_method_types: ['card'],
    });
    const { stripe_js } = intent.next_action?.use_stripe_sdk as { stripe_js: string };
    await bank.decide(stripe_js, 'approve');
    assert.equal((await stripe.paymentIntents.retrieve(intent.id)).status, 'requires_confirmation');
    assert.equal((await stripe.paymentIntents.confirm(intent.id)).status, 'succeeded');
  });

  it('authorizes now and captures later, in part if the merchant says so', async () => {
    const intent = await pay('pm_card_visa', { capture_method: 'manual' });
    assert.equal(intent.status, 'requires_capture');
    assert.equal(intent.amount_capturable, 1099);
    await assert.rejects(stripe.paymentIntents.capture(intent.id, { amount_to_capture: 2000 }), {
      code: 'amount_too_large',
    });
    const captured = await stripe.paymentIntents.capture(intent.id, { amount_to_capture: 1000 });
    assert.equal(captured.status, 'succeeded');
    assert.equal(captured.amount_received, 1000);
    await assert.rejects(stripe.paymentIntents.capture(intent.id), {
      code: 'payment_intent_unexpected_state',
    });
  });

  it('refunds up to what was taken and not a cent more', async () => {
    const intent = await pay('pm_card_visa');
    const first = await stripe.refunds.create({ payment_intent: intent.id, amount: 99 });
    assert.equal(first.status, 'succeeded');
    await assert.rejects(stripe.refunds.create({ payment_intent: intent.id, amount: 1001 }), /greater than/);
    await stripe.refunds.create({ payment_intent: intent.id });
    await assert.rejects(stripe.refunds.create({ payment_intent: intent.id }), {
      code: 'charge_already_refunded',
    });
    assert.equal((await stripe.refunds.retrieve(first.id)).amount, 99);
  });

  it('refuses to confirm or cancel what is already paid', async () => {
    const intent = await pay('pm_card_visa');
    await assert.rejects(stripe.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' }), {
      code: 'payment_intent_unexpected_state',
    });
    await assert.rejects(stripe.paymentIntents.cancel(intent.id), {
      code: 'payment_intent_unexpected_state',
    });
  });

  it('cancels a payment that waits for the buyer, and its challenge no longer counts', async () => {
    const intent = await pay('pm_card_authenticationRequired');
    const { stripe_js } = intent.next_action?.use_stripe_sdk as { stripe_js: string };
    const canceled = await stripe.paymentIntents.cancel(intent.id, { cancellation_reason: 'abandoned' });
    assert.equal(canceled.status, 'canceled');
    await bank.decide(stripe_js, 'approve');
    assert.equal((await stripe.paymentIntents.retrieve(intent.id)).status, 'canceled');
  });

  it('changes the amount before the payment, not after', async () => {
    const intent = await stripe.paymentIntents.create({ amount: 1000, currency: 'usd' });
    assert.equal((await stripe.paymentIntents.update(intent.id, { amount: 1200 })).amount, 1200);
    const paid = await pay('pm_card_visa');
    await assert.rejects(stripe.paymentIntents.update(paid.id, { amount: 1 }), {
      code: 'payment_intent_unexpected_state',
    });
    const described = await stripe.paymentIntents.update(paid.id, { metadata: { invoice: 'I-7' } });
    assert.deepEqual(described.metadata, { invoice: 'I-7' });
  });

  it('sends the buyer to another page for a method that redirects', async () => {
    const ctoken = await bank.callAsBrowser('confirmation_tokens', {
      'payment_method_data[type]': 'ideal',
      return_url: RETURN_URL,
    });
    const intent = await stripe.paymentIntents.create({
      amount: 1099,
      currency: 'eur',
      confirm: true,
      confirmation_token: ctoken.body.id,
    });
    assert.equal(intent.next_action?.type, 'redirect_to_url');
    const answer = await bank.decide(intent.next_action.redirect_to_url?.url ?? '', 'fail');
    assert.match(answer.headers.get('Location') ?? '', /redirect_status=failed/);
    assert.equal((await stripe.paymentIntents.retrieve(intent.id)).status, 'requires_payment_method');
  });

  it('keeps a bank debit in processing until the bank has answered', async () => {
    const debit = async () => {
      const ctoken = await bank.callAsBrowser('confirmation_tokens', {
        'payment_method_data[type]': 'us_bank_account',
        'payment_method_data[us_bank_account][routing_number]': '110000000',
        'payment_method_data[us_bank_account][account_number]': '000123456789',
        'payment_method_data[billing_details][name]': 'Ada Lovelace',
        return_url: RETURN_URL,
      });
      return stripe.paymentIntents.create({
        amount: 1099,
        currency: 'usd',
        confirm: true,
        confirmation_token: ctoken.body.id,
      });
    };
    const good = await debit();
    assert.equal(good.status, 'processing');
    assert.equal((await bank.control({ settle: good.id, outcome: 'succeeded' })).status, 200);
    assert.equal((await stripe.paymentIntents.retrieve(good.id)).status, 'succeeded');
    assert.equal((await bank.control({ settle: good.id, outcome: 'failed' })).status, 409);
    const bad = await debit();
    await bank.control({ settle: bad.id, outcome: 'failed' });
    const after = await stripe.paymentIntents.retrieve(bad.id);
    assert.equal(after.status, 'requires_payment_method');
    assert.equal(after.last_payment_error?.code, 'insufficient_funds');
  });
});
