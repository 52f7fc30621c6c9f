import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SANDBOX_ACCOUNT } from '../../../demo/bank/paypal/access.ts';
import { createPayPalOrdersGateway } from '../../../demo/merchant/gateways/paypal-orders.ts';
import { capturePayment, refundPayment, voidPayment } from '../../../demo/merchant/operations.ts';
import { paypalExpress } from '../../../demo/providers/paypal-express.ts';
import type { Payment } from '../../../src/contract/payment.ts';
import { safeParse } from '../../../src/contract/schema.ts';
import { OrderPayload } from '../../../src/providers/paypal-express/config.ts';
import { FixtureShop } from './fixture-shop.ts';

const TOTAL = '150.90';

const open = () =>
  FixtureShop.open(paypalExpress, (base, send) =>
    createPayPalOrdersGateway({ ...SANDBOX_ACCOUNT, api: base, fetch: send }),
  );

/** What the buyer does in PayPal’s window. */
async function decide(shop: FixtureShop, { nextAction }: Payment, decision: string) {
  const payload = nextAction?.type === 'sdk' ? safeParse(OrderPayload, nextAction.payload) : undefined;
  if (!payload?.success) throw new Error('The payment has no order.');
  const form = { token: payload.data.orderId, decision, presentation: 'popup' };
  await shop.bank.request('/checkoutnow', { method: 'POST', body: new URLSearchParams(form) });
}

async function paid(method: string) {
  const shop = await open();
  const payment = await shop.pay(method);
  await decide(shop, payment, 'approve');
  const action = payment.nextAction?.id ?? '';
  return { shop, payment: await shop.report(payment.id, { action, result: 'completed' }) };
}

describe('a merchant with PayPal’s window', () => {
  it('charges an approved order', async () => {
    const { shop, payment } = await paid('paypal_window_34');
    assert.equal(payment.status, 'succeeded');
    assert.deepEqual(shop.movements, [`charge ${TOTAL}`]);
  });

  it('charges an approved order although nobody reported it', async () => {
    const shop = await open();
    const payment = await shop.pay('paypal_window_34');
    await decide(shop, payment, 'approve');
    assert.equal((await shop.ask(payment.id)).status, 'succeeded');
    assert.equal((await shop.ask(payment.id)).status, 'succeeded');
    assert.deepEqual(shop.movements, [`charge ${TOTAL}`]);
  });

  it('does not believe an approval that PayPal knows nothing of', async () => {
    const shop = await open();
    const { id, nextAction } = await shop.pay('paypal_window_34');
    const report = { action: nextAction?.id ?? '', result: 'completed' } as const;
    assert.equal((await shop.report(id, report)).status, 'requires-action');
    assert.deepEqual(shop.movements, []);
  });

  it('does not cancel what was approved, whatever the page says', async () => {
    const shop = await open();
    const payment = await shop.pay('paypal_window_34');
    await decide(shop, payment, 'approve');
    const report = { action: payment.nextAction?.id ?? '', result: 'canceled' } as const;
    assert.equal((await shop.report(payment.id, report)).status, 'succeeded');
  });

  it('loses the answer to the order, asks again and gets the same', async () => {
    const shop = await open();
    shop.outage = 'after';
    const lost = await shop.pay('paypal_window_34');
    assert.equal(lost.status, 'processing');
    shop.outage = 'none';
    const payment = await shop.ask(lost.id);
    await decide(shop, payment, 'approve');
    assert.equal((await shop.ask(lost.id)).status, 'succeeded');
    assert.deepEqual(shop.movements, [`charge ${TOTAL}`]);
  });

  it('captures what was reserved', async () => {
    const { shop, payment } = await paid('paypal_window_35');
    assert.equal(payment.status, 'authorized');
    await capturePayment(shop.backend, payment.id);
    assert.deepEqual(shop.movements, [`authorize ${TOTAL}`, `capture ${TOTAL}`]);
  });

  it('gives a reservation up', async () => {
    const { shop, payment } = await paid('paypal_window_35');
    await voidPayment(shop.backend, payment.id);
    assert.deepEqual(shop.movements, [`authorize ${TOTAL}`, `void ${TOTAL}`]);
  });

  it('gives a part of the money back', async () => {
    const { shop, payment } = await paid('paypal_window_34');
    const amount = { amount: '50.00', currency: 'USD' };
    await refundPayment(shop.backend, payment.id, { key: 'a', amount });
    assert.deepEqual(shop.movements, [`charge ${TOTAL}`, 'refund 50.00']);
  });
});
