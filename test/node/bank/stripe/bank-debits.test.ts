import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type Stripe from 'stripe';
import { startStripe, type RunningStripe } from '../../../e2e/support/stripe-harness.ts';

describe('Bank accounts and disputes at the sandbox’s Stripe', () => {
  let bank: RunningStripe;
  let stripe: Stripe;
  before(async () => {
    bank = await startStripe();
    stripe = bank.stripe;
  });
  after(() => bank.stop());

  const debit = (account: string, verification_method: 'automatic' | 'microdeposits' = 'microdeposits') =>
    stripe.paymentIntents.create({
      amount: 2500,
      currency: 'usd',
      confirm: true,
      allowed_payment_method_types: ['us_bank_account'],
      payment_method_data: {
        type: 'us_bank_account',
        us_bank_account: { account_number: account, routing_number: '110000000' },
        billing_details: { name: 'Marcus Webb' },
      },
      payment_method_options: { us_bank_account: { verification_method } },
    });
  const statusOf = async ({ id }: Stripe.PaymentIntent) => (await stripe.paymentIntents.retrieve(id)).status;
  const typesOf = ({ id }: { id: string }) =>
    bank.state.events.filter(({ data }) => JSON.stringify(data).includes(id)).map(({ type }) => type);

  it('two small deposits are announced with their day and a page to tell them', async () => {
    const { status, next_action: action } = await debit('000123456789');
    assert.equal(status, 'requires_action');
    assert.equal(action?.type, 'verify_with_microdeposits');
    const { arrival_date, hosted_verification_url, microdeposit_type } = action.verify_with_microdeposits!;
    assert.equal(microdeposit_type, 'descriptor_code');
    assert.ok(arrival_date > Date.now() / 1000);
    const page = await (await fetch(hosted_verification_url)).text();
    assert.match(page, /account that ends in 6789/);
    assert.match(page, /Code, six characters/);
  });

  it('the code verifies the account, and the debit begins', async () => {
    const intent = await debit('000123456789');
    const verified = await stripe.paymentIntents.verifyMicrodeposits(intent.id, {
      descriptor_code: 'SM11AA',
    });
    assert.equal(verified.status, 'processing');
    assert.deepEqual(typesOf(intent), ['payment_intent.requires_action', 'payment_intent.processing']);
  });

  it('an account whose bank tells amounts is verified with 32 and 45 cents, and with no code', async () => {
    const intent = await debit('000555555559');
    await assert.rejects(
      stripe.paymentIntents.verifyMicrodeposits(intent.id, { descriptor_code: 'SM11AA' }),
      { code: 'payment_method_microdeposit_verification_descriptor_code_invalid' },
    );
    await assert.rejects(stripe.paymentIntents.verifyMicrodeposits(intent.id, { amounts: [1, 2] }), {
      code: 'payment_method_microdeposit_verification_amounts_mismatch',
    });
    await stripe.paymentIntents.verifyMicrodeposits(intent.id, { amounts: [45, 32] });
    assert.equal(await statusOf(intent), 'processing');
  });

  it('ten wrong entries end it, and so do the codes for that and for too late', async () => {
    const wrong = await debit('000123456789');
    const enter = (intent: Stripe.PaymentIntent, descriptor_code: string) =>
      stripe.paymentIntents.verifyMicrodeposits(intent.id, { descriptor_code });
    for (let entry = 1; entry < 10; entry++) {
      await assert.rejects(enter(wrong, 'SM00AA'), /attempts left/);
      assert.equal(await statusOf(wrong), 'requires_action');
    }
    await assert.rejects(enter(wrong, 'SM00AA'), {
      code: 'payment_method_microdeposit_verification_attempts_exceeded',
    });
    assert.equal(await statusOf(wrong), 'requires_payment_method');
    const late = await debit('000123456789');
    await assert.rejects(enter(late, 'SM44DD'), {
      code: 'payment_method_microdeposit_verification_timeout',
    });
    assert.equal(
      (await stripe.paymentIntents.retrieve(late.id)).last_payment_error?.payment_method?.type,
      'us_bank_account',
    );
  });

  it('an account whose debits come back says why', async () => {
    for (const [account, code] of [
      ['000222222227', 'insufficient_funds'],
      ['000111111113', 'account_closed'],
      ['000333333335', 'debit_not_authorized'],
    ] as const) {
      const intent = await debit(account, 'automatic');
      assert.equal(intent.status, 'processing');
      await bank.control({ settle: intent.id, outcome: 'failed' });
      const { last_payment_error: error } = await stripe.paymentIntents.retrieve(intent.id);
      assert.equal(error?.code, code);
    }
  });

  it('a card’s owner goes to the bank at once: the money is withdrawn, and comes back when the shop wins', async () => {
    const intent = await stripe.paymentIntents.create({
      amount: 2500,
      currency: 'usd',
      confirm: true,
      payment_method: 'pm_card_createDispute',
      allowed_payment_method_types: ['card'],
    });
    const [dispute] = (await stripe.disputes.list({ payment_intent: intent.id })).data;
    assert.equal(dispute?.status, 'needs_response');
    await assert.rejects(stripe.refunds.create({ payment_intent: intent.id }), { code: 'charge_disputed' });
    assert.equal((await bank.control({ closeDispute: dispute.id, outcome: 'won' })).status, 200);
    assert.equal((await stripe.disputes.retrieve(dispute.id)).status, 'won');
    assert.deepEqual(typesOf(dispute), [
      'charge.dispute.created',
      'charge.dispute.funds_withdrawn',
      'charge.dispute.funds_reinstated',
      'charge.dispute.closed',
    ]);
    assert.equal((await bank.control({ dispute: 'pi_nothing' })).status, 409);
  });
});
