import { html, nothing, type TemplateResult } from 'lit';
import { formatMoney } from '../../contract/money.ts';
import { isInvoiceId } from '../../contract/payable.ts';
import { outcomeOf, type Payment } from '../../contract/payment.ts';
import type { Messages } from '../../locales/en.ts';
import type { View } from './view.ts';

const CHECK = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12.5l4.5 4.5L19 7.5" /></svg>`;
const CLOCK = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 7v5.5l3.5 2" /></svg>`;

/** How it ended, as the backend says. */
export function renderOutcome(payment: Payment, words: Messages, { locale }: View): TemplateResult {
  const outcome = outcomeOf(payment);
  const isGood = outcome === 'succeeded' || outcome === 'authorized';
  const isPending = outcome === 'pending';
  const isForInvoices = payment.payables.length > 0 && payment.payables.every(isInvoiceId);
  const reason = isForInvoices && payment.reason !== 'bank-debit' ? '' : (payment.reason ?? '');
  const hint =
    payment.message ?? (isPending ? words.pendingReasons[reason] : undefined) ?? words.outcomeHints[outcome];
  const title = isPending && isForInvoices ? words.invoicesPending : words.outcomes[outcome];
  const row = (label: string, text: string | undefined, name = '') =>
    text
      ? html`<div class=${name}>
          <dt>${label}</dt>
          <dd>${text}</dd>
        </div>`
      : nothing;
  return html`<div class="outcome" part="outcome" data-end data-outcome=${outcome}>
    <span class="mark ${isGood ? 'good' : ''}">${isGood ? CHECK : CLOCK}</span>
    <h2 tabindex="-1" data-focus>${payment.statusLabel ?? title}</h2>
    <p class="muted">${hint}</p>
    <dl class="facts">
      ${row(words.total, formatMoney(payment.amount, locale))} ${row(words.paidWith, payment.method.label)}
      ${row(words.orderNumber, payment.order?.number)} ${row(words.reference, payment.reference)}
      ${payment.parts?.map(({ label, amount, status, statusLabel }) =>
        row(label, `${formatMoney(amount, locale)} · ${statusLabel ?? status}`, 'part'),
      )}
    </dl>
  </div>`;
}
