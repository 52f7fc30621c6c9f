import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Payment } from '../../../src/contract/payment.ts';
import { refundPayment } from '../../../demo/merchant/operations.ts';
import { BankShop } from './bank-shop.ts';
import { enter } from './stripe-elements.ts';
import { control, deliver, eventsOf, send } from './stripe-events.ts';

const GUEST = '1002';
const CARD = 'stripe_payment_element_4';
const RESERVE = 'stripe_payment_element_5';
const fields = { po_number: 'PO-12345' };

const debit = async (shop: BankShop) =>
  shop.pay(GUEST, CARD, { data: await enter(shop, GUEST, { bank: true }) });
const reserve = async (shop: BankShop) =>
  shop.pay('1006', RESERVE, { data: await enter(shop, '1006', { manual: true }), fields });

/** Something that happens at Stripe without the shop, and how the shop has to see it afterwards. */
interface Story {
  readonly what: string;
  readonly checkout: string;
  readonly begin: (shop: BankShop) => Promise<Payment>;
  readonly happen: (shop: BankShop, payment: Payment) => Promise<unknown>;
  readonly status: string;
  readonly movements: readonly string[];
  readonly isPlaced: boolean;
}

const STORIES: readonly Story[] = [
  {
    what: 'a bank debit that arrived',
    checkout: GUEST,
    begin: debit,
    happen: (shop, { reference }) => control(shop, { settle: reference, outcome: 'succeeded' }),
    status: 'succeeded',
    movements: ['charge 150.90'],
    isPlaced: true,
  },
  {
    what: 'a bank debit that came back',
    checkout: GUEST,
    begin: debit,
    happen: (shop, { reference }) => control(shop, { settle: reference, outcome: 'failed' }),
    status: 'declined',
    movements: [],
    isPlaced: false,
  },
  {
    what: 'a reservation that was canceled on Stripe’s dashboard',
    checkout: '1006',
    begin: reserve,
    happen: (shop, { reference }) => shop.stripeClient.paymentIntents.cancel(reference ?? ''),
    status: 'canceled',
    movements: ['authorize 4047.39', 'void 4047.39'],
    isPlaced: false,
  },
  {
    what: 'a reservation that was captured on Stripe’s dashboard',
    checkout: '1006',
    begin: reserve,
    happen: (shop, { reference }) => shop.stripeClient.paymentIntents.capture(reference ?? ''),
    status: 'succeeded',
    movements: ['authorize 4047.39', 'capture 4047.39'],
    isPlaced: true,
  },
  {
    what: 'a debit that arrived and was refunded in part on Stripe’s dashboard',
    checkout: GUEST,
    begin: debit,
    happen: async (shop, { reference = '' }) => {
      await control(shop, { settle: reference, outcome: 'succeeded' });
      await shop.stripeClient.refunds.create({ payment_intent: reference, amount: 5000 });
    },
    status: 'partially-refunded',
    movements: ['charge 150.90', 'refund 50.00'],
    isPlaced: true,
  },
  {
    what: 'a debit whose payer went to the bank, which sided with the shop',
    checkout: GUEST,
    begin: debit,
    happen: async (shop, { reference = '' }) => {
      await control(shop, { settle: reference, outcome: 'succeeded' });
      await control(shop, { dispute: reference });
      await control(shop, { closeDispute: reference, outcome: 'won' });
    },
    status: 'succeeded',
    movements: ['charge 150.90', 'dispute 150.90', 'dispute-won 150.90'],
    isPlaced: true,
  },
  {
    what: 'a debit that the payer’s bank took back for good',
    checkout: GUEST,
    begin: debit,
    happen: async (shop, { reference = '' }) => {
      await control(shop, { settle: reference, outcome: 'succeeded' });
      await control(shop, { dispute: reference, reason: 'debit_not_authorized' });
      await control(shop, { closeDispute: reference, outcome: 'lost' });
    },
    status: 'refunded',
    movements: ['charge 150.90', 'dispute 150.90'],
    isPlaced: true,
  },
];

