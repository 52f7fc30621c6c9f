import { Hono } from 'hono';
import { html } from 'hono/html';
import type { State } from '../../support/state.ts';
import { answerScript } from '../pages/answers.ts';
import { bankPage } from '../pages/bank-page.ts';
import { createBundler } from '../pages/bundler.ts';
import { unknownPayment } from '../pages/unknown-payment.ts';
import { isSupportedCurrency } from '../paypal/amount.ts';
import { SANDBOX_ACCOUNT } from '../paypal/access.ts';
import { lookUp } from '../paypal/state.ts';
import type { Order, OrdersState } from './state.ts';

/** PayPal refuses to be framed. */
const FRAME = { provider: 'PayPal', frameAncestors: [] } as const;

const DECISIONS = ['approve', 'cancel', 'funding-fails'] as const;

function decisionPage({ id, amount, returnUrl, cancelUrl }: Order, isPopup: boolean) {
  const shop = new URL(returnUrl);
  return bankPage({
    ...FRAME,
    title: 'Pay with PayPal',
    formTargets: [shop.origin, new URL(cancelUrl).origin],
    body: html`<p>The shop at <strong>${shop.host}</strong> asks for</p>
      <p class="amount">${amount.value} ${amount.currency_code}</p>
      <form method="post">
        <input type="hidden" name="token" value="${id}" />
        ${isPopup && html`<input type="hidden" name="presentation" value="popup" />`}
        <button name="decision" value="approve" class="primary">Complete purchase</button>
        <button name="decision" value="cancel">Cancel and return to the shop</button>
        <button name="decision" value="funding-fails">Complete, but the funding source fails</button>
      </form>`,
  });
}

/** In a window, the page tells the shop's page what the buyer did. */
const toldPage = ({ id, payerId, decision, returnUrl }: Order, script: string) =>
  bankPage({
    ...FRAME,
    title: 'You can close this window',
    scripts: [script],
    body: html`<p
      id="result"
      data-order="${id}"
      data-payer="${payerId}"
      data-decision="${decision}"
      data-shop="${new URL(returnUrl).origin}"
    >
      Back to the shop …
    </p>`,
  });

function returnTo({ id, payerId, decision, returnUrl, cancelUrl }: Order): string {
  const url = new URL(decision === 'cancel' ? cancelUrl : returnUrl);
  url.searchParams.set('token', id);
  if (decision !== 'cancel') url.searchParams.set('PayerID', payerId);
  return url.href;
}

/** The SDK for shops, what it asks, and the pages of its window. */
export function createSdkPages(options: {
  readonly base: string;
  readonly shopOrigin: string;
  readonly state: State<OrdersState>;
}): Hono {
  const { base, shopOrigin, state } = options;
  const pages = new Hono();
  const bundle = createBundler(new URL('browser/', import.meta.url), { PAYPAL: base });
  for (const name of ['core', 'told'] as const)
    pages.get(`/${name}.js`, async () => answerScript(await bundle(name)));
  pages.get('/sdk/:question', (context) => {
    context.header('Access-Control-Allow-Origin', shopOrigin);
    const { clientId, currency = '' } = context.req.query();
    if (clientId !== SANDBOX_ACCOUNT.clientId) return context.json({ code: 'ERR_INVALID_CLIENT_ID' }, 401);
    return context.json({ paypal: isSupportedCurrency(currency) });
  });
  pages.get('/waiting', () =>
    bankPage({ ...FRAME, title: 'One moment', body: html`<p>The shop is preparing your order …</p>` }),
  );
  pages.get('/checkoutnow', (context) => {
    const { token, presentation } = context.req.query();
    const order = lookUp(state.data.orders, token);
    if (!order) return unknownPayment(FRAME);
    return decisionPage(order, presentation === 'popup');
  });
  pages.post('/checkoutnow', async (context) => {
    const form = await context.req.parseBody<Record<string, string>>();
    const order = lookUp(state.data.orders, form['token']);
    const decision = DECISIONS.find((one) => one === form['decision']);
    if (!order || !decision) return unknownPayment(FRAME);
    order.decision ??= decision;
    await state.save();
    if (form['presentation'] !== 'popup') return context.redirect(returnTo(order), 303);
    return toldPage(order, `${new URL(base).pathname}/told.js`);
  });
  return pages;
}
