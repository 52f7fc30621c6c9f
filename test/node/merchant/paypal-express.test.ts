import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { capturePayment, refundPayment, voidPayment } from '../../../demo/merchant/operations.ts';
import { BankShop } from './bank-shop.ts';

const GUEST = '1002';
const PAYPAL = 'paypal_express_3';

const chargesOf = (shop: BankShop) =>
  Object.values(shop.payPalState.data.payments).flatMap(({ charges }) => charges);

function reserving(): BankShop {
  const shop = new BankShop();
  const payPal = shop.backend.state.data.integrations.find(({ id }) => id === PAYPAL);
  if (payPal) payPal.paymentAction = 'authorize';
  return shop;
}

describe('paying with PayPal', () => {
  it('the buyer approves there and comes back to a paid order', async () => {
    const shop = new BankShop();
    const payment = await shop.pay(GUEST, PAYPAL);
    assert.equal(payment.status, 'requires-action');
    const [origin] = (await shop.quote(GUEST)).methods.find(({ id }) => id === PAYPAL)?.origins ?? [];
    assert.ok(payment.nextAction?.type === 'redirect' && payment.nextAction.url.startsWith(`${origin}/`));
    const back = await shop.decideAtPayPal(payment, 'approve');
    const target = `http://localhost:5173/thanks?tender-payment=${payment.id}`;
    assert.equal(await shop.comeBack(back), target);
    assert.equal((await shop.ask(payment.id)).status, 'succeeded');
    assert.deepEqual(shop.movements, ['charge 150.90']);
    assert.deepEqual(chargesOf(shop)[0]?.amount, { total: '150.90', currency: 'USD' });
  });

  it('coming back twice pays once', async () => {
    const shop = new BankShop();
    const payment = await shop.pay(GUEST, PAYPAL);
    const back = await shop.decideAtPayPal(payment, 'approve');
    await Promise.all([shop.comeBack(back), shop.comeBack(back)]);
    await shop.comeBack(back);
    assert.equal(chargesOf(shop).length, 1);
    assert.deepEqual(shop.movements, ['charge 150.90']);
  });

  it('yen are sent to PayPal without decimals', async () => {
    const shop = new BankShop();
    const payment = await shop.pay('1004', PAYPAL);
    await shop.comeBack(await shop.decideAtPayPal(payment, 'approve'));
    assert.deepEqual(chargesOf(shop)[0]?.amount, { total: '77605', currency: 'JPY' });
  });

  it('a buyer who cancels there is not charged and may pay another way', async () => {
    const shop = new BankShop();
    const payment = await shop.pay(GUEST, PAYPAL);
    await shop.comeBack(await shop.decideAtPayPal(payment, 'cancel'));
    assert.equal((await shop.ask(payment.id)).status, 'canceled');
    assert.equal((await shop.pay(GUEST, 'money_order_1')).status, 'pending');
    assert.deepEqual(shop.movements, []);
  });

  it('a source of money that fails is a decline, and the buyer may try again', async () => {
    const shop = new BankShop();
    const payment = await shop.pay(GUEST, PAYPAL);
    await shop.comeBack(await shop.decideAtPayPal(payment, 'funding-fails'));
    const declined = await shop.ask(payment.id);
    assert.equal(declined.status, 'declined');
    assert.equal(declined.decline?.retryable, true);
    const next = await shop.pay(GUEST, PAYPAL);
    await shop.comeBack(await shop.decideAtPayPal(next, 'approve'));
    assert.equal((await shop.ask(next.id)).status, 'succeeded');
    assert.deepEqual(shop.movements, ['charge 150.90']);
  });

  it('a return that names another payment executes nothing', async () => {
    const shop = new BankShop();
    const payment = await shop.pay(GUEST, PAYPAL);
    const back = new URL(await shop.decideAtPayPal(payment, 'approve'));
    back.searchParams.set('paymentId', 'PAYID-OTHER');
    await shop.comeBack(back.href);
    assert.equal((await shop.ask(payment.id)).status, 'requires-action');
    assert.equal(chargesOf(shop).length, 0);
  });

  it('a buyer who comes back without having decided still has the way to PayPal', async () => {
    const shop = new BankShop();
    const payment = await shop.pay(GUEST, PAYPAL);
    const again = await shop.ask(payment.id);
    assert.deepEqual(again.nextAction, payment.nextAction);
  });

  it('a canceled payment is not executed by a late approval', async () => {
    const shop = new BankShop();
    const payment = await shop.pay(GUEST, PAYPAL);
    assert.equal((await shop.ask(payment.id, '/cancel')).status, 'canceled');
    await shop.comeBack(await shop.decideAtPayPal(payment, 'approve'));
    assert.equal((await shop.ask(payment.id)).status, 'canceled');
    assert.equal(chargesOf(shop).length, 0);
  });

  it('when the answer to the execution is lost, the payment is found executed', async () => {
    const shop = new BankShop();
    const payment = await shop.pay(GUEST, PAYPAL);
    const back = await shop.decideAtPayPal(payment, 'approve');
    shop.outage = 'after';
    await shop.comeBack(back);
    shop.outage = 'none';
    assert.equal((await shop.ask(payment.id)).status, 'succeeded');
    assert.equal(chargesOf(shop).length, 1);
    assert.deepEqual(shop.movements, ['charge 150.90']);
  });

  it('when the execution never arrived, it is done as soon as PayPal can be reached', async () => {
    const shop = new BankShop();
    const payment = await shop.pay(GUEST, PAYPAL);
    const back = await shop.decideAtPayPal(payment, 'approve');
    shop.outage = 'before';
    await shop.comeBack(back);
    shop.outage = 'none';
    assert.equal((await shop.ask(payment.id)).status, 'succeeded');
  });

  it('a payment whose creation was not answered is created once', async () => {
    const shop = new BankShop();
    // The shop has an access token from an earlier payment, so it is the creation whose answer gets lost.
    await shop.pay('1004', PAYPAL);
    const attempt = crypto.randomUUID();
    shop.outage = 'after';
    const lost = await shop.pay(GUEST, PAYPAL, {}, attempt);
    assert.equal(lost.status, 'processing');
    shop.outage = 'none';
    const again = await shop.pay(GUEST, PAYPAL, {}, attempt);
    assert.equal(again.status, 'requires-action');
    assert.equal(Object.keys(shop.payPalState.data.payments).length, 2);
  });

  it('an access token that has expired is replaced without the buyer noticing', async () => {
    const shop = new BankShop();
    const payment = await shop.pay(GUEST, PAYPAL);
    for (const token of Object.keys(shop.payPalState.data.accessTokens))
      shop.payPalState.data.accessTokens[token] = 0;
    await shop.comeBack(await shop.decideAtPayPal(payment, 'approve'));
    assert.equal((await shop.ask(payment.id)).status, 'succeeded');
  });

  it('a payment that PayPal has forgotten has expired', async () => {
    const shop = new BankShop();
    const payment = await shop.pay(GUEST, PAYPAL);
    for (const id of Object.keys(shop.payPalState.data.payments))
      Reflect.deleteProperty(shop.payPalState.data.payments, id);
    assert.equal((await shop.ask(payment.id)).status, 'expired');
  });
});

describe('money that PayPal holds', () => {
  it('is reserved, captured and given back in two parts', async () => {
    const shop = reserving();
    const payment = await shop.pay(GUEST, PAYPAL);
    await shop.comeBack(await shop.decideAtPayPal(payment, 'approve'));
    assert.equal((await shop.ask(payment.id)).status, 'authorized');
    await capturePayment(shop.backend, payment.id);
    await refundPayment(shop.backend, payment.id, {
      amount: { amount: '50.90', currency: 'USD' },
      key: 'a',
    });
    await refundPayment(shop.backend, payment.id, { key: 'b' });
    assert.equal((await shop.ask(payment.id)).status, 'refunded');
    assert.deepEqual(shop.movements, ['authorize 150.90', 'capture 150.90', 'refund 50.90', 'refund 100.00']);
  });

  it('is given up when the merchant voids it', async () => {
    const shop = reserving();
    const payment = await shop.pay(GUEST, PAYPAL);
    await shop.comeBack(await shop.decideAtPayPal(payment, 'approve'));
    await voidPayment(shop.backend, payment.id);
    assert.deepEqual(shop.movements, ['authorize 150.90', 'void 150.90']);
    await assert.rejects(capturePayment(shop.backend, payment.id), /this one is canceled/);
  });
});
