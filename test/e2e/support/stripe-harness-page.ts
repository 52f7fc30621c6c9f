import { build } from 'esbuild';
import type { FrameLocator, Page } from 'playwright-core';
import type { Stripe, StripeElements, StripeElement } from '@stripe/stripe-js';
import type StripeNode from 'stripe';
import { launchBrowser } from './browser.ts';
import { listen, type RunningStripe } from './stripe-harness.ts';

/** The Elements that the page can open. */
type ElementType = 'payment' | 'card' | 'expressCheckout';

/** What the minimal shop page keeps, so that a test can go on where it was. */
export interface ShopPage {
  stripe: Stripe;
  elements: StripeElements;
  element: StripeElement;
  events: { type: string; detail: Record<string, unknown> }[];
  violations: string[];
  /** Resolves when the Element has told of this event. */
  until(type: string): Promise<void>;
}

declare global {
  interface Window {
    shop: ShopPage;
    /** The unmodified loader of `@stripe/stripe-js/pure`. */
    loadStripe: (key: string, options?: object) => Promise<Stripe>;
    /** Loads Stripe.js, creates Elements and one Element, mounts it in `#payment` and waits for it. */
    openShop: (elements: object, options?: object, type?: ElementType) => Promise<void>;
  }
}

const PAGE_SCRIPT = `
import { loadStripe } from '@stripe/stripe-js/pure';
trustedTypes.createPolicy('default', {
  createScriptURL: (url) => url.startsWith('https://js.stripe.com/') ? url : null,
});
const events = [];
const waiting = [];
window.loadStripe = loadStripe;
window.shop = { events, violations: [], until: (type) => new Promise((resolve) => {
  if (events.some((event) => event.type === type)) resolve();
  else waiting.push({ type, resolve });
}) };
document.addEventListener('securitypolicyviolation', (event) => window.shop.violations.push(event.violatedDirective));
window.openShop = async (options, elementOptions, type = 'payment') => {
  const { shop } = window;
  shop.stripe = await loadStripe('pk_test_acme');
  shop.elements = shop.stripe.elements(options);
  shop.element = shop.elements.create(type, elementOptions);
  for (const name of ['ready', 'change', 'focus', 'blur', 'escape', 'loaderror', 'loaderstart', 'click', 'confirm', 'cancel']) {
    shop.element.on(name, (detail) => {
      events.push({ type: name, detail });
      for (const entry of waiting.filter((entry) => entry.type === name)) entry.resolve();
    });
  }
  shop.element.mount('#payment');
  await Promise.race([shop.until('ready'), shop.until('loaderror')]);
};
`;

const HTML = `<!doctype html><html lang="en"><head><title>Shop</title><script src="/page.js" defer></script></head>
<body><h1>Shop</h1><label for="payment">Payment</label><div id="payment"></div><div id="other"></div></body></html>`;

/** A strict shop on localhost, another site than the bank, whose js.stripe.com is the bank’s emulator. */
export async function startShop(bank: RunningStripe) {
  const bundle = await build({
    stdin: { contents: PAGE_SCRIPT, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'iife',
    write: false,
  });
  const policy = [
    "default-src 'none'",
    "script-src 'self' https://js.stripe.com",
    "style-src 'self'",
    `frame-src ${bank.origin}`,
    `connect-src 'self' ${bank.origin}`,
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
  const server = await listen('localhost', (request) =>
    new URL(request.url).pathname === '/page.js'
      ? new Response(bundle.outputFiles[0]!.text, { headers: { 'Content-Type': 'text/javascript' } })
      : new Response(HTML, { headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': policy } }),
  );
  const origin = `http://localhost:${server.port}`;
  const browser = await launchBrowser();
  return {
    origin,
    returnUrl: `${origin}/thanks`,
    /** Opens the shop in a browser of its own. */
    async open(): Promise<Page> {
      const page = await browser.newPage();
      // tsx keeps function names with a helper that a page does not have.
      await page.addInitScript('globalThis.__name = (named) => named');
      await page.route('https://js.stripe.com/**', async (route) => {
        const answer = await fetch(`${bank.origin}/stripe/stripe.js`);
        await route.fulfill({ contentType: 'text/javascript', body: await answer.text() });
      });
      await page.goto(origin);
      return page;
    },
    async stop(): Promise<void> {
      await browser.close();
      await server.stop();
    },
  };
}

/** The shop, once started. */
export type RunningShop = Awaited<ReturnType<typeof startShop>>;

/** The Element’s inside. */
export const elementIn = (page: Page): FrameLocator => page.frameLocator('#payment iframe');

/** The bank’s challenge, over the page. */
export const challengeIn = (page: Page): FrameLocator =>
  page.frameLocator('iframe[title="Bank authentication"]');

/** Types a card as a buyer does. */
export async function typeCard(page: Page, number = '4242424242424242'): Promise<void> {
  const frame = elementIn(page);
  await frame.getByLabel('Card number').pressSequentially(number);
  await frame.getByLabel('Expiration date MM / YY').pressSequentially('1240');
  await frame.getByLabel('Security code').pressSequentially('123');
}

/** What a piece of page code, or an intent, came to. */
export interface Told {
  readonly status?: string;
  readonly name?: string;
  readonly code?: string | undefined;
  readonly message?: string | undefined;
}

/** What tests do with a shop’s page again and again. */
export const drive = (page: Page, shop: RunningShop, bank: RunningStripe) => ({
  open: (elements: object, options: object = {}, type: ElementType = 'payment') =>
    page.evaluate(([elements, options, type]) => window.openShop(elements, options, type), [
      elements,
      options,
      type,
    ] as const),

  submit: () => page.evaluate(() => window.shop.elements.submit()),

  /** Submits and makes a token, as a widget does at Pay. */
  token: async (): Promise<string> => {
    const { confirmationToken, error } = await page.evaluate(async (return_url) => {
      const { elements, stripe } = window.shop;
      const submitted = await elements.submit();
      if (submitted.error) return { error: submitted.error };
      return stripe.createConfirmationToken({ elements, params: { return_url } });
    }, shop.returnUrl);
    if (!confirmationToken) throw new Error(error.message);
    return confirmationToken.id;
  },

  /** What the merchant’s server does with a token. */
  charge: (confirmation_token: string, more: Partial<StripeNode.PaymentIntentCreateParams> = {}) =>
    bank.stripe.paymentIntents.create({
      amount: 1099,
      currency: 'usd',
      confirm: true,
      confirmation_token,
      ...more,
    }),

  /** Lets Stripe.js show the challenge an intent asks for; `told` resolves when the buyer has decided. */
  startAction: async (clientSecret: string | null) => {
    const told = page.evaluate(async (clientSecret): Promise<Told> => {
      const { paymentIntent, error } = await window.shop.stripe.handleNextAction({ clientSecret });
      return paymentIntent ?? { code: error?.code, message: error?.message };
    }, clientSecret!);
    await challengeIn(page).getByRole('button', { name: 'Approve' }).waitFor();
    return { told };
  },

  /** The name and the text of what a piece of page code throws; `shop` is at hand. */
  thrown: (code: string): Promise<Told> =>
    page.evaluate(
      `(async () => { try { ${code}; return { name: 'nothing' }; } catch ({ name, message }) { return { name, message }; } })()`,
    ),
});

/** A page and what can be done with it. */
export type Driver = ReturnType<typeof drive>;
