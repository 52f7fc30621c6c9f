import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SANDBOX_ACCOUNT } from '../../../demo/bank/paypal-payflow/state.ts';
import { createPayflowGateway } from '../../../demo/merchant/gateways/paypal-payflow.ts';
import { capturePayment, refundPayment, voidPayment } from '../../../demo/merchant/operations.ts';
import { paypalPayflow } from '../../../demo/providers/paypal-payflow.ts';
import { formatNameValues, parseNameValues } from '../../../demo/support/name-values.ts';
import { PayflowPayload } from '../../../src/providers/paypal-payflow/config.ts';
import type { Payment } from '../../../src/contract/payment.ts';
import { safeParse } from '../../../src/contract/schema.ts';
import { FixtureShop } from './fixture-shop.ts';

const TOTAL = '150.90';

const open = () =>
  FixtureShop.open(paypalPayflow, (base, send) =>
    createPayflowGateway({
      api: `${base}/api`,
      credentials: SANDBOX_ACCOUNT,
      formAction: `${base}/link`,
      page: `${base}/webscr`,
      fetch: send,
    }),
  );

/** What the buyer’s browser posts, and what PayPal’s page then posts to the shop. */
async function post(shop: FixtureShop, { nextAction }: Payment, number = '4111111111111111') {
  const payload = nextAction?.type === 'sdk' ? safeParse(PayflowPayload, nextAction.payload) : undefined;
  if (!payload?.success) throw new Error('The payment has no form to post.');
  const { secureToken: SECURETOKEN, secureTokenId: SECURETOKENID } = payload.data;
  const form = { ACCT: number, EXPDATE: '0234', CVV2: '123', SECURETOKEN, SECURETOKENID };
  const response = await shop.bank.request('/link', { method: 'POST', body: new URLSearchParams(form) });
  const page = await response.text();
  return Object.fromEntries(
    [...page.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

async function paid(method: string, more = {}) {
  const shop = await open();
  const payment = await shop.pay(method, more);
  await shop.comeBack(payment.id, await post(shop, payment));
  return { shop, id: payment.id };
}

describe('a merchant with a Payflow account', () => {
  it('captures what was reserved, once', async () => {
    const { shop, id } = await paid('payflow_authorize_32');
    await capturePayment(shop.backend, id);
    await assert.rejects(capturePayment(shop.backend, id), /Only a reserved/);
    assert.deepEqual(shop.movements, [`authorize ${TOTAL}`, `capture ${TOTAL}`]);
  });

  it('gives a reservation up', async () => {
    const { shop, id } = await paid('payflow_authorize_32');
    await voidPayment(shop.backend, id);
    assert.deepEqual(shop.movements, [`authorize ${TOTAL}`, `void ${TOTAL}`]);
  });

  it('gives money back in parts, and never more than was taken', async () => {
    const { shop, id } = await paid('payflow_card_30');
    const part = (amount: string, key: string) =>
      refundPayment(shop.backend, id, { key, amount: { amount, currency: 'USD' } });
    await part('50.90', 'a');
    await part('50.90', 'a');
    await assert.rejects(part('100.01', 'b'), /Refund at most 100.00/);
    await part('100.00', 'c');
    assert.deepEqual(shop.movements, [`charge ${TOTAL}`, 'refund 50.90', 'refund 100.00']);
  });

  it('does not believe an approval that PayPal knows nothing of', async () => {
    const shop = await open();
    const { id } = await shop.pay('payflow_card_30');
    await shop.comeBack(id, { RESULT: '0', RESPMSG: 'Approved', PNREF: 'A00000000000', AMT: TOTAL });
    assert.equal((await shop.ask(id)).status, 'requires-action');
    assert.deepEqual(shop.movements, []);
  });

  it('is told twice that a token was used, and has been paid once', async () => {
    const shop = await open();
    const payment = await shop.pay('payflow_card_30');
    await post(shop, payment);
    const again = await post(shop, payment);
    assert.equal(again['RESULT'], '160');
    await shop.comeBack(payment.id, again);
    assert.equal((await shop.ask(payment.id)).status, 'succeeded');
    assert.deepEqual(shop.movements, [`charge ${TOTAL}`]);
  });

  it('loses the answer to the token, asks again and gets the same', async () => {
    const shop = await open();
    shop.outage = 'after';
    const lost = await shop.pay('payflow_card_30');
    assert.equal(lost.status, 'processing');
    shop.outage = 'none';
    const payment = await shop.ask(lost.id);
    await shop.comeBack(lost.id, await post(shop, payment));
    assert.deepEqual(shop.movements, [`charge ${TOTAL}`]);
  });

  it('gives back a card payment that was approved after the buyer gave up', async () => {
    const shop = await open();
    const payment = await shop.pay('payflow_card_30');
    assert.equal((await shop.cancel(payment.id)).status, 'canceled');
    const late = await post(shop, payment);
    assert.equal(late['RESULT'], '0');
    await shop.comeBack(payment.id, late);
    assert.equal((await shop.ask(payment.id)).status, 'canceled');
    assert.deepEqual(shop.movements, []);
    const values = { ...SANDBOX_ACCOUNT, TRXTYPE: 'V', ORIGID: late['PNREF'] ?? '' };
    const second = await shop.bank.request('/api', {
      method: 'POST',
      headers: { 'X-VPS-REQUEST-ID': 'once-more' },
      body: formatNameValues(values),
    });
    assert.equal(parseNameValues(await second.text())?.['RESULT'], '108');
  });

  it('waits for PayPal’s review', async () => {
    const shop = await open();
    const payment = await shop.pay('payflow_card_30');
    await shop.comeBack(payment.id, await post(shop, payment, '4000000000000259'));
    assert.equal((await shop.ask(payment.id)).status, 'pending');
    assert.deepEqual(shop.movements, []);
  });

  it('verifies a card for nothing, then charges it', async () => {
    const { shop } = await paid('payflow_saved_31', { save: true });
    assert.deepEqual(shop.movements, [`charge ${TOTAL}`]);
    const [saved] = shop.backend.state.data.savedMethods.slice(-1);
    assert.equal(saved?.label, 'Visa •••• 1111');
    assert.equal(saved.expires, '2034-02');
  });
});

describe('Payflow’s name-value pairs', () => {
  it('keep what an address contains', () => {
    const values = { AMT: '10.00', RETURNURL: 'https://shop.example/?a=1&b=2' };
    assert.equal(formatNameValues(values), 'AMT=10.00&RETURNURL[29]=https://shop.example/?a=1&b=2');
    assert.deepEqual(parseNameValues(formatNameValues(values)), values);
  });

  it('are refused when a length is wrong', () => {
    assert.equal(parseNameValues('AMT[9]=10.00'), undefined);
    assert.equal(parseNameValues('AMT[3]=10.00'), undefined);
    assert.equal(parseNameValues('just words'), undefined);
  });
});
