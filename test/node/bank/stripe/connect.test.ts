import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type Stripe from 'stripe';
import { startStripe, type RunningStripe } from '../../../e2e/support/stripe-harness.ts';

const terms: Stripe.PaymentIntentCreateParams = {
  amount: 1000,
  currency: 'usd',
  confirm: true,
  payment_method: 'pm_card_visa',
  allowed_payment_method_types: ['card'],
};

describe('Connected accounts of the sandbox’s Stripe', () => {
  let bank: RunningStripe;
  before(async () => {
    bank = await startStripe();
  });
  after(() => bank.stop());

  const refused = (more: Partial<Stripe.PaymentIntentCreateParams>, expected: object) =>
    assert.rejects(bank.stripe.paymentIntents.create({ ...terms, ...more }), expected);

  it('an object of one account is not found from another', async () => {
    const seller = bank.connect('sk_test_acme', 'acct_northwind');
    const intent = await seller.paymentIntents.create(terms);
    const customer = await seller.customers.create({ email: 'a@b.example' });
    for (const other of [bank.stripe, bank.connect('sk_test_acme', 'acct_southbay')]) {
      const missing = { statusCode: 404, code: 'resource_missing' };
      await assert.rejects(other.paymentIntents.retrieve(intent.id), missing);
      await assert.rejects(other.paymentIntents.capture(intent.id), missing);
      await assert.rejects(other.refunds.create({ payment_intent: intent.id }), missing);
      await assert.rejects(
        other.paymentIntents.create({ ...terms, confirm: false, customer: customer.id }),
        missing,
      );
    }
    assert.equal((await seller.paymentIntents.retrieve(intent.id)).status, 'succeeded');
  });

  it('an account that is unknown, or another platform’s, is refused for both kinds of key', async () => {
    const invalid = { statusCode: 403, code: 'account_invalid' };
    await assert.rejects(bank.connect('sk_test_acme', 'acct_nobody').customers.create(), invalid);
    await assert.rejects(
      bank.connect('sk_test_other', 'acct_northwind').paymentIntents.create(terms),
      invalid,
    );
    const asBrowser = (key: string, account: string) =>
      fetch(`${bank.origin}/v1/radar/session`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'stripe-account': account },
      });
    assert.equal((await asBrowser('pk_test_acme', 'acct_northwind')).status, 200);
    assert.equal((await asBrowser('pk_test_other', 'acct_northwind')).status, 403);
    assert.equal((await asBrowser('pk_test_acme', 'acct_nobody')).status, 403);
  });

  it('what a form collected on the platform cannot be charged on a seller’s account', async () => {
    const token = await bank.stripe.testHelpers.confirmationTokens.create({ payment_method: 'pm_card_visa' });
    const seller = bank.connect('sk_test_acme', 'acct_northwind');
    const { payment_method: _, ...more } = terms;
    await assert.rejects(
      seller.paymentIntents.create({
        ...more,
        confirmation_token: token.id,
        return_url: 'https://shop.example',
      }),
      { code: 'resource_missing', param: 'confirmation_token' },
    );
  });

  it('a destination charge passes the money on, less the fee', async () => {
    const intent = await bank.stripe.paymentIntents.create({
      ...terms,
      transfer_data: { destination: 'acct_northwind' },
      application_fee_amount: 120,
      on_behalf_of: 'acct_northwind',
      expand: ['latest_charge'],
    });
    const charge = intent.latest_charge as Stripe.Charge;
    assert.match(charge.transfer as string, /^tr_/);
    assert.equal(charge.application_fee_amount, 120);
    const refund = { payment_intent: intent.id, reverse_transfer: true, refund_application_fee: true };
    assert.equal((await bank.stripe.refunds.create(refund)).amount, 1000);
  });

  it('refuses what a marketplace cannot mean', async () => {
    await refused({ on_behalf_of: 'acct_newcomer' }, { param: 'on_behalf_of' });
    await refused({ on_behalf_of: 'acct_nobody' }, { code: 'resource_missing', param: 'on_behalf_of' });
    await refused(
      { transfer_data: { destination: 'acct_nobody' } },
      { code: 'resource_missing', param: 'transfer_data[destination]' },
    );
    await refused({ application_fee_amount: 10 }, { param: 'application_fee_amount' });
    await refused(
      { transfer_data: { destination: 'acct_northwind' }, application_fee_amount: 1001 },
      { param: 'application_fee_amount' },
    );
    await refused(
      { transfer_data: { destination: 'acct_northwind', amount: 10 }, application_fee_amount: 10 },
      { code: 'parameter_invalid' },
    );
    const plain = await bank.stripe.paymentIntents.create(terms);
    await assert.rejects(bank.stripe.refunds.create({ payment_intent: plain.id, reverse_transfer: true }), {
      param: 'reverse_transfer',
    });
  });
});
