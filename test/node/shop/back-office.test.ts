import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertWellMade, openShop } from './shop-fixture.ts';

const PAYMENTS = '/back-office/payments';

describe('The back office', () => {
  for (const path of [
    PAYMENTS,
    '/back-office/rules',
    '/back-office/integrations',
    '/back-office/log',
    '/demo/ledger',
  ])
    it(`has a well-made page ${path}, before and after somebody paid`, async () => {
      const shop = openShop();
      assertWellMade(await shop.read(path));
      await shop.pay('1002', 'stripe_payment_element_4');
      const page = await shop.read(path);
      assertWellMade(page);
      assert.match(page, new RegExp(`<a href="${path}" aria-current="page"`));
    });

  it('opens with the payments', async () => {
    const response = await openShop().get('/back-office');
    assert.equal(response.headers.get('location'), PAYMENTS);
  });

  it('refuses forms without the page’s token, and changes nothing', async () => {
    const shop = openShop();
    const id = await shop.pay('1002', 'stripe_payment_element_4');
    for (const path of [
      `${PAYMENTS}/${id}/refund`,
      '/back-office/rules/4',
      '/back-office/integrations/money_order_1/remove',
      '/demo/reset',
    ])
      assert.equal((await shop.submit(path, { enabled: 'false' }, 'forged')).status, 403, path);
    assert.equal(shop.data.payments[0]?.status, 'succeeded');
    assert.equal(shop.data.integrations.length, 10);
    assert.ok(shop.data.rules.every(({ enabled }) => enabled));
  });

  it('puts the seed data back', async () => {
    const shop = openShop();
    await shop.pay('1002', 'stripe_payment_element_4');
    await shop.submit('/back-office/integrations/money_order_1/remove');
    const response = await shop.submit('/demo/reset');
    assert.equal(response.status, 303);
    assert.match(await shop.read(response.headers.get('location') ?? ''), /The seed data is back/);
    assert.deepEqual([shop.data.payments, shop.data.ledger, shop.data.orders], [[], [], []]);
    assert.equal(shop.data.integrations.length, 10);
    await shop.pay('1002', 'stripe_payment_element_4');
  });
});

describe('A payment in the back office', () => {
  it('shows everything it went through', async () => {
    const shop = openShop();
    const id = await shop.pay('1002', 'stripe_payment_element_4');
    const list = await shop.read(PAYMENTS);
    assert.match(
      list,
      new RegExp(`<a href="${PAYMENTS}/${id}">Order SO-00001</a>[^]*Marcus Webb[^]*\\$150\\.90`),
    );
    const page = await shop.read(`${PAYMENTS}/${id}`);
    assertWellMade(page);
    assert.match(page, /The buyer pressed the button\.[^]*The card was good\./);
  });

  it('that is reserved can be captured, once', async () => {
    const shop = openShop();
    const id = await shop.pay('1003', 'stripe_payment_element_5');
    const path = `${PAYMENTS}/${id}`;
    assert.match(await shop.read(path), /<button>Capture<\/button>[^]*<button>Void<\/button>/);
    const response = await shop.submit(`${path}/capture`);
    assert.equal(response.status, 303);
    const page = await shop.read(response.headers.get('location') ?? '');
    assert.match(page, /role="status">The payment was captured/);
    assert.doesNotMatch(page, /<button>Capture/);
    const again = await shop.submit(`${path}/capture`);
    assert.equal(again.status, 409);
    assert.match(await again.text(), /role="alert">[^<]*this one is succeeded/);
    assert.deepEqual(
      shop.data.ledger.map(({ type }) => type),
      ['authorize', 'capture'],
    );
  });

  it('that is reserved can be voided', async () => {
    const shop = openShop();
    const id = await shop.pay('1003', 'stripe_payment_element_5');
    await shop.submit(`${PAYMENTS}/${id}/void`);
    assert.equal(shop.data.payments[0]?.status, 'canceled');
  });

  it('can be refunded in part, then in whole, and a double click gives back once', async () => {
    const shop = openShop();
    const path = `${PAYMENTS}/${await shop.pay('1002', 'stripe_payment_element_4')}`;
    const part = { key: 'one', amount: '50.90', reason: 'Broken <i>box</i>' };
    await shop.submit(`${path}/refund`, part);
    await shop.submit(`${path}/refund`, part);
    assert.match(await shop.read(path), /\$50\.90[^]*Broken &lt;i&gt;box/);
    await shop.submit(`${path}/refund`, { key: 'two', amount: '' });
    const { totals } = (await (await shop.get('/demo/ledger.json')).json()) as {
      totals: { refunded: { amount: string }; kept: { amount: string } }[];
    };
    assert.deepEqual([totals[0]?.refunded.amount, totals[0]?.kept.amount], ['150.90', '0.00']);
    assert.doesNotMatch(await shop.read(path), /<button>Refund/);
  });

  for (const amount of ['abc', '1,50', '0.001', '-5', '0', '1000'])
    it(`cannot be refunded by ${amount}`, async () => {
      const shop = openShop();
      const path = `${PAYMENTS}/${await shop.pay('1002', 'stripe_payment_element_4')}`;
      const response = await shop.submit(`${path}/refund`, { key: 'one', amount });
      assert.equal(response.status, 409);
      assert.match(await response.text(), /role="alert"/);
      assert.deepEqual(shop.data.payments[0]?.refunds, []);
    });

  it('shows what buyers typed as text', async () => {
    const shop = openShop();
    const id = await shop.pay('1002', 'money_order_1', { memo: '<img src=x onerror=alert(1)>' });
    const page = await shop.read(`${PAYMENTS}/${id}`);
    assert.doesNotMatch(page, /<img/);
    assert.match(page, /&lt;img src=x/);
  });

  it('that does not exist is not found', async () => {
    assert.equal((await openShop().get(`${PAYMENTS}/pay_none`)).status, 404);
    assert.equal((await openShop().submit(`${PAYMENTS}/pay_none/capture`)).status, 404);
  });
});

