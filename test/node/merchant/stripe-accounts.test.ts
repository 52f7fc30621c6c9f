import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { refundPayment } from '../../../demo/merchant/operations.ts';
import type { BankShop } from './bank-shop.ts';
import { deliver, eventsOf } from './stripe-events.ts';
import { GUEST, openStripeShop } from './stripe-shop.ts';

const GOOD = '4242424242424242';

const intentsOf = (shop: BankShop) =>
  Object.values(shop.stripeState.data.paymentIntents).map(({ object }) => object);

describe('Stripe Connect', () => {
  /** What the widget's form is made with goes along with what it collects, on the same account. */
  const token = async (shop: BankShop, more: Readonly<Record<string, string>>, account?: string) => {
    const response = await shop.stripeBank.request('http://127.0.0.1:5174/v1/confirmation_tokens', {
      method: 'POST',
      headers: { authorization: 'Bearer pk_test_tender', ...(account && { 'stripe-account': account }) },
      body: new URLSearchParams({
        'payment_method_data[type]': 'card',
        'payment_method_data[card][number]': GOOD,
        'payment_method_data[card][exp_month]': '8',
        'payment_method_data[card][exp_year]': '2035',
        'payment_method_data[card][cvc]': '123',
        'client_context[mode]': 'payment',
        'client_context[amount]': '15090',
        'client_context[currency]': 'usd',
        'client_context[payment_method_types][0]': 'card',
        ...more,
      }),
    });
    return { confirmationToken: ((await response.json()) as { id: string }).id };
  };

  it('a direct charge is the seller’s own, less the platform’s fee', async () => {
    const shop = openStripeShop();
    const quote = await shop.quote(GUEST);
    const method = quote.methods.find(({ id }) => id === 'stripe_direct_23');
    assert.equal((method?.config as { stripeAccount: string }).stripeAccount, 'acct_northwind');
    const data = await token(shop, {}, 'acct_northwind');
    const { id, status } = await shop.pay(GUEST, 'stripe_direct_23', { data });
    assert.equal(status, 'succeeded');
    const [owned] = Object.values(shop.stripeState.data.paymentIntents);
    assert.equal(owned?.account, 'acct_northwind');
    assert.equal(owned.object.application_fee_amount, 755);
    const seller = { stripeAccount: 'acct_northwind' };
    await shop.stripeClient.refunds.create({ payment_intent: owned.object.id, amount: 5000 }, seller);
    for (const event of eventsOf(shop)) assert.equal(await deliver(shop, event), 200);
    assert.equal(eventsOf(shop)[0]?.account, 'acct_northwind');
    await refundPayment(shop.backend, id, { key: 'a' });
    assert.deepEqual(shop.movements, ['charge 150.90', 'refund 50.00', 'refund 100.90']);
  });

  it('a card that was typed for the platform is unknown to the seller’s account', async () => {
    const shop = openStripeShop();
    const { status, decline } = await shop.pay(GUEST, 'stripe_direct_23', { data: await token(shop, {}) });
    assert.equal(status, 'declined');
    assert.deepEqual(decline, { code: 'token-invalid', retryable: true });
  });

  it('a destination charge is the platform’s, in the seller’s name', async () => {
    const shop = openStripeShop();
    const data = await token(shop, { 'client_context[on_behalf_of]': 'acct_southbay' });
    const { id, status } = await shop.pay(GUEST, 'stripe_destination_24', { data });
    assert.equal(status, 'succeeded');
    const [intent] = intentsOf(shop);
    assert.equal(intent?.transfer_data?.destination, 'acct_southbay');
    assert.equal(intent.on_behalf_of, 'acct_southbay');
    await refundPayment(shop.backend, id, { key: 'a' });
    assert.equal((await shop.ask(id)).status, 'refunded');
  });
});

describe('a bank account that has to be verified', () => {
  const begin = async (shop: BankShop) => {
    const { id } = await shop.stripe<{ id: string }>('confirmation_tokens', {
      'payment_method_data[type]': 'us_bank_account',
      'payment_method_data[us_bank_account][account_number]': '000123456789',
      'payment_method_data[us_bank_account][routing_number]': '110000000',
      'payment_method_data[billing_details][name]': 'Marcus Webb',
      'client_context[mode]': 'payment',
      'client_context[amount]': '15090',
      'client_context[currency]': 'usd',
      'client_context[payment_method_types][0]': 'us_bank_account',
    });
    return shop.pay(GUEST, 'stripe_deposits_27', { data: { confirmationToken: id } });
  };

  it('the order is placed, and the buyer is told when and where to verify', async () => {
    const shop = openStripeShop();
    const payment = await begin(shop);
    assert.equal(payment.status, 'pending');
    assert.equal(payment.reason, 'microdeposits');
    assert.match(payment.message ?? '', /\/stripe\/verify\//);
    assert.deepEqual(shop.movements, []);
  });

  it('the debit begins once the code is told, which Stripe reports by itself', async () => {
    const shop = openStripeShop();
    const payment = await begin(shop);
    const page = new URL(/http\S+/.exec(payment.message ?? '')?.[0] ?? '').pathname.replace('/stripe', '');
    const tell = (code: string) =>
      shop.stripeBank.request(page, { method: 'POST', body: new URLSearchParams({ code }) });
    assert.equal((await tell('SM99ZZ')).status, 400);
    assert.equal((await tell('SM11AA')).status, 200);
    for (const event of eventsOf(shop)) await deliver(shop, event);
    const seen = shop.backend.state.data.payments[0];
    assert.equal(seen?.status, 'pending');
    assert.equal(seen.reason, 'bank-debit');
  });

  it('is not verified after too many wrong codes: the order is open again', async () => {
    const shop = openStripeShop();
    const payment = await begin(shop);
    await shop.stripeClient.paymentIntents
      .verifyMicrodeposits(payment.reference ?? '', { descriptor_code: 'SM33CC' })
      .catch(() => undefined);
    const seen = await shop.ask(payment.id);
    assert.equal(seen.status, 'declined');
    assert.match(seen.message ?? '', /could not be verified/);
  });
});
