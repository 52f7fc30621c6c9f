import assert from 'node:assert/strict';
import { Hono } from 'hono';
import { createBackOffice } from '../../../demo/back-office/back-office.ts';
import { createMerchant } from '../../../demo/merchant/app.ts';
import type { Backend } from '../../../demo/merchant/backend.ts';
import { createCheckMoneyOrderGateway } from '../../../demo/merchant/gateways/check-money-order.ts';
import type { Gateway, Sale } from '../../../demo/merchant/gateways/gateway.ts';
import { createPaymentTermsGateway } from '../../../demo/merchant/gateways/payment-terms.ts';
import { withMonitoring } from '../../../demo/merchant/gateways/with-monitoring.ts';
import { seedMerchant } from '../../../demo/merchant/seed.ts';
import { createShop } from '../../../demo/shop/shop.ts';
import { memoryState } from '../../../demo/support/state.ts';

const ORIGIN = 'http://localhost';
const TOKEN = 'a-token';

/** The cookie and the header of a browser that has seen a page of the shop. */
export const OWN = { cookie: `_csrf=${TOKEN}`, 'x-csrf-header': TOKEN };

const take = ({ payment }: Sale) =>
  Promise.resolve({
    status: payment.action === 'authorize' ? ('authorized' as const) : ('succeeded' as const),
    note: 'The card was good.',
  });

/** A provider that says yes to everything. */
const willing: Gateway = {
  config: () => ({}),
  isApplicable: () => true,
  pay: take,
  finish: take,
  read: take,
  cancel: take,
  capture: () => Promise.resolve({ status: 'succeeded', note: 'Captured.' }),
  void: () => Promise.resolve({ status: 'canceled', note: 'Given up.' }),
  refund: () => Promise.resolve({ id: crypto.randomUUID(), status: 'succeeded' }),
};

/** A shop with its back office and its backend, fresh from the seed. */
export function openShop() {
  const state = memoryState(seedMerchant());
  const backend: Backend = {
    state,
    shopOrigin: ORIGIN,
    gateways: {
      'check-money-order': createCheckMoneyOrderGateway(),
      'payment-terms': createPaymentTermsGateway(),
      'paypal-express': willing,
      stripe: withMonitoring(willing),
    },
  };
  const merchant = createMerchant(backend);
  const app = new Hono();
  app.all('/payments/*', (context) => merchant(context.req.raw));
  app.route('/', createShop({ state }));
  app.route('/', createBackOffice(backend));

  const get = (path: string) => app.request(path, { headers: { cookie: OWN.cookie } });
  const sendJson = (method: string, path: string, body: unknown, headers: Record<string, string> = OWN) =>
    app.request(path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return {
    app,
    data: state.data,
    get,
    /** From a browser that was never here. */
    getAsStranger: async (path: string) => app.request(path),
    /** The text of a page that is there. */
    async read(path: string): Promise<string> {
      const response = await get(path);
      assert.equal(response.status, 200, `${path} answers 200`);
      return response.text();
    },
    change: (id: string, change: unknown, headers?: Record<string, string>) =>
      sendJson('PATCH', `/shop/checkouts/${id}`, change, headers),
    /** Sends a form of the back office. */
    submit: (path: string, values: Record<string, string> = {}, token = TOKEN) =>
      app.request(path, {
        method: 'POST',
        headers: { cookie: OWN.cookie, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ ...values, _csrf: token }).toString(),
      }),
    /** Pays a checkout as the widget does, and gives the payment's id. */
    async pay(id: string, method: string, fields: Record<string, string> = {}): Promise<string> {
      const answer = await get(`/payments/quotes?payable=checkout:${id}&locale=en`);
      const quote = (await answer.json()) as { id: string };
      const request = { quote: quote.id, method, fields, returnUrl: `/thanks/${id}`, locale: 'en' };
      const headers = { ...OWN, 'idempotency-key': crypto.randomUUID() };
      const response = await sendJson('POST', '/payments/payments', request, headers);
      assert.equal(response.status, 201, 'the payment is made');
      return ((await response.json()) as { id: string }).id;
    },
  };
}

/** What every page of the shop has and has not: landmarks, one heading, nothing that its strict CSP would refuse. */
export function assertWellMade(page: string): void {
  assert.match(page, /^<!doctype html>/i);
  assert.match(page, /<html lang="[a-z]{2}" dir="(ltr|rtl)"/);
  assert.match(page, /<a class="skip" href="#main">/);
  for (const landmark of ['header', 'nav', 'main', 'footer'])
    assert.match(page, new RegExp(`<${landmark}[\\s>]`));
  assert.match(page, /<main id="main" tabindex="-1">/);
  assert.equal(page.match(/<h1[\s>]/g)?.length, 1, 'there is one h1');
  for (const [, text = ''] of page.matchAll(/<script[^>]*>([^<]*)</g)) assert.equal(text.trim(), '');
  assert.doesNotMatch(page, /<style[\s>]/, 'there is no inline stylesheet');
  assert.doesNotMatch(page, /<[^>]*\s(style|on\w+)=/, 'there is no inline style and no inline handler');
  for (const [, id = ''] of page.matchAll(/<label for="([^"]*)"/g))
    assert.ok(page.includes(`id="${id}"`), `the label for ${id} has its input`);
}