const MANNERS = {
  'in their order': <T>(events: readonly T[]) => events,
  'each twice': <T>(events: readonly T[]) => events.flatMap((event) => [event, event]),
  'in reverse': <T>(events: readonly T[]) => events.toReversed(),
  'only the last': <T>(events: readonly T[]) => events.slice(-1),
} as const;

describe('Stripe tells the shop on its own', () => {
  for (const { what, checkout, begin, happen, status, movements, isPlaced } of STORIES)
    for (const [manner, arrange] of Object.entries(MANNERS))
      it(`of ${what}: events that come ${manner}`, async () => {
        const shop = new BankShop();
        const payment = await begin(shop);
        await happen(shop, payment);
        for (const event of arrange(eventsOf(shop))) assert.equal(await deliver(shop, event), 200);
        const { data } = shop.backend.state;
        // Nobody has asked yet: this is what the events alone have done.
        assert.equal(data.payments[0]?.status, status);
        assert.deepEqual(shop.movements, movements);
        const isCompleted = data.checkouts.find(({ id }) => id === checkout)?.status === 'completed';
        assert.equal(isCompleted, isPlaced);
        assert.equal((await shop.ask(payment.id)).status, status);
        assert.deepEqual(shop.movements, movements);
      });

  it('and a stranger who says so is not believed', async () => {
    const shop = new BankShop();
    const payment = await debit(shop);
    await control(shop, { settle: payment.reference, outcome: 'succeeded' });
    const [event] = eventsOf(shop).slice(-1);
    assert.ok(event);
    assert.equal(await deliver(shop, event, { secret: 'whsec_guessed' }), 400);
    assert.equal(await send(shop, JSON.stringify(event)), 400);
    assert.equal(await send(shop, JSON.stringify(event), 't=1,v1=00'), 400);
    const tenMinutesAgo = Math.floor(Date.now() / 1000) - 600;
    assert.equal(await deliver(shop, event, { timestamp: tenMinutesAgo }), 400);
    assert.deepEqual(shop.movements, []);
    const { webhooks } = shop.backend.state.data;
    assert.deepEqual(
      webhooks?.map(({ outcome, type, times }) => [outcome, type, times]),
      [['refused', '', 4]],
    );
  });

  it('of things that nothing follows from: they are taken and come to nothing', async () => {
    const shop = new BankShop();
    const payout = {
      id: 'evt_payout',
      object: 'event',
      type: 'payout.paid',
      data: { object: { id: 'po_1' } },
    };
    assert.equal(await deliver(shop, payout), 200);
    const intent = { id: 'pi_foreign', object: 'payment_intent', metadata: {} };
    const foreign = {
      id: 'evt_2',
      object: 'event',
      type: 'payment_intent.succeeded',
      data: { object: intent },
    };
    assert.equal(await deliver(shop, foreign), 200);
    const outcomes = shop.backend.state.data.webhooks?.map(({ outcome }) => outcome);
    assert.deepEqual(outcomes, ['ignored', 'unmatched']);
  });

  it('while Stripe cannot be asked: the event is to come again, and then counts', async () => {
    const shop = new BankShop();
    const payment = await debit(shop);
    await control(shop, { settle: payment.reference, outcome: 'succeeded' });
    const [event] = eventsOf(shop).slice(-1);
    assert.ok(event);
    shop.outage = 'before';
    assert.equal(await deliver(shop, event), 503);
    shop.outage = 'none';
    assert.equal(await deliver(shop, event), 200);
    assert.deepEqual(shop.movements, ['charge 150.90']);
  });

  it('before the shop has heard the answer to its own request', async () => {
    const shop = new BankShop();
    const data = await enter(shop, GUEST, {});
    shop.outage = 'after';
    const lost = await shop.pay(GUEST, CARD, { data });
    assert.equal(lost.status, 'processing');
    shop.outage = 'none';
    for (const event of eventsOf(shop)) assert.equal(await deliver(shop, event), 200);
    assert.deepEqual(shop.movements, ['charge 150.90']);
    assert.equal(Object.keys(shop.stripeState.data.paymentIntents).length, 1);
  });

  it('of an older try, when the same intent was paid with another card since', async () => {
    const shop = new BankShop();
    const first = await shop.pay(GUEST, CARD, {
      data: await enter(shop, GUEST, { card: '4000000000000002' }),
    });
    await shop.pay(GUEST, CARD, { data: await enter(shop, GUEST, {}) });
    for (const event of eventsOf(shop).toReversed()) assert.equal(await deliver(shop, event), 200);
    assert.equal((await shop.ask(first.id)).status, 'declined');
    assert.deepEqual(shop.movements, ['charge 150.90']);
  });

  it('of money for a payment that was given up: it goes back when something else has paid', async () => {
    const shop = new BankShop();
    const payment = await debit(shop);
    await control(shop, { settle: payment.reference, outcome: 'failed' });
    assert.equal((await shop.ask(payment.id)).status, 'declined');
    const intent = shop.stripeState.data.paymentIntents[payment.reference ?? ''];
    // The buyer pays by check instead; and in a tab left open, the intent is confirmed once more.
    await shop.pay(GUEST, 'money_order_1', {});
    await shop.stripeClient.paymentIntents.confirm(intent?.object.id ?? '', {
      payment_method: 'pm_card_visa',
      return_url: 'http://localhost:5173/back',
    });
    for (const event of eventsOf(shop)) assert.equal(await deliver(shop, event), 200);
    assert.deepEqual(shop.movements, ['charge 150.90', 'refund 150.90']);
    assert.equal((await shop.ask(payment.id)).status, 'declined');
    const refunded = Object.values(shop.stripeState.data.refunds).map(({ object }) => object.amount);
    assert.deepEqual(refunded, [15090]);
  });

  it('of a refund that the back office ordered: it counts once, and its failure is undone', async () => {
    const shop = new BankShop();
    const payment = await debit(shop);
    await control(shop, { settle: payment.reference, outcome: 'succeeded' });
    await shop.ask(payment.id);
    await refundPayment(shop.backend, payment.id, { amount: { amount: '20.00', currency: 'USD' }, key: 'a' });
    for (const event of eventsOf(shop)) await deliver(shop, event);
    assert.deepEqual(shop.movements, ['charge 150.90', 'refund 20.00']);
    const [refund] = Object.keys(shop.stripeState.data.refunds);
    await control(shop, { settle: refund, outcome: 'failed' });
    for (const event of eventsOf(shop)) await deliver(shop, event);
    assert.deepEqual(shop.movements, ['charge 150.90', 'refund 20.00', 'refund-failed 20.00']);
    const seen = await shop.ask(payment.id);
    assert.equal(seen.status, 'succeeded');
    assert.equal(seen.refunds?.[0]?.status, 'failed');
  });

  it('of a refund whose answer was lost: the retry in the back office gives nothing twice', async () => {
    const shop = new BankShop();
    const { id } = await shop.pay(GUEST, CARD, { data: await enter(shop, GUEST, {}) });
    const refund = () =>
      refundPayment(shop.backend, id, { amount: { amount: '10.00', currency: 'USD' }, key: 'a' });
    shop.outage = 'after';
    await assert.rejects(refund(), /Try again/);
    shop.outage = 'none';
    for (const event of eventsOf(shop)) await deliver(shop, event);
    await refund();
    assert.deepEqual(shop.movements, ['charge 150.90', 'refund 10.00']);
    assert.equal(shop.backend.state.data.payments[0]?.refunds.length, 1);
  });

  it('that a saved card was removed in Stripe’s own form: the shop offers it no more', async () => {
    const shop = new BankShop();
    const data = await enter(shop, '1001', { save: true });
    await shop.pay('1001', CARD, { data, save: true, fields });
    const { savedMethods } = shop.backend.state.data;
    const token = savedMethods.at(-1)?.token ?? '';
    await shop.stripeClient.paymentMethods.detach(token);
    for (const event of eventsOf(shop)) await deliver(shop, event);
    assert.ok(!savedMethods.some((saved) => saved.token === token));
  });
});
