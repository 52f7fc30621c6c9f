import { html, type TemplateResult } from 'lit';
import type { Invoice } from '../../contract/invoice.ts';
import { decimalsOf, type Money } from '../../contract/money.ts';
import type { SecondView } from './room-view.ts';
import { leave, type } from './typed-amounts.ts';

/** What is paid of a chosen invoice: a field where a part of it may be. */
export function renderAmount(
  invoice: Invoice,
  amount: Money,
  { words, more, formats, chooser }: SecondView,
): TemplateResult {
  const { id, number, partPayment } = invoice;
  if (!partPayment) return html`<span data-label=${words.amount}>${formats.money(amount)}</span>`;
  const typed = chooser.typed.get(id);
  const isWrong = typed?.isTold === true;
  const { kind, limit } = typed?.fault ?? {};
  const told = () => {
    leave(chooser, id);
  };
  return html`<input
      type="text"
      inputmode="decimal"
      autocomplete="off"
      dir="ltr"
      aria-label=${more.amountOf(number)}
      aria-invalid=${isWrong}
      aria-describedby="fault-${id}"
      .value=${typed?.text ?? plainText(amount, formats.locale)}
      @input=${({ target }: Event) => {
        type(chooser, invoice, (target as HTMLInputElement).value, formats.locale);
      }}
      @focusout=${told}
      @keydown=${({ key, isComposing }: KeyboardEvent) => {
        if (key === 'Enter' && !isComposing) told();
      }}
    />
    <p class="error small" id="fault-${id}" aria-live="polite">
      ${isWrong && kind ? more.faults[kind](limit ? formats.money(limit) : '') : ''}
    </p>`;
}

/** "1234.00", as somebody who changes a digit of it wants to have it. */
function plainText({ amount, currency }: Money, locale: string): string {
  const digits = decimalsOf(currency);
  const format = new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(amount as Intl.StringNumericLiteral);
}
