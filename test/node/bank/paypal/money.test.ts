import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openShop, paymentRequest, related } from './merchant.ts';

const usd = (total: string) => ({ amount: { total, currency: 'USD' } });

/** A shop with 30.11 USD authorized. */
async function authorized() {
  const shop = await openShop();
  const payment = await shop.pay();
  const { id } = related(payment, 'authorization');
  const authorization = async () =>
    related((await shop.get(`payment/${payment.id}`)).body, 'authorization').state;
  return {
    capture: (body: unknown) => shop.post(`authorization/${id}/capture`, body),
    cancel: () => shop.post(`authorization/${id}/void`),
    authorization,
    shop,
  };
}

/** A shop that took money at once. */
async function sold(total: string, currency: string) {
  const shop = await openShop();
  const payment = await shop.pay(paymentRequest(total, currency, { intent: 'sale' }));
  const { id } = related(payment, 'sale');
  return {
    refund: (body?: unknown) => shop.post(`sale/${id}/refund`, body),
    sale: async () => related((await shop.get(`payment/${payment.id}`)).body, 'sale').state,
  };
}

describe('the PayPal sandbox, taking authorized money', () => {
  it('takes it in parts until nothing is left', async () => {
    const { capture, authorization } = await authorized();
    assert.equal((await capture(usd('30.00'))).body.state, 'completed');
    assert.equal(await authorization(), 'partially_captured');
    assert.equal((await capture(usd('0.11'))).status, 201);
    assert.equal(await authorization(), 'captured');
    assert.equal((await capture(usd('0.01'))).body.name, 'AUTHORIZATION_ALREADY_COMPLETED');
  });

  it('never takes more than was authorized', async () => {
    const { capture, authorization } = await authorized();
    await capture(usd('30.00'));
    assert.equal((await capture(usd('0.12'))).body.name, 'CAPTURE_AMOUNT_LIMIT_EXCEEDED');
    assert.equal(await authorization(), 'partially_captured');
  });

  it('takes nothing after the final part', async () => {
    const { capture } = await authorized();
    await capture({ ...usd('10.00'), is_final_capture: true });
    assert.equal((await capture(usd('1.00'))).body.name, 'AUTHORIZATION_ALREADY_COMPLETED');
  });

  it('refuses another currency', async () => {
    const { capture } = await authorized();
    const euros = { amount: { total: '1.00', currency: 'EUR' } };
    assert.equal((await capture(euros)).body.name, 'CURRENCY_MISMATCH');
  });

  it('takes nothing after the shop gave the money up', async () => {
    const { capture, cancel } = await authorized();
    assert.equal((await cancel()).body.state, 'voided');
    assert.equal((await capture(usd('1.00'))).body.name, 'AUTHORIZATION_VOIDED');
    assert.equal((await cancel()).body.name, 'AUTHORIZATION_CANNOT_BE_VOIDED');
  });

  it('cannot give up what was taken', async () => {
    const { capture, cancel } = await authorized();
    await capture(usd('30.11'));
    assert.equal((await cancel()).body.name, 'AUTHORIZATION_CANNOT_BE_VOIDED');
  });

  it('gives a captured part back', async () => {
    const { capture, shop } = await authorized();
    const { id } = (await capture(usd('10.00'))).body;
    const { status, body } = await shop.post(`capture/${id}/refund`, {});
    assert.equal(status, 201);
    assert.deepEqual(body.amount, { total: '10.00', currency: 'USD' });
    assert.equal((await shop.post(`sale/${id}/refund`)).status, 404);
  });
});

describe('the PayPal sandbox, giving money back', () => {
  it('gives back parts, then all the rest', async () => {
    const { refund, sale } = await sold('30.11', 'USD');
    assert.equal((await refund(usd('10.10'))).body.state, 'completed');
    assert.equal(await sale(), 'partially_refunded');
    assert.deepEqual((await refund()).body.amount, { total: '20.01', currency: 'USD' });
    assert.equal(await sale(), 'refunded');
  });

  it('never gives back more than was taken', async () => {
    const { refund, sale } = await sold('30.11', 'USD');
    await refund(usd('30.10'));
    assert.equal((await refund(usd('0.02'))).body.name, 'REFUND_EXCEEDED_TRANSACTION_AMOUNT');
    assert.equal(await sale(), 'partially_refunded');
    await refund(usd('0.01'));
    assert.equal((await refund(usd('0.01'))).body.name, 'TRANSACTION_ALREADY_REFUNDED');
    assert.equal((await refund()).body.name, 'TRANSACTION_ALREADY_REFUNDED');
  });

  it('gives whole yen back', async () => {
    const { refund } = await sold('100', 'JPY');
    await refund({ amount: { total: '1', currency: 'JPY' } });
    assert.deepEqual((await refund()).body.amount, { total: '99', currency: 'JPY' });
  });

  it('refuses another currency', async () => {
    const { refund } = await sold('100', 'JPY');
    assert.equal((await refund(usd('1.00'))).body.name, 'CURRENCY_MISMATCH');
  });
});
