import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertWellMade, openShop } from './shop-fixture.ts';

describe('The order’s own page', () => {
  it('thanks for an order that is paid, with what was bought and where it goes', async () => {
    const shop = openShop();
    await shop.pay('1002', 'stripe_payment_element_4');
    const page = await shop.read('/thanks/1002');
    assertWellMade(page);
    assert.match(page, /Thank you for your order/);
    assert.match(page, /Order SO-00001/);
    assert.match(page, /Angle grinder 125 mm[^]*\$150\.90[^]*Brooklyn, NY 11201[^]*Card/);
    assert.match(page, /<tender-checkout[^>]*payable="checkout:1002"/);
  });

  it('does not claim that a check has arrived', async () => {
    const shop = openShop();
    await shop.pay('1002', 'money_order_1');
    const page = await shop.read('/thanks/1002');
    assert.match(page, /Your order is placed/);
    assert.doesNotMatch(page, /Your payment has arrived/);
  });

  it('says that an order is not paid, and leads back to it', async () => {
    const page = await openShop().read('/thanks/1003?tender-payment=pay_forged');
    assertWellMade(page);
    assert.match(page, /Diese Bestellung ist noch nicht bezahlt/);
    assert.match(page, /<a href="\/checkout\/1003">/);
  });

  it('counts a method’s fee in', async () => {
    const shop = openShop();
    await shop.get('/demo/new?scenario=fee');
    await shop.pay('1008', 'stripe_payment_element_61');
    const page = await shop.read('/thanks/1008');
    assert.match(page, /Payment fee<\/dt>\s*<dd>\$2\.63/);
    assert.match(page, /\$141\.23/);
  });

  it('tells of a refund', async () => {
    const shop = openShop();
    const id = await shop.pay('1002', 'stripe_payment_element_4');
    await shop.submit(`/back-office/payments/${id}/refund`, { key: 'one' });
    assert.match(await shop.read('/thanks/1002'), /Your money is on its way back/);
  });

  it('is where a checkout leads that is placed already', async () => {
    const shop = openShop();
    await shop.pay('1002', 'money_order_1');
    const response = await shop.get('/checkout/1002');
    assert.equal(response.status, 303);
    assert.equal(response.headers.get('location'), '/thanks/1002');
  });
});
