import { html } from 'hono/html';
import { formatMoney } from '../../src/contract/money.ts';
import type { MerchantState } from '../merchant/model.ts';
import type { StoredPayment } from '../merchant/model/payment.ts';
import type { Html } from '../shop/html.ts';
import { renderStatus, renderTime } from './format.ts';
import { renderDebit } from './debits.ts';
import { renderForm, renderFrame, type Notice } from './frame.ts';
import { buyerOf, subjectOf } from './payments-page.ts';
import { renderTable } from './table.ts';

/** One payment: its facts, all it went through, and what the merchant can do about it now. */
export function renderPayment(
  state: MerchantState,
  payment: StoredPayment,
  token: string,
  notice?: Notice,
): Html {
  const { id, status, method, amount, fee, reference, authorizationCode, decline, fields } = payment;
  const facts: readonly (readonly [string, Html | string | undefined])[] = [
    ['Status', renderStatus(status)],
    ['Amount', formatMoney(amount, 'en')],
    ['Fee in it', fee && formatMoney(fee, 'en')],
    ['Method', `${method.label} (${method.id})`],
    ['Buyer', buyerOf(state, payment)],
    ['Pays for', payment.payables.map(({ label }) => label).join(', ')],
    ['Declined because', decline?.code],
    ['Reference at the provider', reference],
    ['Authorization code', authorizationCode],
    ['Paid instead', restOf(state, payment)],
    ['Attempt', html`<code>${payment.attempt}</code>`],
    ...Object.entries(fields).map(([name, answer]) => [`Answer to ${name}`, answer] as const),
  ];
  return renderFrame({
    title: subjectOf(state, payment),
    lead: id,
    section: '/back-office/payments',
    notice,
    body: html`
      <section class="card" aria-labelledby="facts">
        <h2 id="facts">Payment</h2>
        <dl class="facts">
          ${facts.map(
            ([term, fact]) =>
              fact &&
              html`<div>
                <dt>${term}</dt>
                <dd>${fact}</dd>
              </div>`,
          )}
        </dl>
      </section>
      ${payment.parts && renderParts(payment.parts)} ${renderActions(payment, token)}
      ${renderDebit(payment, token)}
      <section class="card" aria-labelledby="history">
        <h2 id="history">History</h2>
        ${renderTable({
          caption: 'Status changes, oldest first',
          columns: ['At', 'Status', 'Why'],
          rows: payment.history.map((change) => [
            renderTime(change.at),
            renderStatus(change.status),
            change.note,
          ]),
          empty: 'Nothing has happened yet.',
        })}
        ${payment.refunds.length > 0 && renderRefunds(payment)}
      </section>
    `,
  });
}

/** The payment whose missing part this one pays. */
function restOf({ checkouts }: MerchantState, { payables }: StoredPayment): Html | undefined {
  const rest = checkouts.find(({ id }) =>
    payables.some((payable) => payable.id === `checkout:${id}`),
  )?.restOf;
  return (
    rest && html`a part of <a href="/back-office/payments/${rest.payment}"><code>${rest.payment}</code></a>`
  );
}

const renderParts = (parts: NonNullable<StoredPayment['parts']>) => html`
  <section class="card" aria-labelledby="parts">
    <h2 id="parts">Sellers</h2>
    ${renderTable({
      caption: 'One charge for each seller',
      columns: ['Seller', 'Account', 'Amount', 'Status', 'Reference at the provider', 'Paid instead by'],
      rows: parts.map(({ label, account, amount, status, reference, rest }) => [
        label,
        html`<code>${account}</code>`,
        html`<span class="amount">${formatMoney(amount, 'en')}</span>`,
        renderStatus(status),
        html`<code>${reference ?? '–'}</code>`,
        rest === undefined ? '–' : html`<a href="/checkout/${rest}">Order ${rest}</a>`,
      ]),
      empty: '',
    })}
  </section>
`;

const renderRefunds = ({ refunds }: StoredPayment) =>
  renderTable({
    caption: 'Refunds',
    columns: ['At', 'Amount', 'Status', 'Why'],
    rows: refunds.map(({ at, amount, status, reason }) => [
      renderTime(at),
      formatMoney(amount, 'en'),
      renderStatus(status),
      reason ?? '',
    ]),
    empty: '',
  });

/** The forms that make sense for the payment as it is; the operations themselves check again. */
function renderActions({ id, status, action, amount }: StoredPayment, token: string) {
  const path = `/back-office/payments/${id}`;
  const isOpen = status === 'authorized' || (status === 'pending' && action === 'order');
  const isTaken = ['succeeded', 'partially-paid', 'partially-refunded'].includes(status);
  if (!isOpen && !isTaken) return undefined;
  return html`
    <section class="card actions" aria-labelledby="actions">
      <h2 id="actions">What to do</h2>
      ${
        isOpen &&
        html`
          ${renderForm({
            action: `${path}/capture`,
            label: status === 'authorized' ? 'Capture' : 'Mark as paid',
            token,
          })}
          ${renderForm({ action: `${path}/void`, label: 'Void', token })}
        `
      }
      ${
        isTaken &&
        renderForm({
          action: `${path}/refund`,
          label: 'Refund',
          token,
          // Pressing the button twice gives back once.
          values: { key: crypto.randomUUID() },
          inputs: html`
            <p class="field">
              <label for="amount">Amount in ${amount.currency}, all that is left if empty</label>
              <input id="amount" name="amount" inputmode="decimal" pattern="\\d+([.]\\d+)?" />
            </p>
            <p class="field">
              <label for="reason">Reason</label>
              <input id="reason" name="reason" maxlength="120" />
            </p>
          `,
        })
      }
    </section>
  `;
}
