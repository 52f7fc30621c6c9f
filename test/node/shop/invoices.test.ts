import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GUEST_TOKEN } from '../../../demo/merchant/seed/invoices/seed-invoices.ts';
import { createMerchant } from '../../../demo/merchant/app.ts';
import { withFault, type FaultKind } from '../../../demo/merchant/faults.ts';
import type { InvoiceDetails } from '../../../src/contract/invoice-details.ts';
import type { InvoicePage } from '../../../src/contract/invoice.ts';
import type { Quote } from '../../../src/contract/quote.ts';
import { InvoiceShop } from '../../demo/merchant/invoice-shop.ts';
import { assertWellMade, openShop } from './shop-fixture.ts';

const ORIGIN = 'http://localhost';

describe('The Invoices pages', () => {
  it('have the tag, and nothing inline', async () => {
    const shop = openShop();
    for (const path of ['/invoices', '/invoices?language=ar', `/invoices?invoice-token=${GUEST_TOKEN}`]) {
      const page = await shop.read(path);
      assertWellMade(page);
      assert.match(page, /<tender-invoices endpoint="\/payments" environment="test">/);
    }
    const own = await shop.read('/invoices/own-list');
    assertWellMade(own);
    assert.match(own, /<tender-checkout\s+endpoint="\/payments"/);
    assert.match(await shop.read('/invoices?fault=invoice-gone'), /endpoint="\/faults\/invoice-gone"/);
  });

  it('sign somebody in by a link, and go on only to pages of the shop', async () => {
    const shop = openShop();
    const answer = await shop.get('/demo/sign-in?as=5&to=/invoices?invoice=7');
    assert.equal(answer.headers.get('location'), '/invoices?invoice=7');
    const cookie = answer.headers.get('set-cookie') ?? '';
    assert.match(cookie, /^tender_buyer=5;.*HttpOnly.*SameSite=Lax/);
    const page = await shop.app.request('/invoices', { headers: { cookie } });
    assert.match(await page.text(), /Signed in as Ben Ortiz, Acme Industrial/);
    for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example'])
      assert.equal(
        (await shop.get(`/demo/sign-in?as=5&to=${encodeURIComponent(to)}`)).headers.get('location'),
        '/invoices',
      );
    assert.equal((await shop.get('/demo/sign-in?as=99')).status, 404);
    assert.match(
      (await shop.get('/demo/sign-out')).headers.get('set-cookie') ?? '',
      /^tender_buyer=; Max-Age=0/,
    );
  });

  it('are in the back office with the pay link', async () => {
    const page = await openShop().read('/back-office/invoices');
    assertWellMade(page);
    assert.match(page, new RegExp(`href="/invoices\\?invoice-token=${GUEST_TOKEN}"`));
    assert.match(page, /Continental Supply Group: 100 of 10000/);
  });
});

/** As much of an answer as these tests look at. */
type Body = Partial<InvoicePage & InvoiceDetails & Quote>;

describe('A backend of invoices that misbehaves', () => {
  const open = (kind: FaultKind) => {
    const merchant = withFault(createMerchant(new InvoiceShop().backend), kind);
    return async (path: string, cookie = 'tender_buyer=6') => {
      const response = await merchant(
        new Request(`${ORIGIN}/payments${path}`, { headers: { cookie, 'x-test-cookie': cookie } }),
      );
      const body = (await response.json()) as Body;
      return { status: response.status, body, cookies: response.headers.getSetCookie() };
    };
  };

  it('fails on the third page, once, and goes on then', async () => {
    const ask = open('invoices-page-3');
    let cursor = '';
    const statuses: number[] = [];
    for (let page = 0; page < 5; page++) {
      const { status, body } = await ask(`/invoices?limit=9&cursor=${encodeURIComponent(cursor)}`);
      statuses.push(status);
      if (status === 200) cursor = body.next ?? '';
    }
    assert.deepEqual(statuses, [200, 200, 500, 200, 200]);
  });

  it('signs the buyer out when they want to pay, and not again', async () => {
    const ask = open('invoices-signed-out');
    assert.equal((await ask('/invoices')).status, 200);
    const { status, cookies } = await ask('/quotes?payable=invoice:1001&locale=en');
    assert.equal(status, 401);
    assert.match(cookies[0] ?? '', /^tender_buyer=; .*Max-Age=0/);
    const again = await ask('/quotes?payable=invoice:1001&locale=en', 'tender_buyer=6; tender_was_out=1');
    assert.equal(again.status, 200);
  });

  it('lists what cannot be opened nor paid', async () => {
    const ask = open('invoice-gone');
    const { body } = await ask('/invoices?limit=2');
    assert.equal(body.invoices?.[0]?.id, 'invoice:0');
    assert.equal((await ask('/invoices/invoice%3A0')).status, 404);
    assert.equal((await ask('/quotes?payable=invoice:0&locale=en')).status, 404);
  });

  it('quotes more than is owed until the buyer pays', async () => {
    const ask = open('balance-changed');
    const amountOf = async (path: string) => {
      const { body } = await ask(path);
      return Number((body.total ?? body.invoice?.balance)?.amount);
    };
    const balance = await amountOf('/invoices/invoice%3A1001');
    const quoted = await amountOf('/quotes?payable=invoice:1001&locale=en');
    assert.equal(quoted.toFixed(2), (balance + 1).toFixed(2));
  });
});
