import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BankShop } from './bank-shop.ts';
import { COMPANY, GUEST, openStripeShop } from './stripe-shop.ts';

const intentsOf = (shop: BankShop) =>
  Object.values(shop.stripeState.data.paymentIntents).map(({ object }) => object);

describe('saved methods in Stripe’s own form', () => {
  const sessionOf = async (shop: BankShop) => {
    const { methods } = await shop.quote(COMPANY);
    const method = methods.find(({ id }) => id === 'stripe_session_26');
    return (method?.config as { session?: { customerSessionClientSecret: string } }).session;
  };

  it('every quote opens a session of the same customer', async () => {
    const shop = openStripeShop();
    const [first, second] = [await sessionOf(shop), await sessionOf(shop)];
    assert.match(first?.customerSessionClientSecret ?? '', /^cuss_/);
    assert.notEqual(first?.customerSessionClientSecret, second?.customerSessionClientSecret);
    assert.equal(Object.keys(shop.stripeState.data.customers).length, 1);
  });

  it('one that was saved there pays again, and is not shown twice', async () => {
    const shop = openStripeShop();
    await sessionOf(shop);
    const [customer = ''] = Object.keys(shop.stripeState.data.customers);
    const method = await shop.stripeClient.paymentMethods.attach('pm_card_visa', { customer });
    const { id } = await shop.stripeClient.testHelpers.confirmationTokens.create({
      payment_method: method.id,
    });
    const data = { confirmationToken: id };
    const fields = { po_number: 'PO-12345' };
    const payment = await shop.pay(COMPANY, 'stripe_session_26', { data, fields });
    assert.equal(payment.status, 'succeeded');
    assert.equal(intentsOf(shop)[0]?.customer, customer);
    const { customers, savedMethods } = shop.backend.state.data;
    assert.deepEqual(customers, { 'stripe_session_26:3': customer });
    assert.ok(savedMethods.every((saved) => saved.method !== 'stripe_session_26'));
  });

  it('a guest gets none', async () => {
    const shop = openStripeShop();
    const { methods } = await shop.quote(GUEST);
    const method = methods.find(({ id }) => id === 'stripe_session_26');
    assert.equal((method?.config as { session?: unknown }).session, undefined);
  });

  it('a shop whose Stripe is down offers the form without them', async () => {
    const shop = openStripeShop();
    shop.outage = 'before';
    assert.equal(await sessionOf(shop), undefined);
  });
});

describe('a saved card that the buyer deletes in the shop', () => {
  it('is detached at Stripe, and nobody can pay with it', async () => {
    const shop = openStripeShop();
    const { savedMethods } = shop.backend.state.data;
    const customer = await shop.stripeClient.customers.create({ email: 'amanda.cole@acme.example' });
    const method = await shop.stripeClient.paymentMethods.attach('pm_card_visa', { customer: customer.id });
    savedMethods.push({
      id: 'saved_9',
      buyerId: 1,
      method: 'stripe_card_21',
      label: 'Visa •••• 4242',
      owner: 'personal',
      token: method.id,
      customer: customer.id,
    });
    const remove = () => shop.send('/payments/saved-methods/saved_9', { method: 'DELETE' });
    assert.equal((await remove()).status, 204);
    assert.equal((await shop.stripeClient.paymentMethods.retrieve(method.id)).customer, null);
    assert.equal((await remove()).status, 404);
    const again = { amount: 1000, currency: 'usd', payment_method: method.id, confirm: true };
    await assert.rejects(
      shop.stripeClient.paymentIntents.create({ ...again, allowed_payment_method_types: ['card'] }),
      /may not be used again/,
    );
  });
});
