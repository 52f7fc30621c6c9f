import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import Stripe from 'stripe';
import { Shop, type Buyer } from './support/buyer.ts';

const GOOD = '4242424242424242';
/** Its bank asks every time: nobody can charge it while its owner is away. */
const ALWAYS_ASKED = '4000002760003184';

describe('What Stripe and the backend settle between them, a buyer sees', () => {
  let shop: Shop;
  let buyer: Buyer;
  let stripe: Stripe;
  before(async () => {
    shop = await Shop.open();
    const { hostname, port } = new URL(shop.demo.bankOrigin);
    stripe = new Stripe('sk_test_tender', { host: hostname, port: Number(port), protocol: 'http' });
  });
  after(() => shop.close());

  const arrive = async (scenario: string) => (buyer = await (await shop.buyer()).opens(scenario));
  const control = async (order: object) => {
    const body = JSON.stringify(order);
    const answer = await fetch(`${shop.demo.bankOrigin}/stripe/control`, { method: 'POST', body });
    assert.equal(answer.status, 200, await answer.text());
  };
  const referenceOf = async () => {
    const [intent] = (await stripe.paymentIntents.list({ limit: 1 })).data;
    return intent!.id;
  };

  it('a bank debit arrives late: the order is placed at once, and paid when the bank has paid', async () => {
    await arrive('card');
    await buyer.chooses(/^Card/);
    await buyer.card.getByRole('radio', { name: 'US bank account' }).check();
    await buyer.card.getByLabel(/name/i).fill('Marcus Webb');
    await buyer.card.getByLabel(/Routing/).fill('110000000');
    await buyer.card.getByLabel(/Account number/).fill('000123456789');
    await buyer.pays();
    await buyer.page.waitForURL(/\/thanks\//);
    await buyer.seesOutcome('pending');
    await control({ deliver: 'late', delay: 100 });
    await control({ settle: await referenceOf(), outcome: 'succeeded' });
    await buyer.seesMovements('charge');
    await control({ deliver: 'normal' });
    await buyer.page.reload();
    await buyer.seesOutcome('succeeded');
    await buyer.reads('Thank you for your order');
  });

  it('one of two sellers cannot be paid: the buyer sees which, and pays the rest', async () => {
    await arrive('stripe_market_25');
    await buyer.chooses(/^Card/);
    await buyer.typesCard(ALWAYS_ASKED);
    await buyer.pays();
    await buyer.challenge.getByRole('button', { name: 'Approve' }).click();
    await buyer.page.waitForURL(/\/thanks\//);
    await buyer.seesOutcome('partially-paid');
    await buyer.reads('$140.18 · paid');
    await buyer.reads('$10.72 · not paid');
    const order = buyer.page.url();
    await buyer.page.getByRole('link', { name: 'Pay the rest: Southbay Safety, $10.72' }).click();
    await buyer.chooses(/^Card/);
    await buyer.typesCard(GOOD);
    await buyer.pays();
    await buyer.page.waitForURL((url) => url.pathname.startsWith('/thanks/') && url.href !== order);
    await buyer.seesOutcome('succeeded');
    await buyer.page.goto(order);
    await buyer.reads('$10.72 · paid separately');
    await buyer.seesOutcome('succeeded');
    assert.deepEqual(
      (await shop.ledger(buyer.payable)).map(({ amount }) => amount.amount),
      ['140.18'],
    );
    assert.deepEqual(buyer.defects, []);
  });

  it('the merchant refunds on Stripe’s dashboard: the buyer sees it after a reload', async () => {
    await arrive('card');
    await buyer.chooses(/^Card/);
    await buyer.typesCard(GOOD);
    await buyer.pays();
    await buyer.page.waitForURL(/\/thanks\//);
    await buyer.seesOutcome('succeeded');
    await buyer.seesMovements('charge');
    await stripe.refunds.create({ payment_intent: await referenceOf(), amount: 5000 });
    await buyer.seesMovements('charge', 'refund');
    await buyer.page.reload();
    await buyer.seesOutcome('partially-refunded');
  });
});
