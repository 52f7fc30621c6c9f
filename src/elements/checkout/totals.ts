import { html, nothing, type TemplateResult } from 'lit';
import { formatMoney } from '../../contract/money.ts';
import type { PaymentMethod } from '../../contract/payment-method.ts';
import { amountToPay, type Quote } from '../../contract/quote.ts';
import type { View } from './view.ts';

/** What the amount is made of, to the last line that says what is to be paid. Always the quote's. */
export function renderTotals(
  quote: Quote,
  method: PaymentMethod | undefined,
  { words, locale }: View,
): TemplateResult {
  const line = (label: string, amount: Quote['total'], isSum = false) =>
    html`<div class=${isSum ? 'sum' : ''}>
      <dt>${label}</dt>
      <dd>${formatMoney(amount, locale)}</dd>
    </div>`;
  const fee = method?.fee;
  return html`<dl class="totals" part="totals">
    ${quote.parts?.map(({ label, amount }) => line(label, amount))}
    ${fee ? [line(words.total, quote.total), line(fee.label, fee.amount)] : nothing}
    ${line(words.toPay, amountToPay(quote, method), true)}
  </dl>`;
}
