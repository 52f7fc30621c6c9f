import { expect } from '@open-wc/testing';
import { reportLedger } from '../../../demo/merchant/ledger.ts';
import {
  capturePayment,
  explainCheckout,
  OperationRefused,
  refundPayment,
  removeIntegration,
  setIntegrationEnabled,
  setRuleEnabled,
  voidPayment,
} from '../../../demo/merchant/operations.ts';
import type { Mood } from './fake-provider.ts';
import { TestShop } from './test-shop.ts';

const GUEST = 'checkout:1002';
const usd = (amount: string) => ({ amount, currency: 'USD' });

async function paidBy(mood: Mood): Promise<{ shop: TestShop; id: string }> {
  const shop = new TestShop();
  shop.provider.mood = mood;
  const { body } = await shop.paid(await shop.quote(GUEST));
  return { shop, id: body.id };
}

async function refusal(task: Promise<unknown>): Promise<string> {
  try {
    await task;
  } catch (error) {
    if (error instanceof OperationRefused) return error.message;
    throw error;
  }
  throw new Error('It was not refused.');
}

describe('the back office', () => {
  it('captures what was reserved, once', async () => {
    const { shop, id } = await paidBy('authorize');
    await capturePayment(shop.backend, id);
    expect(shop.movements).to.deep.equal(['authorize 150.90 USD', 'capture 150.90 USD']);
    expect(await refusal(capturePayment(shop.backend, id))).to.include('succeeded');
    expect((await shop.payment(`/${id}`)).status).to.equal('succeeded');
  });

  it('gives a reservation up, and the buyer may pay again', async () => {
    const { shop, id } = await paidBy('authorize');
    await voidPayment(shop.backend, id);
    expect(shop.movements).to.deep.equal(['authorize 150.90 USD', 'void 150.90 USD']);
    shop.provider.mood = 'succeed';
    expect((await shop.paid(await shop.quote(GUEST))).status).to.equal(201);
  });

  it('refunds a part, then the rest, and the buyer sees both', async () => {
    const { shop, id } = await paidBy('succeed');
    await refundPayment(shop.backend, id, { amount: usd('50.90'), key: 'a', reason: 'Damaged box' });
    expect((await shop.payment(`/${id}`)).status).to.equal('partially-refunded');
    await refundPayment(shop.backend, id, { key: 'b' });
    const payment = await shop.payment(`/${id}`);
    expect(payment.status).to.equal('refunded');
    expect(payment.refunds?.map(({ amount, reason }) => [amount.amount, reason])).to.deep.equal([
      ['50.90', 'Damaged box'],
      ['100.00', undefined],
    ]);
    const [total] = reportLedger(shop.data).totals;
    expect(total).to.deep.include({
      payables: GUEST,
      taken: usd('150.90'),
      refunded: usd('150.90'),
      kept: usd('0.00'),
    });
    expect(total?.counts).to.include({ charge: 1, refund: 2 });
  });

  it('does not refund more than was taken, nor nothing, nor another currency', async () => {
    const { shop, id } = await paidBy('succeed');
    const refund = (amount: string, currency = 'USD') =>
      refusal(refundPayment(shop.backend, id, { amount: { amount, currency }, key: amount }));
    await refundPayment(shop.backend, id, { amount: usd('100.00'), key: 'a' });
    expect(await refund('50.91')).to.include('50.90 USD');
    expect(await refund('0.00')).to.include('above zero');
    expect(await refund('-5.00')).to.include('above zero');
    expect(await refund('1.00', 'EUR')).to.include('USD');
    expect(shop.movements).to.deep.equal(['charge 150.90 USD', 'refund 100.00 USD']);
  });

  it('a refund button pressed twice gives back once', async () => {
    const { shop, id } = await paidBy('succeed');
    const refund = () => refundPayment(shop.backend, id, { amount: usd('10.00'), key: 'same' });
    await Promise.all([refund(), refund()]);
    expect(shop.movements).to.deep.equal(['charge 150.90 USD', 'refund 10.00 USD']);
  });

  it('does not refund what was never taken', async () => {
    const { shop, id } = await paidBy('authorize');
    expect(await refusal(refundPayment(shop.backend, id, { key: 'a' }))).to.include('authorized');
  });

  it('notes that a check has arrived', async () => {
    const shop = new TestShop();
    const { body } = await shop.paid(await shop.quote(GUEST), { method: 'money_order_1' });
    await capturePayment(shop.backend, body.id);
    expect((await shop.payment(`/${body.id}`)).status).to.equal('succeeded');
    expect(shop.movements).to.deep.equal(['capture 150.90 USD']);
    expect(await refusal(refundPayment(shop.backend, body.id, { key: 'a' }))).to.include('check');
  });

  it('a method that is switched off is not offered, and is back when it is switched on', async () => {
    const shop = new TestShop();
    const offered = async () => (await shop.quote(GUEST)).methods.map(({ id }) => id);
    await setIntegrationEnabled(shop.backend, 'paypal_express_3', false);
    expect(await offered()).not.to.include('paypal_express_3');
    await setIntegrationEnabled(shop.backend, 'paypal_express_3', true);
    expect(await offered()).to.include('paypal_express_3');
  });

  it('removing an integration takes its method out of the rules and switches off those left without one', async () => {
    const shop = new TestShop();
    await removeIntegration(shop.backend, 'stripe_payment_element_5');
    const rule = (id: number) => shop.data.rules.find((candidate) => candidate.id === id);
    expect(rule(3)).to.deep.include({ methods: [], enabled: false });
    expect(rule(5)).to.deep.include({ enabled: true });
    expect(rule(5)?.methods).not.to.include('stripe_payment_element_5');
    expect(await refusal(setRuleEnabled(shop.backend, 3, true))).to.include('at least one payment method');
  });

  it('a rule that is switched off offers nothing', async () => {
    const shop = new TestShop();
    await setRuleEnabled(shop.backend, 4, false);
    expect((await shop.quote(GUEST)).methods).to.deep.equal([]);
  });

  it('explains which rule offered what, and why others did not', async () => {
    const { trace, offers } = await explainCheckout(new TestShop().backend, '1007');
    const found = trace.map(({ rule, applied }) => [rule.id, applied]);
    expect(found).to.deep.include.members([
      [1, true],
      [2, false],
    ]);
    expect(trace.find(({ rule }) => rule.id === 2)?.reason).to.include('Hazardous goods');
    expect(offers.map(({ id }) => id)).to.deep.equal(['payment_term_2', 'stripe_payment_element_4']);
  });
});
