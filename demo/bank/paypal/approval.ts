import { Hono } from 'hono';
import { html } from 'hono/html';
import { bankPage } from '../pages/bank-page.ts';
import { unknownPayment } from '../pages/unknown-payment.ts';
import type { State } from '../../support/state.ts';
import type { Decision, Payment, PayPalState } from './state.ts';

const DECISIONS: readonly Decision[] = ['approve', 'cancel', 'funding-fails'];

const DONE: Readonly<Record<Decision, string>> = {
  approve: 'You approved this payment.',
  'funding-fails': 'You approved this payment, with a funding source that fails.',
  cancel: 'You cancelled this payment.',
};

/** Where the buyer goes after a decision: the merchant's URL, with what PayPal appends to its query. */
function returnTo(payment: Payment, decision: Decision): string {
  const url = new URL(decision === 'cancel' ? payment.cancelUrl : payment.returnUrl);
  if (decision !== 'cancel') url.searchParams.set('paymentId', payment.id);
  url.searchParams.set('token', payment.token);
  if (decision !== 'cancel') url.searchParams.set('PayerID', payment.payerId);
  return url.href;
}

/** PayPal refuses to be framed. */
const FRAME = { provider: 'PayPal', frameAncestors: [] } as const;

function decisionPage(payment: Payment) {
  const { total, currency } = payment.transaction.amount;
  const shop = new URL(payment.returnUrl);
  return bankPage({
    ...FRAME,
    title: 'Approve a payment',
    formTargets: [shop.origin, new URL(payment.cancelUrl).origin],
    body: html`<p>The shop at <strong>${shop.host}</strong> asks for</p>
      <p class="amount">${total} ${currency}</p>
      <form method="post">
        <input type="hidden" name="token" value="${payment.token}" />
        <button name="decision" value="approve" class="primary">Approve</button>
        <button name="decision" value="cancel">Cancel and return to the shop</button>
        <button name="decision" value="funding-fails">Approve, but the funding source fails</button>
      </form>`,
  });
}

function donePage(payment: Payment, decision: Decision) {
  return bankPage({
    ...FRAME,
    title: 'This is done',
    body: html`<p>${DONE[decision]} There is nothing left to decide here.</p>
      <p><a class="button primary" href="${returnTo(payment, decision)}">Return to the shop</a></p>`,
  });
}

/** The page PayPal sends the buyer to. All it knows is in its URL: it works without cookies and can be reloaded. */
export function createApprovalPages(state: State<PayPalState>): Hono {
  const find = (token: unknown) =>
    Object.values(state.data.payments).find((payment) => payment.token === token);

  const pages = new Hono();
  pages.get('/checkoutnow', (context) => {
    const payment = find(context.req.query('token'));
    if (!payment) return unknownPayment(FRAME);
    return payment.decision ? donePage(payment, payment.decision) : decisionPage(payment);
  });
  pages.post('/checkoutnow', async (context) => {
    const form = await context.req.parseBody();
    const payment = find(form['token']);
    if (!payment) return unknownPayment(FRAME);
    const decision = DECISIONS.find((decision) => decision === form['decision']);
    if (payment.decision === null && decision) {
      payment.decision = decision;
      await state.save();
    }
    // A second click repeats the first; another decision than the first is shown what the first one was.
    const isDone = decision !== undefined && payment.decision === decision;
    return context.redirect(isDone ? returnTo(payment, decision) : `?token=${payment.token}`, 303);
  });
  return pages;
}
