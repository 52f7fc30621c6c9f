import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { fileURLToPath } from 'node:url';
import type { State } from '../support/state.ts';
import { bankPage } from './pages/bank-page.ts';
import { createPayPalBank } from './paypal/app.ts';
import type { PayPalState } from './paypal/state.ts';
import { createStripeApi, createStripeBank, type StripeState } from './stripe/app.ts';

/** What the bank is made of: its own origin, the shop's, and what each provider remembers. */
export interface BankOptions {
  readonly origin: string;
  /** The origin whose pages may frame the bank's and read its scripts. */
  readonly shopOrigin: string;
  readonly paypal: State<PayPalState>;
  readonly stripe: State<StripeState>;
  /** The clock; the real one unless told. */
  readonly now?: () => Date;
}

/**
 * The providers' side, on an origin of its own. It sets no cookies: not every browser keeps those of another site,
 * so whatever a page has to know is in its URL.
 */
export function createBank(options: BankOptions): Hono {
  const { origin, shopOrigin, paypal, stripe, now = () => new Date() } = options;
  // Not strict: PayPal's own examples end `execute/` with a slash.
  const bank = new Hono({ strict: false });

  bank.get('/bank.css', serveStatic({ path: fileURLToPath(new URL('pages/bank.css', import.meta.url)) }));
  // The sandbox's service worker fetches the vendors' scripts from here, on behalf of the shop's pages.
  bank.use('/:provider/:script{.+\\.js}', async (context, next) => {
    await next();
    context.header('Access-Control-Allow-Origin', shopOrigin);
    context.header('Cache-Control', 'no-cache');
  });

  // The providers, one line each.
  bank.route('/paypal', createPayPalBank({ base: `${origin}/paypal`, state: paypal, now }));
  const stripeOptions = { origin, state: stripe, now: () => now().getTime() };
  bank.route('/stripe', createStripeBank(stripeOptions));
  // The `stripe` package knows no path before `/v1`.
  bank.route('/v1', createStripeApi(stripeOptions));

  bank.notFound(() =>
    bankPage({
      title: 'There is no such page',
      provider: 'Bank',
      body: html`<p>Go back to the shop and start again.</p>`,
      frameAncestors: [shopOrigin],
      status: 404,
    }),
  );
  return bank;
}
