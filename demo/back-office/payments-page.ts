import { html } from 'hono/html';
import { formatMoney } from '../../src/contract/money.ts';
import type { MerchantState } from '../merchant/model.ts';
import type { StoredPayment } from '../merchant/model/payment.ts';
import type { Html } from '../shop/html.ts';
import { renderStatus, renderTime } from './format.ts';
import { renderForm, renderFrame, type Notice } from './frame.ts';
import { renderTable } from './table.ts';

/** Who paid, in the buyer's own spelling. */
export function buyerOf({ buyers, companies }: MerchantState, { buyerId }: StoredPayment): string {
  const buyer = buyers.find(({ id }) => id === buyerId);
  const company = companies.find(({ id }) => id === buyer?.companyId);
  const name = buyer?.addresses[0]?.name ?? `Buyer ${buyerId}`;
  return company ? `${name}, ${company.name}` : name;
}

/** What it paid for: the order's number once there is one, else the checkout's label. */
export function subjectOf({ orders }: MerchantState, { orderId, payables }: StoredPayment): string {
  const order = orders.find(({ id }) => id === orderId);
  return order ? `Order ${order.number}` : payables.map(({ label }) => label).join(', ');
}

/** Every attempt to pay that reached the backend, newest first. */
export function renderPayments(state: MerchantState, token: string, notice?: Notice): Html {
  const rows = state.payments
    .toReversed()
    .map((payment) => [
      html`<a href="/back-office/payments/${payment.id}">${subjectOf(state, payment)}</a>`,
      buyerOf(state, payment),
      payment.method.label,
      html`<span class="amount">${formatMoney(payment.amount, 'en')}</span>`,
      renderStatus(payment.status),
      renderTime(payment.createdAt),
    ]);
  return renderFrame({
    title: 'Payments',
    lead: 'Every order and every attempt to pay it. Open one to see what it went through.',
    section: '/back-office/payments',
    notice,
    body: html`
      <div class="card">
        ${renderTable({
          caption: `${rows.length} ${rows.length === 1 ? 'payment' : 'payments'}, newest first`,
          columns: ['Order', 'Buyer', 'Method', 'Amount', 'Status', 'Begun'],
          rows,
          empty: 'Nobody has paid yet. Open a scenario and pay.',
        })}
      </div>
      <section class="card" aria-labelledby="reset">
        <h2 id="reset">Start over</h2>
        <p class="quiet">
          Puts the seed data back: no payments, the first checkouts, all integrations and rules.
        </p>
        ${renderForm({ action: '/demo/reset', label: 'Put the seed data back', token })}
      </section>
    `,
  });
}
