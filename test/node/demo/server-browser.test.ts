import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { Hono } from 'hono';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createBank } from '../../../demo/bank/app.ts';
import { createPayment } from '../../../demo/bank/paypal/create-payment.ts';
import { emptyPayPalState } from '../../../demo/bank/paypal/state.ts';
import { initialStripeState } from '../../../demo/bank/stripe/app.ts';
import { serveDemo } from '../../../demo/serve.ts';
import type { RunningDemo } from '../../../demo/serve.ts';
import { createShopServer } from '../../../demo/server.ts';
import { sandboxMap } from '../../../demo/sandbox/sandbox-map.ts';
import { memoryState } from '../../../demo/support/state.ts';
import { launchBrowser } from '../../e2e/support/browser.ts';
import { paymentRequest } from '../bank/paypal/merchant.ts';

const STRIPE = 'https://js.stripe.com/endive/stripe.js';

/** What the page loads, as the product does: through the Trusted Types policy `tender`. */
const LOADER = `
  const policy = trustedTypes.createPolicy('tender', { createScriptURL: (url) => url });
  const script = document.createElement('script');
  script.src = policy.createScriptURL('${STRIPE}');
  const say = (text) => { document.querySelector('p').textContent += text; };
  addEventListener('securitypolicyviolation', (event) => { say('against ' + event.violatedDirective + ', '); });
  script.onload = () => { say('loaded from ' + window.vendor); };
  script.onerror = () => { say('failed'); };
  document.head.append(script);
`;

