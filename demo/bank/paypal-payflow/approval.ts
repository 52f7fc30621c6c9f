import { Hono } from 'hono';
import { html } from 'hono/html';
import type { State } from '../../support/state.ts';
import { bankPage } from '../pages/bank-page.ts';
import { unknownPayment } from '../pages/unknown-payment.ts';
import { lookUp, type Decision, type ExpressOrder, type PayflowState } from './state.ts';

const DECISIONS: readonly Decision[] = ['approve', 'cancel', 'funding-fails', 'echeck'];

/** PayPal refuses to be framed. */
const FRAME = { provider: 'PayPal', frameAncestors: [] } as const;

/** Where the buyer goes after a decision. */
function returnTo({ values, token, payerId }: ExpressOrder, decision: Decision): string {
  const url = new URL((decision === 'cancel' ? values['CANCELURL'] : values['RETURNURL']) ?? '');
  url.searchParams.set('token', token);
  if (decision !== 'cancel') url.searchParams.set('PayerID', payerId);
  return url.href;
}

function decisionPage({ values, token, hasFailed }: ExpressOrder) {
  const { RETURNURL = '', CANCELURL = '', AMT, CURRENCY } = values;
  const shop = new URL(RETURNURL);
  return bankPage({
    ...FRAME,
    title: 'Pay with PayPal',
    formTargets: [shop.origin, new URL(CANCELURL).origin],
    body: html`<p>The shop at <strong>${shop.host}</strong> asks for</p>
      <p class="amount">${AMT} ${CURRENCY}</p>
      ${hasFailed ? html`<p role="alert">Your bank did not pay. Please choose another source.</p>` : ''}
      <form method="post">
        <input type="hidden" name="token" value="${token}" />
        <button name="decision" value="approve" class="primary">Pay now</button>
        <button name="decision" value="cancel">Cancel and return to the shop</button>
        <button name="decision" value="funding-fails">Pay, but the funding source fails</button>
        <button name="decision" value="echeck">Pay by eCheck, which takes days</button>
      </form>`,
  });
}

function donePage(order: ExpressOrder, decision: Decision) {
  return bankPage({
    ...FRAME,
    title: 'This is done',
    body: html`<p>There is nothing left to decide here.</p>
      <p><a class="button primary" href="${returnTo(order, decision)}">Return to the shop</a></p>`,
  });
}

/** `https://www.paypal.com/webscr?cmd=_express-checkout&token=…`: where the buyer decides. */
export function createApprovalPages(state: State<PayflowState>): Hono {
  const pages = new Hono();
  pages.get('/webscr', (context) => {
    const order = lookUp(state.data.orders, context.req.query('token'));
    if (!order || context.req.query('cmd') !== '_express-checkout') return unknownPayment(FRAME);
    return order.decision ? donePage(order, order.decision) : decisionPage(order);
  });
  pages.post('/webscr', async (context) => {
    const form = await context.req.parseBody<Record<string, string>>();
    const order = lookUp(state.data.orders, form['token']);
    const decision = DECISIONS.find((one) => one === form['decision']);
    if (!order || !decision) return unknownPayment(FRAME);
    if (order.decision === null) {
      order.decision = decision;
      await state.save();
    }
    return context.redirect(returnTo(order, order.decision), 303);
  });
  return pages;
}