describe('The page of rules', () => {
  it('says in evaluation order why each rule did or did not apply', async () => {
    const page = await openShop().read('/back-office/rules?checkout=1007');
    assert.match(
      page,
      /Hazardous goods: no checks, nothing else<\/h2>[^]*applies[^]*stops further processing[^]*Companies<\/h2>[^]*does not apply[^]*stopped further processing[^]*Germany<\/h2>[^]*Currency is USD, the rule is for EUR/,
    );
  });

  it('says why a method is shown but cannot be chosen', async () => {
    assert.match(await openShop().read('/back-office/rules?checkout=1006'), /Over your credit limit by \$/);
  });

  it('says that a method is switched off', async () => {
    const shop = openShop();
    await shop.submit('/back-office/integrations/money_order_1', { enabled: 'false' });
    assert.match(
      await shop.read('/back-office/rules?checkout=1002'),
      /<code>money_order_1<\/code>\s*switched off, or removed/,
    );
  });

  it('switches a rule off and on, for the same checkout', async () => {
    const shop = openShop();
    const response = await shop.submit('/back-office/rules/4', { enabled: 'false', checkout: '1002' });
    const page = await shop.read(response.headers.get('location') ?? '');
    assert.match(page, /The rule is disabled\./);
    assert.match(page, /<option value="1002" selected/);
    assert.match(page, /No methods at all/);
    await shop.submit('/back-office/rules/4', { enabled: 'true' });
    assert.equal(shop.data.rules.find(({ id }) => id === 4)?.enabled, true);
  });

  it('refuses to switch a rule on that has lost all its methods', async () => {
    const shop = openShop();
    await shop.submit('/back-office/integrations/stripe_payment_element_5/remove');
    const response = await shop.submit('/back-office/rules/3', { enabled: 'true', checkout: '1002' });
    assert.equal(response.status, 409);
    assert.match(await response.text(), /role="alert">[^<]*select at least one payment method/);
  });

  it('leads to the log of rules that could not be evaluated', async () => {
    const shop = openShop();
    await shop.get('/payments/quotes?payable=checkout:1002&locale=en');
    assert.match(
      await shop.read('/back-office/log'),
      /checkout:1002[^]*Heavy freight \(draft\)[^]*was skipped/,
    );
  });
});

describe('The page of integrations', () => {
  it('switches a method off, so that buyers are not offered it', async () => {
    const shop = openShop();
    await shop.submit('/back-office/integrations/money_order_1', { enabled: 'false' });
    const answer = await shop.get('/payments/quotes?payable=checkout:1002&locale=en');
    const { methods } = (await answer.json()) as { methods: { id: string }[] };
    assert.deepEqual(
      methods.map(({ id }) => id),
      ['stripe_payment_element_4', 'paypal_express_3'],
    );
  });

  it('says so when an integration is gone already', async () => {
    const shop = openShop();
    await shop.submit('/back-office/integrations/money_order_1/remove');
    const response = await shop.submit('/back-office/integrations/money_order_1/remove');
    assert.equal(response.status, 409);
    assert.match(await response.text(), /There is no integration “money_order_1”/);
  });
});
