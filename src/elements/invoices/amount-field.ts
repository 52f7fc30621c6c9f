import { html, type TemplateResult } from 'lit';
import type { Invoice } from '../../contract/invoice.ts';
import type { Money } from '../../contract/money.ts';
import type { SecondView } from './room-view.ts';

/** What is paid of a chosen invoice: a field where a part of it may be. */
export function renderAmount(
  { id, number, partPayment }: Invoice,
  amount: Money,
  { words, more, formats, chooser }: SecondView,
): TemplateResult {
  const typed = chooser.typed.get(id);
  if (!partPayment)
    return html`<span class="whole" data-label=${words.amount}>${formats.money(amount)}</span>`;
  const isWrong = typed?.isTold === true;
  const { kind, limit } = typed?.fault ?? {};
  return html`<input
      type="text"
      inputmode="decimal"
      autocomplete="off"
      dir="ltr"
      aria-label=${more.amountOf(number)}
      aria-invalid=${isWrong}
      aria-describedby="fault-${id}"
      .value=${typed?.text ?? formats.plain(amount)}
    />
    <p class="error small" id="fault-${id}" aria-live="polite">
      ${isWrong && kind ? more.faults[kind](limit ? formats.money(limit) : '') : ''}
    </p>`;
}