describe('a browser in the demo’s shop', () => {
  let browser: Browser;
  const paypal = memoryState(emptyPayPalState());
  let root = '';
  let demo: RunningDemo;
  let isPlayed = true;
  let context: BrowserContext;
  let tab: Page;
  let documents: string[] = [];

  before(async () => {
    browser = await launchBrowser();
    root = await mkdtemp(join(tmpdir(), 'tender-'));
    await mkdir(join(root, 'demo/pages'), { recursive: true });
    await writeFile(
      join(root, 'demo/pages/checkout.html'),
      '<!doctype html><html><head><title>Checkout</title></head><body><p></p><script type="module" src="/pages/load.js"></script></body></html>',
    );
    await writeFile(join(root, 'demo/pages/load.js'), LOADER);
    demo = await serveDemo({
      port: 0,
      dataFolder: root,
      compose: ({ shopOrigin, bankOrigin }) => {
        const bank = new Hono();
        bank.get('/stripe/stripe.js', (context) =>
          context.body('window.vendor = document.currentScript.src', 200, {
            'Content-Type': 'text/javascript',
            'Access-Control-Allow-Origin': shopOrigin,
          }),
        );
        bank.route(
          '/',
          createBank({ origin: bankOrigin, shopOrigin, paypal, stripe: memoryState(initialStripeState()) }),
        );
        const shop = new Hono();
        const shopWith = (map: ReturnType<typeof sandboxMap>) =>
          createShopServer({ shopOrigin, bankOrigin, root, sandboxMap: map });
        const played = shopWith(sandboxMap(bankOrigin, {}));
        const real = shopWith([]);
        shop.all('*', (context) => (isPlayed ? played : real).fetch(context.req.raw));
        return Promise.resolve({ shop, bank });
      },
    });
  });
  after(async () => {
    await browser.close();
    await demo.close();
    await rm(root, { recursive: true });
  });
  beforeEach(async () => {
    isPlayed = true;
    context = await browser.newContext();
    await context.route('https://js.stripe.com/**', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: `window.vendor = 'the vendor'` }),
    );
    tab = await context.newPage();
    documents = [];
    tab.on('response', (response) => {
      if (response.request().isNavigationRequest()) documents.push(response.url());
    });
  });
  afterEach(() => context.close());

  const open = (path = '/checkout') => tab.goto(demo.shopOrigin + path);
  const approvalUrl = () => {
    const urls = { return_url: `${demo.shopOrigin}/checkout`, cancel_url: demo.shopOrigin };
    const request = paymentRequest('30.11', 'USD', { redirect_urls: urls });
    const payment = createPayment(request, new Date().toISOString());
    paypal.data.payments[payment.id] = payment;
    return `${demo.bankOrigin}/paypal/checkoutnow?token=${payment.token}`;
  };
  // Exact, so that a violation of the shop's policy shows. (In-page polling would need `eval`, which it forbids.)
  const says = (text: string) => tab.getByText(text, { exact: true }).waitFor();
  const isLoaded = () => says(`loaded from ${STRIPE}`);

  it('loads a vendor’s script from its real address under the shop’s policy, at the first visit', async () => {
    await open('/checkout?payable=1#step');
    await isLoaded();
    assert.equal(tab.url(), `${demo.shopOrigin}/checkout?payable=1#step`);
    assert.equal(documents.length, 2, 'the interstitial and the page');
  });

  it('opens later pages at once', async () => {
    await open();
    await isLoaded();
    documents = [];
    await open('/checkout?again');
    await isLoaded();
    assert.equal(documents.length, 1);
  });

  it('heals after a reload past the cache', async () => {
    await open();
    await isLoaded();
    const devtools = await context.newCDPSession(tab);
    documents = [];
    await devtools.send('Page.reload', { ignoreCache: true });
    await isLoaded();
    assert.equal(documents.length, 3, 'the page without its worker, the interstitial, and the page');
  });

  it('heals when the worker was deleted but the cookie was not', async () => {
    await open();
    await isLoaded();
    await tab.evaluate(async () => {
      for (const registration of await navigator.serviceWorker.getRegistrations())
        await registration.unregister();
    });
    await open('/checkout?later');
    await isLoaded();
  });

  it('blocks a script on purpose, and lets it be well again', async () => {
    await open();
    await isLoaded();
    const set = (is: string) =>
      context.request.post(`${demo.shopOrigin}/demo/sandbox`, { data: { [STRIPE]: is } });
    assert.equal((await set('blocked')).status(), 200);
    await open();
    await says('failed');
    await set('ok');
    await open();
    await isLoaded();
  });

  it('is left alone once there are real keys', async () => {
    await open();
    await isLoaded();
    isPlayed = false;
    await open();
    await says('loaded from the vendor');
    assert.equal(await tab.evaluate(() => navigator.serviceWorker.controller), null);
    assert.deepEqual(
      await tab.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
      0,
    );
    assert.equal(await tab.evaluate(() => document.cookie), '');
  });

  it('is told what is missing when it has no service workers, and does not reload', async () => {
    await tab.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });
    });
    await open();
    await tab.getByText('The demo needs service workers').waitFor();
    assert.equal(documents.length, 1);
  });

  it('is told what is missing when it keeps no cookies, and does not reload', async () => {
    const content = `Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => {} });`;
    await tab.addInitScript({ content });
    await open();
    await tab.getByText('The demo needs cookies').waitFor();
    assert.equal(documents.length, 1);
  });

  it('does not reload for ever when a page never gets its worker', async () => {
    const devtools = await context.newCDPSession(tab);
    await devtools.send('Network.enable');
    await devtools.send('Network.setBypassServiceWorker', { bypass: true });
    const warned = tab.waitForEvent('console', (message) => message.text().includes('no service worker'));
    await open();
    await warned;
    assert.equal(documents.length, 4, 'interstitial and page, and once more to heal');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`shows PayPal’s page whole on a narrow phone, ${colorScheme}`, async () => {
      await tab.emulateMedia({ colorScheme });
      await tab.setViewportSize({ width: 320, height: 640 });
      await tab.goto(approvalUrl());
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 320);
      const background = await tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.equal(background, colorScheme === 'light' ? 'rgb(238, 241, 245)' : 'rgb(16, 22, 29)');
    });
  }

  it('pays at PayPal and comes back to the shop', async () => {
    await tab.goto(approvalUrl());
    await tab.getByRole('button', { name: 'Approve', exact: true }).click();
    await isLoaded();
    assert.match(tab.url(), /\/checkout\?paymentId=PAYID-\w+&token=EC-\w+&PayerID=\w+$/);
  });
});
