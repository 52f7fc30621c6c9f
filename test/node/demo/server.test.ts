import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Hono } from 'hono';
import { vendorOrigins } from '../../../demo/sandbox/sandbox-map.ts';
import { createShopServer, page, shopPolicy } from '../../../demo/server.ts';

const SHOP = 'http://localhost:5173';
const BANK = 'http://127.0.0.1:5174';

const FILES = {
  'index.html': '<a href="{{BANK_ORIGIN}}/paypal">The bank of {{SHOP_ORIGIN}}</a>',
  'demo/pages/checkout.html': '<tender-checkout endpoint="/payments"></tender-checkout>',
  'demo/pages/checkout.css': 'body{}',
  'demo/pages/broken.html': '{{NOBODY}}',
  'dist/tender.js': 'export {};',
  'dist/chunks/lit-abc123.js': 'export {};',
  'secret.txt': 'secret',
};

describe('the shop’s server', () => {
  let root = '';
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'tender-'));
    for (const [name, text] of Object.entries(FILES)) {
      await mkdir(dirname(join(root, name)), { recursive: true });
      await writeFile(join(root, name), text);
    }
  });
  after(() => rm(root, { recursive: true }));

  const open = (parts: Partial<Parameters<typeof createShopServer>[0]> = {}) =>
    createShopServer({ shopOrigin: SHOP, bankOrigin: BANK, sandboxMap: [], root, ...parts });

  it('shows the front page and the merchant’s pages with their placeholders filled', async () => {
    const shop = open();
    const front = await shop.request('/');
    assert.equal(await front.text(), `<a href="${BANK}/paypal">The bank of ${SHOP}</a>`);
    assert.equal(await (await shop.request('/checkout')).text(), FILES['demo/pages/checkout.html']);
    assert.equal(await (await shop.request('/pages/checkout.css')).text(), 'body{}');
  });

  it('shows nothing that is not a page', async () => {
    const shop = open();
    for (const path of [
      '/secret',
      '/secret.txt',
      '/..%2f..%2findex',
      '/pages/checkout.html',
      '/pages/..%2f..%2fsecret.txt',
      '/tender/..%2fsecret.txt',
      '/payments/x',
    ]) {
      assert.equal((await shop.request(path)).status, 404, path);
    }
  });

  it('lets any site load the built product, and keep its chunks for ever but not its entries', async () => {
    const shop = open();
    for (const [path, caching] of [
      ['/tender/tender.js', 'no-cache'],
      ['/tender/chunks/lit-abc123.js', 'public, max-age=31536000, immutable'],
    ] as const) {
      const { status, headers } = await shop.request(path);
      assert.equal(status, 200);
      assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
      assert.equal(headers.get('Cache-Control'), caching);
      assert.match(headers.get('Content-Type') ?? '', /^text\/javascript/);
    }
  });

  it('does not let browsers keep the news that a file is missing', async () => {
    const response = await open().request('/tender/chunks/gone.js');
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('Cache-Control'), null);
    assert.match(await response.text(), /npm run build/);
  });

  it('gives everything below /payments to the merchant, as it came', async () => {
    const shop = open({
      merchant: async (request) => Response.json([request.method, request.url, await request.text()]),
    });
    const response = await shop.request(`${SHOP}/payments/1/attempts?a=b`, { method: 'PUT', body: 'body' });
    assert.deepEqual(await response.json(), ['PUT', `${SHOP}/payments/1/attempts?a=b`, 'body']);
    assert.equal(response.headers.get('Content-Security-Policy'), null);
  });

  it('prefers the shop’s own routes to plain pages, and gives the back office its own addresses', async () => {
    const [pages, backOffice] = [new Hono(), new Hono()];
    pages.get('/checkout', (context) => context.text('own'));
    backOffice.get('/demo/ledger.json', (context) => context.json([]));
    const shop = open({ pages, backOffice });
    assert.equal(await (await shop.request('/checkout')).text(), 'own');
    assert.deepEqual(await (await shop.request('/demo/ledger.json')).json(), []);
  });

  it('puts its strict policy on every page, save one that brings its own', async () => {
    const notification = () =>
      Promise.resolve(
        new Response('<p>', { headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': 'x' } }),
      );
    const shop = open({ merchant: notification });
    const { headers } = await shop.request('/checkout');
    const policy = shopPolicy({ bankOrigin: BANK, scripts: vendorOrigins() });
    assert.equal(headers.get('Content-Security-Policy'), policy);
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
    assert.equal((await shop.request('/payments/notify')).headers.get('Content-Security-Policy'), 'x');
  });

  it('fills placeholders with text, never with markup', async () => {
    const text = await page('index', { BANK_ORIGIN: '"><script>', SHOP_ORIGIN: `<&'` }, root);
    assert.equal(text, '<a href="&#34;&#62;&#60;script&#62;/paypal">The bank of &#60;&#38;&#39;</a>');
  });

  it('says which placeholder of which page nobody filled', async () => {
    await assert.rejects(page('broken', {}, root), {
      message: 'demo/pages/broken.html has {{NOBODY}}: give page() a value for it.',
    });
  });
});

describe('the policy of the shop’s pages', () => {
  const policy = shopPolicy({ bankOrigin: BANK, scripts: ['https://js.stripe.com'] });
  const sources = (directive: string) =>
    policy
      .split('; ')
      .find((text) => text.startsWith(`${directive} `))
      ?.split(' ')
      .slice(1);

  it('lets scripts come from the shop and the vendors only, and no text become a script', () => {
    assert.deepEqual(sources('script-src'), ["'self'", 'https://js.stripe.com']);
    assert.deepEqual(sources('require-trusted-types-for'), ["'script'"]);
    assert.doesNotMatch(policy, /unsafe|\*|\bdefault tender|allow-duplicates/);
  });

  it('lets frames and forms go to the bank and to issuers, but nothing else leave the shop', () => {
    assert.deepEqual(sources('frame-src'), ["'self'", BANK, 'https:']);
    assert.deepEqual(sources('form-action'), ["'self'", BANK, 'https:']);
    assert.deepEqual(sources('connect-src'), ["'self'", BANK]);
    assert.deepEqual(sources('default-src'), ["'none'"]);
  });
});
