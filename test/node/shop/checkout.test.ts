import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OWN, openShop } from './shop-fixture.ts';

describe('The checkout page', () => {
  it('embeds Tender with one tag, one script and a preload of the payment methods', async () => {
    const page = await openShop().read('/checkout/1001');
    const tag = /<tender-checkout([^>]*)>/.exec(page)?.[1]?.replace(/\s+/g, ' ').trim();
    assert.equal(
      tag,
      'endpoint="/payments" payable="checkout:1001" return-url="/thanks/1001" environment="test"',
    );
    const preload = /<link\s+rel="preload"([^>]*)>/.exec(page)?.[1] ?? '';
    assert.match(preload, /as="fetch"/);
    assert.match(preload, /href="\/payments\/quotes\?payable=checkout%3A1001&amp;locale=en"/);
    assert.match(preload, /crossorigin="anonymous"/);
    assert.equal(page.match(/\/tender\/tender\.js/g)?.length, 1);
  });

  it('gives the browser a token that scripts can read, once', async () => {
    const shop = openShop();
    const first = await shop.get('/checkout/1001');
    assert.equal(first.headers.get('set-cookie'), null, 'a browser that has one keeps it');
    const fresh = await shop.getAsStranger('/checkout/1001');
    const cookie = fresh.headers.get('set-cookie') ?? '';
    assert.match(cookie, /^_csrf=[\w-]{36}; Path=\/; SameSite=Lax$/);
  });

  it('speaks the buyer’s language', async () => {
    const shop = openShop();
    assert.match(await shop.read('/checkout/1003'), /<html lang="de"[^]*<h1>Kasse<\/h1>[^]*Gesamtbetrag/);
    assert.match(await shop.read('/checkout/1004'), /<html lang="ja"[^]*￥77,605/);
    assert.match(await shop.read('/checkout/1005?embed=rtl'), /<html lang="ar" dir="rtl"[^]*locale=ar/);
  });

  it('shows hostile names as text', async () => {
    const shop = openShop();
    const name = `"><script>alert('hi')</script>`;
    const address = { name, street: name, city: name, postalCode: name, country: 'US' };
    const changed = await shop.change('1001', { shippingAddress: address, poNumber: '"><b>' });
    assert.equal(changed.status, 200);
    const page = await shop.read('/checkout/1001');
    assert.doesNotMatch(page, /<script>alert/);
    assert.doesNotMatch(page, /"><b>/);
    assert.match(page, /&lt;script&gt;alert/);
  });

  it('takes no endpoint from the address bar', async () => {
    const page = await openShop().read('/checkout/1001?fault=%2F%2Fevil.example%22&embed=constructor');
    assert.match(page, /endpoint="\/payments"/);
    assert.doesNotMatch(page, /evil/);
  });

  it('says so when there is no such order', async () => {
    const response = await openShop().get('/checkout/9999');
    assert.equal(response.status, 404);
    assert.match(await response.text(), /There is no such order/);
  });
});

describe('Changing the checkout', () => {
  it('prices new quantities and keeps them', async () => {
    const shop = openShop();
    const response = await shop.change('1002', { quantities: { '5QR75': '3' } });
    const view = (await response.json()) as { lines: { total: string }[]; total: string };
    assert.equal(view.lines[0]?.total, '$356.25');
    assert.equal(view.total, '$409.48');
    assert.match(await shop.read('/checkout/1002'), /\$409\.48/);
  });

  it('sells in another currency and answers in the page’s language', async () => {
    const headers = { ...OWN, 'accept-language': 'de' };
    const response = await openShop().change('1001', { currency: 'EUR' }, headers);
    const { parts } = (await response.json()) as { parts: string[][] };
    assert.deepEqual(parts[0], ['Zwischensumme', '116,60\u00a0€']);
  });

  it('writes the region as the payment rules know it', async () => {
    const shop = openShop();
    const address = {
      name: 'A',
      street: 'B',
      city: 'C',
      region: 'NY',
      postalCode: '10001',
      country: 'US',
      phone: '',
    };
    await shop.change('1001', { billingAddress: address });
    const { billingAddress } = shop.data.checkouts.find(({ id }) => id === '1001') ?? {};
    const { phone: _, ...kept } = address;
    assert.deepEqual(billingAddress, { ...kept, region: 'US-NY' });
  });

  it('gives the cart to another buyer with address and currency, and without the first one’s PO number', async () => {
    const shop = openShop();
    await shop.change('1001', { poNumber: 'PO-1234' });
    await shop.change('1001', { buyer: '3', poNumber: 'PO-1234', currency: 'USD' });
    const checkout = shop.data.checkouts.find(({ id }) => id === '1001');
    assert.equal(checkout?.buyerId, 3);
    assert.equal(checkout.currency, 'EUR');
    assert.equal(checkout.billingAddress?.city, 'Esslingen am Neckar');
    assert.equal(checkout.poNumber, undefined);
  });

  for (const [what, change] of [
    ['a quantity of nothing', { quantities: { '1AB92': '0.0' } }],
    ['a negative quantity', { quantities: { '1AB92': '-1' } }],
    ['a currency the goods are not sold in', { currency: 'CHF' }],
    ['a country that is none', { billingAddress: { country: 'United States' } }],
  ] as const)
    it(`refuses ${what} and stays as it was`, async () => {
      const shop = openShop();
      const before = structuredClone(shop.data.checkouts);
      const response = await shop.change('1001', change);
      assert.equal(response.status, 422);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      assert.deepEqual(shop.data.checkouts, before);
    });

  it('is refused to pages of somebody else', async () => {
    for (const headers of [{ cookie: OWN.cookie }, { 'x-csrf-header': 'a-token' }]) {
      const response = await openShop().change('1001', { currency: 'EUR' }, headers);
      assert.equal(response.status, 403);
    }
  });

  it('is refused once the order is placed', async () => {
    const shop = openShop();
    await shop.pay('1002', 'money_order_1');
    const response = await shop.change('1002', { quantities: { '5QR75': '9' } });
    assert.equal(response.status, 409);
    assert.match(((await response.json()) as { detail: string }).detail, /can no longer be changed/);
  });
});
