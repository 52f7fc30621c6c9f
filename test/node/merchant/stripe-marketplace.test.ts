import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Payment } from '../../../src/contract/payment.ts';
import { refundPayment } from '../../../demo/merchant/operations.ts';
import type { BankShop } from './bank-shop.ts';
import { decideChallenge } from './stripe-elements.ts';
import { control, deliver, eventsOf } from './stripe-events.ts';
import { GUEST, openStripeShop, report, typeCard } from './stripe-shop.ts';

const GOOD = '4242424242424242';
/** Its bank asks every time, so that nobody can be charged without being there. */
const ALWAYS_ASKED = '4000002760003184';
/** Its bank asks until it was set up for later. */
const ASKED_ONCE = '4000002500003155';
const MARKET = 'stripe_market_25';
/** The seed's own card, which takes bank accounts too. */
const DEBIT = 'stripe_payment_element_4';

const pay = async (shop: BankShop, number: string, attempt?: string) =>
  shop.pay(GUEST, MARKET, { data: await typeCard(shop, number) }, attempt);
const statusesOf = ({ parts }: Payment) => parts?.map(({ label, status }) => `${label}: ${status}`);
const intentsOf = (shop: BankShop) =>
  Object.values(shop.stripeState.data.paymentIntents).map(({ object }) => object);

/** The buyer passes the challenge for the first seller; the second cannot be charged without one. */
async function payInPart(shop: BankShop): Promise<Payment> {
  const payment = await pay(shop, ALWAYS_ASKED);
  await decideChallenge(shop, payment, 'approve');
  return report(shop, payment, 'completed');
}

const restOf = (shop: BankShop) => shop.backend.state.data.payments[0]?.parts?.[1]?.rest ?? '';

