import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { capturePayment, refundPayment, voidPayment } from '../../../demo/merchant/operations.ts';
import { BankShop } from './bank-shop.ts';
import { decideChallenge, enter } from './stripe-elements.ts';

const GUEST = '1002';
const CARD = 'stripe_payment_element_4';
const RESERVE = 'stripe_payment_element_5';
const CHALLENGED = '4000002760003184';
const fields = { po_number: 'PO-12345' };

const intentsOf = (shop: BankShop) => Object.values(shop.stripeState.data.paymentIntents);

describe('paying with Stripe', () => {
  it('a card is charged exactly the total', async () => {
    const shop = new BankShop();
    const payment = await shop.pay(GUEST, CARD, { data: await enter(shop, GUEST, {}) });
    assert.equal(payment.status, 'succeeded');
    assert.equal(intentsOf(shop)[0]?.object.amount_received, 15090);
    assert.equal(payment.reference, intentsOf(shop)[0]?.object.id);
    assert.deepEqual(shop.movements, ['charge 150.90']);
  });

  it('yen are charged without decimals, dinars in thousandths', async () => {
    for (const [checkout, amount] of [
      ['1004', 77605],
      ['1005', 87470],
    ] as const) {
      const shop = new BankShop();
      const pm = { data: { confirmationToken: 'ctoken_none' }, fields: { po_number: 'PO-7310' } };
      shop.backend.state.data.savedMethods.push({
        id: 'test',
        buyerId: checkout === '1004' ? 4 : 1,
        method: CARD,
        label: 'Visa •••• 4242',
        owner: 'personal',
        token: 'pm_card_visa',
      });
      const payment = await shop.pay(checkout, CARD, { ...pm, savedMethod: 'test' });
      assert.equal(payment.status, 'succeeded');
      assert.equal(intentsOf(shop)[0]?.object.amount_received, amount);
    }
  });

  it('a declined card is told in the shop’s words, and a lost card as any other', async () => {
    for (const [card, code, message] of [
      ['4000000000009995', 'insufficient-funds', /not enough money/],
      ['4000000000009987', 'card-declined', /^The payment was declined\./],
      ['4000000000000002', 'card-declined', /^The payment was declined\./],
    ] as const) {
      const shop = new BankShop();
      const payment = await shop.pay(GUEST, CARD, { data: await enter(shop, GUEST, { card }) });
      assert.equal(payment.status, 'declined');
      assert.equal(payment.decline?.code, code);
      assert.match(payment.message ?? '', message);
    }
  });

  it('a challenge is passed on to the page, and its end is asked of Stripe', async () => {
    const shop = new BankShop();
    const payment = await shop.pay(GUEST, CARD, { data: await enter(shop, GUEST, { card: CHALLENGED }) });
    assert.equal(payment.status, 'requires-action');
    assert.equal(payment.nextAction?.type, 'sdk');
    assert.equal((await shop.ask(payment.id)).status, 'requires-action');
    await decideChallenge(shop, payment, 'approve');
    assert.equal((await shop.ask(payment.id)).status, 'succeeded');
    assert.deepEqual(shop.movements, ['charge 150.90']);
  });

  it('after a failed challenge the same intent is paid with another card', async () => {
    const shop = new BankShop();
    const payment = await shop.pay(GUEST, CARD, { data: await enter(shop, GUEST, { card: CHALLENGED }) });
    await decideChallenge(shop, payment, 'fail');
    const failed = await shop.ask(payment.id);
    assert.equal(failed.status, 'declined');
    assert.equal(failed.decline?.code, 'payment-intent-authentication-failure');
    const next = await shop.pay(GUEST, CARD, { data: await enter(shop, GUEST, {}) });
    assert.equal(next.status, 'succeeded');
    assert.notEqual(next.id, payment.id);
    assert.equal(intentsOf(shop).length, 1);
    assert.equal((await shop.ask(payment.id)).status, 'declined');
    assert.deepEqual(shop.movements, ['charge 150.90']);
  });

  it('an intent that was canceled meanwhile is replaced by a new one', async () => {
    const shop = new BankShop();
    const card = '4000000000000002';
    await shop.pay(GUEST, CARD, { data: await enter(shop, GUEST, { card }) });
    Object.assign(intentsOf(shop)[0]?.object ?? {}, { status: 'canceled' });
    const next = await shop.pay(GUEST, CARD, { data: await enter(shop, GUEST, {}) });
    assert.equal(next.status, 'succeeded');
    assert.equal(intentsOf(shop).length, 2);
  });

  it('a payment whose answer was lost is found again, and charged once', async () => {
    const shop = new BankShop();
    const data = await enter(shop, GUEST, {});
    const attempt = crypto.randomUUID();
    shop.outage = 'after';
    const lost = await shop.pay(GUEST, CARD, { data }, attempt);
    assert.equal(lost.status, 'processing');
    shop.outage = 'none';
    const again = await shop.pay(GUEST, CARD, { data }, attempt);
    assert.equal(again.status, 'succeeded');
    assert.equal(again.id, lost.id);
    assert.equal(intentsOf(shop).length, 1);
    assert.deepEqual(shop.movements, ['charge 150.90']);
  });

  it('the retry of an intent that was used again is not a second charge either', async () => {
    const shop = new BankShop();
    await shop.pay(GUEST, CARD, { data: await enter(shop, GUEST, { card: '4000000000000002' }) });
    shop.outage = 'after';
    const lost = await shop.pay(GUEST, CARD, { data: await enter(shop, GUEST, {}) });
    assert.equal(lost.status, 'processing');
    shop.outage = 'none';
    assert.equal((await shop.ask(lost.id)).status, 'succeeded');
    assert.equal(intentsOf(shop).length, 1);
    assert.deepEqual(shop.movements, ['charge 150.90']);
  });

  it('a token that was used before asks the buyer to enter the card again', async () => {
    const shop = new BankShop();
    const data = await enter(shop, GUEST, { card: '4000000000000002' });
    await shop.pay(GUEST, CARD, { data });
    const again = await shop.pay(GUEST, CARD, { data });
    assert.equal(again.status, 'declined');
    assert.deepEqual(again.decline, { code: 'token-invalid', retryable: true });
  });

  it('canceling in the middle of a challenge charges nothing', async () => {
    const shop = new BankShop();
    const payment = await shop.pay(GUEST, CARD, { data: await enter(shop, GUEST, { card: CHALLENGED }) });
    assert.equal((await shop.ask(payment.id, '/cancel')).status, 'canceled');
    assert.equal(intentsOf(shop)[0]?.object.status, 'canceled');
    assert.deepEqual(shop.movements, []);
  });

  it('canceling after the challenge was passed tells of the success', async () => {
    const shop = new BankShop();
    const payment = await shop.pay(GUEST, CARD, { data: await enter(shop, GUEST, { card: CHALLENGED }) });
    await decideChallenge(shop, payment, 'approve');
    assert.equal((await shop.ask(payment.id, '/cancel')).status, 'succeeded');
  });

  it('a bank debit is pending until the bank has paid', async () => {
    const shop = new BankShop();
    const payment = await shop.pay(GUEST, CARD, { data: await enter(shop, GUEST, { bank: true }) });
    assert.equal(payment.status, 'pending');
    assert.equal(payment.reason, 'bank-debit');
    assert.deepEqual(shop.movements, []);
    const settle = JSON.stringify({ settle: payment.reference, outcome: 'succeeded' });
    await shop.stripeBank.request('/control', { method: 'POST', body: settle });
    assert.equal((await shop.ask(payment.id)).status, 'succeeded');
    assert.deepEqual(shop.movements, ['charge 150.90']);
  });

  it('a card that was saved is offered next time, and pays', async () => {
    const shop = new BankShop();
    const data = await enter(shop, '1001', { save: true, card: '5555555555554444' });
    const payment = await shop.pay('1001', CARD, { data, save: true, fields });
    assert.equal(payment.status, 'succeeded');
    const quote = await shop.quote('1007');
    const saved = quote.methods.flatMap((method) => method.saved ?? []).at(-1);
    assert.equal(saved?.label, 'Mastercard •••• 4444');
    assert.equal(saved.expires, '2035-08');
    const again = await shop.pay('1007', CARD, { savedMethod: saved.id, fields });
    assert.equal(again.status, 'succeeded');
    assert.deepEqual(shop.movements, ['charge 135.49', 'charge 125.66']);
  });
});

