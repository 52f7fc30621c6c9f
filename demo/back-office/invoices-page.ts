import { html } from 'hono/html';
import { formatMoney, fromMinor } from '../../src/contract/money.ts';
import { timeOf, type Backend } from '../merchant/backend.ts';
import { accountOf, indexPayments, type InvoiceAccount } from '../merchant/invoices/account.ts';
import { bookOf } from '../merchant/invoices/book.ts';
import { dayOf } from '../merchant/invoices/calendar.ts';
import { statusOf } from '../merchant/invoices/status.ts';
import type { Html } from '../shop/html.ts';
import { renderStatus } from './format.ts';
import { renderFrame } from './frame.ts';
import { renderTable } from './table.ts';

/** So many of a company's are shown: nobody reads ten thousand rows. */
const ROWS = 100;

/** Every company's invoices, what is left of each, and the payments that were made for it. */
export function renderInvoices(backend: Backend): Html {
  const { buyers, companies } = backend.state.data;
  const book = bookOf(backend);
  const guests = buyers.filter(({ companyId }) => companyId === undefined);
  const owners = [
    ...companies.map(({ id, name }) => ({ name, documents: book.of({ companyId: id }) })),
    ...guests.map(({ id, firstName, lastName }) => ({
      name: `${firstName} ${lastName}, guest`,
      documents: book.of({ buyerId: id }),
    })),
  ];
  const index = indexPayments(backend.state.data);
  return renderFrame({
    title: 'Invoices',
    lead: 'What was sent, and what has been paid of it. Those that somebody has paid here come first.',
    section: '/back-office/invoices',
    body: html`${owners.map(({ name, documents }) => {
      const accounts = documents.map((document) => accountOf(document, index));
      const rows = accounts
        .toSorted((a, b) => b.payments.length - a.payments.length)
        .slice(0, ROWS)
        .map((account) => toRow(backend, account));
      return html`<div class="card">
        ${renderTable({
          caption: `${name}: ${rows.length} of ${documents.length}`,
          columns: ['Number', 'Due', 'Status', 'Total', 'Balance', 'Payments', 'Pay link'],
          rows,
          empty: `${name} has no invoices.`,
        })}
      </div>`;
    })}`,
  });
}

function toRow(backend: Backend, account: InvoiceAccount): readonly (Html | string)[] {
  const { document, balance, payments } = account;
  const { number, dueOn, total, token } = document;
  const today = dayOf(timeOf(backend));
  return [
    number,
    dueOn,
    renderStatus(statusOf(account, today)),
    html`<span class="amount">${formatMoney(total, 'en')}</span>`,
    html`<span class="amount">${formatMoney(fromMinor(balance, total.currency), 'en')}</span>`,
    html`${payments.map(
      ({ id, method, status }) =>
        html`<div><a href="/back-office/payments/${id}">${method.label}</a> ${renderStatus(status)}</div>`,
    )}`,
    token === undefined ? '' : html`<a href="/invoices?invoice-token=${token}">Open</a>`,
  ];
}