describe('a cart with two sellers', () => {
  it('is two charges that come to exactly the total, each passed on to its seller', async () => {
    const shop = openStripeShop();
    const payment = await pay(shop, GOOD);
    assert.equal(payment.status, 'succeeded');
    assert.deepEqual(statusesOf(payment), ['Northwind Tools: paid', 'Southbay Safety: paid']);
    assert.deepEqual(shop.movements, ['charge 140.18', 'charge 10.72']);
    const [first, second] = intentsOf(shop);
    assert.equal(first?.setup_future_usage, 'off_session');
    assert.equal(first.transfer_data?.destination, 'acct_northwind');
    assert.equal(second?.transfer_data?.destination, 'acct_southbay');
    assert.equal(second.customer, first.customer);
    assert.equal(first.amount + second.amount, 15090);
  });

  it('goes on with the second seller when the buyer has proved to be there', async () => {
    const shop = openStripeShop();
    const payment = await pay(shop, ASKED_ONCE);
    assert.equal(payment.status, 'requires-action');
    assert.deepEqual(statusesOf(payment), ['Northwind Tools: requires-action', 'Southbay Safety: open']);
    assert.deepEqual(shop.movements, []);
    await decideChallenge(shop, payment, 'approve');
    const paid = await report(shop, payment, 'completed');
    assert.equal(paid.status, 'succeeded');
    assert.deepEqual(shop.movements, ['charge 140.18', 'charge 10.72']);
  });

  it('is partially paid when the second charge fails, and says which part is not', async () => {
    const shop = openStripeShop();
    const payment = await payInPart(shop);
    assert.equal(payment.status, 'partially-paid');
    assert.deepEqual(statusesOf(payment), ['Northwind Tools: paid', 'Southbay Safety: failed']);
    assert.match(payment.message ?? '', /^Northwind Tools is paid\. Southbay Safety could not be charged/);
    assert.deepEqual(shop.movements, ['charge 140.18']);
    assert.ok(payment.order);
    // What failed can never be charged later behind the buyer's back.
    assert.equal(intentsOf(shop)[1]?.status, 'canceled');
  });

  it('is not paid at all when the first charge fails', async () => {
    const shop = openStripeShop();
    const payment = await pay(shop, '4000000000000002');
    assert.equal(payment.status, 'declined');
    assert.equal(intentsOf(shop).length, 1);
    assert.equal((await pay(shop, GOOD)).status, 'succeeded');
    assert.deepEqual(shop.movements, ['charge 140.18', 'charge 10.72']);
  });

  it('the rest is a checkout of its own, over exactly what is missing, and completes the order', async () => {
    const shop = openStripeShop();
    const first = await payInPart(shop);
    const rest = restOf(shop);
    const quote = await shop.quote(rest);
    assert.equal(quote.total.amount, '10.72');
    const second = await shop.pay(rest, 'money_order_1', {}).catch(() => undefined);
    assert.equal(second, undefined, 'checks are not offered in this shop');
    const paid = await shop.pay(rest, 'stripe_card_21', { data: await typeCard(shop, GOOD) });
    assert.equal(paid.status, 'succeeded');
    assert.equal(paid.order?.id, first.order?.id);
    const whole = await shop.ask(first.id);
    assert.equal(whole.status, 'succeeded');
    assert.deepEqual(statusesOf(whole), ['Northwind Tools: paid', 'Southbay Safety: paid-later']);
    assert.deepEqual(shop.movements, ['charge 140.18', 'charge 10.72']);
    assert.equal(shop.backend.state.data.orders.length, 1);
  });

  it('nobody pays the rest twice, nor the whole again', async () => {
    const shop = openStripeShop();
    await payInPart(shop);
    const rest = restOf(shop);
    await shop.pay(rest, 'stripe_card_21', { data: await typeCard(shop, GOOD) });
    const again = await shop.quote(rest);
    assert.equal(again.payment?.status, 'succeeded');
    assert.deepEqual(again.methods, []);
    assert.deepEqual((await shop.quote(GUEST)).methods, []);
    for (const event of eventsOf(shop).toReversed()) await deliver(shop, event);
    assert.deepEqual(shop.movements, ['charge 140.18', 'charge 10.72']);
  });

  it('the order is partially paid again when the payment of the rest falls through', async () => {
    const shop = openStripeShop();
    const first = await payInPart(shop);
    const rest = restOf(shop);
    const { id } = await shop.stripe<{ id: string }>('confirmation_tokens', {
      'payment_method_data[type]': 'us_bank_account',
      'payment_method_data[us_bank_account][account_number]': '000222222227',
      'payment_method_data[us_bank_account][routing_number]': '110000000',
      'payment_method_data[billing_details][name]': 'Marcus Webb',
    });
    const { rules } = shop.backend.state.data;
    rules.splice(0, Infinity, { ...rules.at(-2)!, methods: [DEBIT] });
    const debit = await shop.pay(rest, DEBIT, { data: { confirmationToken: id } });
    assert.equal(debit.status, 'pending');
    assert.equal((await shop.ask(first.id)).status, 'succeeded');
    await control(shop, { settle: debit.reference, outcome: 'failed' });
    for (const event of eventsOf(shop)) await deliver(shop, event);
    const seen = await shop.ask(first.id);
    assert.equal(seen.status, 'partially-paid');
    assert.deepEqual(statusesOf(seen), ['Northwind Tools: paid', 'Southbay Safety: failed']);
    assert.equal((await shop.quote(rest)).total.amount, '10.72');
  });

  it('charges each seller once when the answers got lost on the way', async () => {
    const shop = openStripeShop();
    const attempt = crypto.randomUUID();
    const data = await typeCard(shop, GOOD);
    shop.outage = 'after';
    const lost = await shop.pay(GUEST, MARKET, { data }, attempt);
    assert.equal(lost.status, 'processing');
    shop.outage = 'none';
    assert.equal((await shop.ask(lost.id)).status, 'succeeded');
    assert.equal(intentsOf(shop).length, 2);
    assert.deepEqual(shop.movements, ['charge 140.18', 'charge 10.72']);
  });

  it('is paid by the webhook when the buyer passes the challenge and leaves', async () => {
    const shop = openStripeShop();
    const payment = await pay(shop, ASKED_ONCE);
    await decideChallenge(shop, payment, 'approve');
    // With manual confirmation Stripe says nothing until the backend confirms: the next question does it.
    assert.equal((await shop.ask(payment.id)).status, 'succeeded');
    for (const event of [...eventsOf(shop), ...eventsOf(shop)]) await deliver(shop, event);
    assert.deepEqual(shop.movements, ['charge 140.18', 'charge 10.72']);
  });

  it('is given back seller by seller, to the cent', async () => {
    const shop = openStripeShop();
    const { id } = await pay(shop, GOOD);
    await refundPayment(shop.backend, id, { amount: { amount: '145.00', currency: 'USD' }, key: 'a' });
    await refundPayment(shop.backend, id, { key: 'b' });
    for (const event of eventsOf(shop)) await deliver(shop, event);
    assert.equal((await shop.ask(id)).status, 'refunded');
    assert.deepEqual(shop.movements.slice(2), ['refund 140.18', 'refund 4.82', 'refund 5.90']);
  });

  it('what was paid of it in part can be given back', async () => {
    const shop = openStripeShop();
    const { id } = await payInPart(shop);
    await refundPayment(shop.backend, id, { key: 'a' });
    assert.deepEqual(shop.movements, ['charge 140.18', 'refund 140.18']);
    assert.equal((await shop.ask(id)).status, 'refunded');
  });

  it('with goods of one seller only is one plain charge', async () => {
    const shop = openStripeShop();
    const checkout = shop.backend.state.data.checkouts.find(({ id }) => id === GUEST);
    checkout?.items.splice(1);
    const payment = await pay(shop, GOOD);
    assert.equal(payment.status, 'succeeded');
    assert.equal(payment.parts, undefined);
  });
});