describe('money that Stripe holds', () => {
  it('is reserved, captured and given back in two parts', async () => {
    const shop = new BankShop();
    const data = await enter(shop, '1006', { manual: true });
    const { id, status } = await shop.pay('1006', RESERVE, { data, fields });
    assert.equal(status, 'authorized');
    await capturePayment(shop.backend, id);
    const amount = { amount: '47.39', currency: 'USD' };
    await refundPayment(shop.backend, id, { amount, key: 'a' });
    await refundPayment(shop.backend, id, { key: 'b' });
    assert.equal((await shop.ask(id)).status, 'refunded');
    assert.deepEqual(shop.movements, [
      'authorize 4047.39',
      'capture 4047.39',
      'refund 47.39',
      'refund 4000.00',
    ]);
    const refunded = Object.values(shop.stripeState.data.refunds).map(({ object }) => object.amount);
    assert.deepEqual(refunded, [4739, 400000]);
  });

  it('is given up when the merchant voids it', async () => {
    const shop = new BankShop();
    const data = await enter(shop, '1006', { manual: true });
    const { id } = await shop.pay('1006', RESERVE, { data, fields });
    await voidPayment(shop.backend, id);
    assert.equal(intentsOf(shop)[0]?.object.status, 'canceled');
    assert.deepEqual(shop.movements, ['authorize 4047.39', 'void 4047.39']);
  });

  it('is refunded once when the answer to the refund was lost', async () => {
    const shop = new BankShop();
    const { id } = await shop.pay(GUEST, CARD, { data: await enter(shop, GUEST, {}) });
    const refund = () =>
      refundPayment(shop.backend, id, { amount: { amount: '10.00', currency: 'USD' }, key: 'a' });
    shop.outage = 'after';
    await assert.rejects(refund(), /Try again: nothing is done twice/);
    shop.outage = 'none';
    await refund();
    assert.equal(Object.keys(shop.stripeState.data.refunds).length, 1);
    assert.deepEqual(shop.movements, ['charge 150.90', 'refund 10.00']);
  });
});
