import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import axe from 'axe-core';
import { Hono } from 'hono';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { serveDemo, type RunningDemo } from '../../../demo/serve.ts';
import { createShopServer } from '../../../demo/server.ts';
import { launchBrowser } from '../../e2e/support/browser.ts';
import { openShop } from './shop-fixture.ts';

/** Stands in for Tender: the shop may know that it can be refreshed, and nothing else. */
const STAND_IN = `
  customElements.define('tender-checkout', class extends HTMLElement {
    refresh() {
      this.dispatchEvent(new CustomEvent('stand-in-refreshed', { bubbles: true, composed: true }));
    }
  });
`;

const PAGES = [
  '/',
  '/checkout/1001',
  '/checkout/1003',
  '/checkout/1004?embed=dark',
  '/checkout/1005?embed=rtl',
  '/thanks/1002',
  '/catalogue',
  '/back-office/payments',
  '/back-office/rules',
  '/back-office/integrations',
  '/back-office/log',
  '/demo/ledger',
];

describe('the shop in a browser', () => {
  let browser: Browser;
  let shop: ReturnType<typeof openShop>;
  let demo: RunningDemo;
  let context: BrowserContext;
  let tab: Page;
  let complaints: string[];

  before(async () => {
    browser = await launchBrowser();
    demo = await serveDemo({
      port: 0,
      dataFolder: tmpdir(),
      compose: (origins) => {
        const server = new Hono();
        const script = (text: string) =>
          new Response(text, { headers: { 'Content-Type': 'text/javascript' } });
        server.get('/tender/tender.js', () => script(STAND_IN));
        server.get('/tender/monitor.js', () => script(''));
        server.all('*', (c) =>
          createShopServer({ ...origins, sandboxMap: [], pages: shop.app }).fetch(c.req.raw),
        );
        return Promise.resolve({ shop: server, bank: new Hono() });
      },
    });
  });
  after(async () => {
    await browser.close();
    await demo.close();
  });
  beforeEach(async () => {
    shop = openShop();
    complaints = [];
    context = await browser.newContext({ baseURL: demo.shopOrigin });
    tab = await context.newPage();
    tab.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    tab.on('pageerror', ({ message }) => complaints.push(message));
  });
  afterEach(async () => {
    await context.close();
  });

  const widgetRefreshed = () =>
    tab.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('stand-in-refreshed', () => {
            resolve('refreshed');
          });
        }),
    );
  const setQuantity = async (name: string, quantity: string) => {
    const input = tab.getByLabel(`Quantity of ${name}`);
    await input.fill(quantity);
    await input.blur();
  };

  for (const embed of ['', '?embed=nested', '?embed=nested-closed'])
    it(`shows the new total and refreshes the widget on /checkout/1002${embed}`, async () => {
      await tab.goto(`/checkout/1002${embed}`);
      const refreshed = widgetRefreshed();
      await setQuantity('Angle grinder 125 mm', '3');
      await refreshed;
      const summary = await tab.getByRole('region', { name: 'Order summary' }).innerText();
      assert.match(summary, /\$356\.25[^]*Sales tax 8\.875%\s+\$33\.38[^]*Total\s+\$409\.48/);
      assert.deepEqual(complaints, []);
    });

  it('keeps a changed address, shows it, and drops the tax of the old place', async () => {
    await tab.goto('/checkout/1002');
    const address = tab.getByRole('region', { name: 'Shipping address' });
    await address.getByText('Edit').click();
    const refreshed = widgetRefreshed();
    await address.getByLabel('State or region code').fill('OR');
    await address.getByLabel('State or region code').blur();
    await refreshed;
    assert.match(await address.innerText(), /Brooklyn, OR 11201/);
    assert.doesNotMatch(await tab.getByRole('region', { name: 'Order summary' }).innerText(), /Sales tax/);
    assert.match(await shop.read('/checkout/1002'), /Brooklyn, OR 11201/);
  });

  it('does not send a quantity that is none', async () => {
    await tab.goto('/checkout/1002');
    await setQuantity('Angle grinder 125 mm', '-1');
    const refreshed = widgetRefreshed();
    await setQuantity('Angle grinder 125 mm', '2');
    await refreshed;
    assert.deepEqual(complaints, []);
  });

  it('says why an order that was placed in another tab cannot be changed', async () => {
    await tab.goto('/checkout/1002');
    await shop.pay('1002', 'money_order_1');
    await setQuantity('Angle grinder 125 mm', '3');
    await tab.getByRole('alert').getByText('can no longer be changed').waitFor();
  });

  it('becomes German with a German buyer', async () => {
    await tab.goto('/checkout/1001');
    await tab.getByLabel('Buying as').selectOption({ label: 'Katrin Müller, Müller Werkzeugbau GmbH' });
    await tab.getByRole('heading', { level: 1, name: 'Kasse' }).waitFor();
    assert.equal(await tab.getByLabel('Währung').inputValue(), 'EUR');
  });

  it('turns “not paid yet” into thanks when Tender says that it is paid', async () => {
    await tab.goto('/thanks/1002?embed=dark&tender-payment=pay_1');
    await tab.getByRole('heading', { name: 'This order is not paid yet' }).waitFor();
    await shop.pay('1002', 'stripe_payment_element_4');
    await tab.locator('tender-checkout').dispatchEvent('tender-finished');
    await tab.getByRole('heading', { name: 'Thank you for your order' }).waitFor();
    assert.equal(new URL(tab.url()).search, '?embed=dark');
  });

  for (const path of PAGES)
    it(`is accessible and fits a narrow screen on ${path}, in light and in dark`, async () => {
      await shop.pay('1002', 'stripe_payment_element_4');
      for (const colorScheme of ['light', 'dark'] as const) {
        await tab.emulateMedia({ colorScheme });
        await tab.setViewportSize({ width: 320, height: 800 });
        await tab.goto(path);
        const width = await tab.evaluate(() => document.documentElement.scrollWidth);
        assert.equal(width, 320, 'nothing scrolls sideways');
        await tab.evaluate(axe.source);
        const { violations } = await tab.evaluate(() =>
          (globalThis as unknown as { axe: typeof axe }).axe.run(document),
        );
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
          [],
        );
      }
      assert.deepEqual(
        complaints.filter((text) => !text.includes('preload')),
        [],
      );
    });
});
