import { html, nothing, type TemplateResult } from 'lit';
import { Allocation } from '../../contract/invoice-allocation.ts';
import { isSameMoney, type Money } from '../../contract/money.ts';
import type { Payment } from '../../contract/payment.ts';
import type { Quote } from '../../contract/quote.ts';
import { array, safeParse } from '../../contract/schema.ts';
import type { Selection } from '../../invoices/selection.ts';
import { linkTo, type SecondView } from './room-view.ts';

/** How a quote settles each invoice. What is not as the contract wants it is left out: the total is the checkout's. */
export function allocationOf(quote: Quote | undefined): readonly Allocation[] {
  const parsed = safeParse(array(Allocation), quote?.payables);
  return parsed.success ? parsed.data : [];
}

/** What of it the buyer pays. */
const dueOf = ({ due, amount }: Allocation): Money => due ?? amount;

/** What the quote settles otherwise than the buyer saw it in the list, in sentences. */
export const changesOf = (
  allocation: readonly Allocation[],
  before: Selection,
  { more, formats, chooser }: SecondView,
): readonly string[] =>
  allocation.flatMap(({ id, amount, label }) => {
    const seen = before.get(id);
    if (!seen || seen.currency !== amount.currency || isSameMoney(seen, amount)) return [];
    const name = label ?? chooser.known.get(id)?.number ?? id;
    return [more.changed(name, formats.money(seen), formats.money(amount))];
  });

/** What is going to be paid of each invoice. */
export function renderAllocation(
  allocation: readonly Allocation[],
  { words, more, formats, chooser }: SecondView,
): TemplateResult | typeof nothing {
  if (!allocation.length) return nothing;
  const hasDiscount = allocation.some(({ discount }) => discount);
  const hasCredit = allocation.some(({ credit }) => credit);
  const less = (money: Money | undefined) => (money ? `−${formats.money(money)}` : '');
  return html`<table class="plain" part="allocation">
    <caption class="hidden">
      ${more.allocation}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.number}</th>
        ${hasDiscount || hasCredit ? html`<th scope="col">${words.balance}</th>` : nothing}
        ${hasDiscount ? html`<th scope="col">${more.discount}</th>` : nothing}
        ${hasCredit ? html`<th scope="col">${more.creditNote}</th>` : nothing}
        <th scope="col">${more.toPay}</th>
      </tr>
    </thead>
    <tbody>
      ${allocation.map(
        (part) =>
          html`<tr>
            <th scope="row">${part.label ?? chooser.known.get(part.id)?.number ?? part.id}</th>
            ${hasDiscount || hasCredit ? html`<td>${formats.money(part.amount)}</td>` : nothing}
            ${hasDiscount ? html`<td>${less(part.discount)}</td>` : nothing}
            ${hasCredit ? html`<td>${less(part.credit)}</td>` : nothing}
            <td><b>${formats.money(dueOf(part))}</b></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What was paid of each invoice: what the payment says, else what its quote said. */
export function renderReceipt(
  payment: Payment,
  allocation: readonly Allocation[],
  { words, more, formats, chooser }: SecondView,
): TemplateResult {
  const rows = payment.parts?.length
    ? payment.parts.map(({ id, label, amount, status, statusLabel }) => ({
        id,
        label,
        amount,
        status: statusLabel ?? more.paymentStatuses[status] ?? status,
      }))
    : allocation.length
      ? allocation.map((part) => ({ id: part.id, label: part.label, amount: dueOf(part), status: '' }))
      : payment.payables.map((id) => ({ id, label: undefined, amount: undefined, status: '' }));
  return html`<table class="plain" part="allocation">
    <caption>
      ${payment.status === 'pending' ? more.inProgress : more.receipt}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.number}</th>
        <th scope="col">${words.status}</th>
        <th scope="col">${more.paymentStatuses[payment.status] ?? payment.statusLabel}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(({ id, label, amount, status }) => {
        const invoice = chooser.known.get(id);
        const name = invoice?.number ?? label ?? id;
        const pdf = linkTo(invoice?.pdf);
        return html`<tr>
          <th scope="row">
            ${label ?? name}
            ${
              pdf
                ? html`<a
                    class="print-off"
                    href=${pdf}
                    target="_blank"
                    rel="noopener"
                    aria-label=${words.pdfOf(name)}
                    >${words.pdf}</a
                  >`
                : nothing
            }
          </th>
          <td>${status}</td>
          <td>${amount ? formats.money(amount) : ''}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
