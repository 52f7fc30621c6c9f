import { html } from 'hono/html';
import { Hono } from 'hono';
import type { Backend } from '../merchant/backend.ts';
import { runExclusively } from '../merchant/lock.ts';
import type { StoredPayment } from '../merchant/model/payment.ts';
import { OperationRefused } from '../merchant/operations.ts';
import { refreshPayment } from '../merchant/payments/refresh-payment.ts';
import { csrfToken } from '../shop/csrf.ts';
import type { Html } from '../shop/html.ts';
import { answerForm, readForm } from './forms.ts';
import { renderForm } from './frame.ts';
import { renderPayment } from './payment-page.ts';

/** Why banks return debits, by Nacha's codes. */
const REASONS = {
  R01: 'R01, not enough money',
  R02: 'R02, account closed',
  R03: 'R03, no such account',
  R10: 'R10, the owner refuses',
} as const;

/** Whether a bank has yet to say what becomes of it. */
const isWaiting = ({ reason }: StoredPayment) => reason === 'bank-debit';

/** The forms that make the sandbox's bank decide about a debit now: a real one takes days. */
export function renderDebit(payment: StoredPayment, token: string): Html | undefined {
  if (!isWaiting(payment)) return undefined;
  const action = `/back-office/payments/${payment.id}/debit`;
  return html`
    <section class="card actions" aria-labelledby="debit">
      <h2 id="debit">In the bank’s place</h2>
      ${renderForm({ action, label: 'The bank pays', token, values: { outcome: 'paid' } })}
      ${renderForm({
        action,
        label: 'The bank returns it',
        token,
        values: { outcome: 'returned' },
        inputs: html`<p class="field">
          <label for="code">Because</label>
          <select id="code" name="code">
            ${Object.entries(REASONS).map(([code, text]) => html`<option value="${code}">${text}</option>`)}
          </select>
        </p>`,
      })}
    </section>
  `;
}

/** `POST /{id}/debit`: tells the sandbox's bank what to do, and asks the provider what came of it. */
export function debitRoutes(backend: Backend, bankOrigin: string): Hono {
  const app = new Hono();
  const { data } = backend.state;
  app.post('/:id/debit', async (context) => {
    const payment = data.payments.find(({ id }) => id === context.req.param('id'));
    if (!payment) return context.notFound();
    const [outcome = '', code = ''] = await readForm(context, 'outcome', 'code');
    return answerForm(context, {
      operation: async () => {
        if (!isWaiting(payment)) throw new OperationRefused('No bank has to decide about this payment.');
        await decide(bankOrigin, payment, outcome === 'paid', code);
        const keys = payment.payables.map(({ id }) => id);
        await runExclusively(backend.state, keys, () => refreshPayment(backend, payment));
      },
      target: `/back-office/payments/${payment.id}?done=debit`,
      show: (notice) => renderPayment(data, payment, csrfToken(context), notice),
    });
  });
  return app;
}

/** Every provider's part of the sandbox has a control of its own. */
async function decide(
  bankOrigin: string,
  { method, reference = '' }: StoredPayment,
  isPaid: boolean,
  reason: string,
): Promise<void> {
  const send = async (path: string, body: object) => {
    const response = await fetch(bankOrigin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new OperationRefused(`The bank says: ${await response.text()}`);
  };
  switch (method.provider) {
    case 'oropay':
      return send(
        `/oropay/control/transactions/${reference}`,
        isPaid ? { status: 'FUNDED' } : { status: 'REJECTED', reason },
      );
    case 'stripe':
      return send('/stripe/control', { settle: reference, outcome: isPaid ? 'succeeded' : 'failed' });
    default:
      throw new OperationRefused(`The sandbox cannot decide for ${method.provider}.`);
  }
}
