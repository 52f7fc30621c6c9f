import { html } from 'hono/html';
import { formatMoney } from '../../src/contract/money.ts';
import type { LedgerReport } from '../merchant/ledger.ts';
import type { Html } from '../shop/html.ts';
import { renderTime } from './format.ts';
import { renderFrame } from './frame.ts';
import { renderTable } from './table.ts';

/** Every movement of money, and what they come to: nobody pays twice. */
export const renderLedger = ({ entries, totals }: LedgerReport): Html =>
  renderFrame({
    title: 'Ledger',
    lead: 'Every movement of money, with the attempt that made it. Lines are only ever added.',
    section: '/demo/ledger',
    body: html`
      <div class="card">
        ${renderTable({
          caption: 'What it comes to',
          columns: ['Paid for', 'Charges', 'Reserved', 'Captured', 'Voided', 'Taken', 'Refunded', 'Kept'],
          rows: totals.map(({ payables, counts, taken, refunded, kept }) => [
            payables,
            String(counts.charge),
            String(counts.authorize),
            String(counts.capture),
            String(counts.void),
            ...[taken, refunded, kept].map((money) => formatMoney(money, 'en')),
          ]),
          empty: 'Charges, captures and refunds are added up here, for each thing that is paid.',
        })}
      </div>
      <div class="card">
        ${renderTable({
          caption: 'Movements, newest first',
          columns: ['At', 'What', 'Amount', 'Paid for', 'Method', 'Payment', 'Attempt'],
          rows: entries
            .toReversed()
            .map((entry) => [
              renderTime(entry.at),
              entry.type,
              formatMoney(entry.amount, 'en'),
              entry.payables.join(', '),
              entry.method,
              html`<a href="/back-office/payments/${entry.payment}"><code>${entry.payment}</code></a>`,
              html`<code>${entry.attempt}</code>`,
            ]),
          empty: 'No money has moved yet.',
        })}
        <p class="after"><a href="/demo/ledger.json">The same as JSON</a></p>
      </div>
    `,
  });
