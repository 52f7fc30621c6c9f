import { html, nothing, type TemplateResult } from 'lit';
import type { Invoice } from '../../contract/invoice.ts';
import { toMinor } from '../../contract/money.ts';
import { linkTo, type RoomView } from './room-view.ts';
import { isFurnished, type Stay } from './stay.ts';

/**
 * One invoice, as a row of a table or, where there is no room, as a card. It has no listeners of its own: the table
 * hears of everything. The roles are written out because `display: grid` takes them from tables.
 */
export function renderRow(invoice: Invoice, view: Stay): TemplateResult {
  const { words, formats, chooser, details } = view;
  const { id, number, payable, balance, total, issuedOn, dueOn, dueInDays, status, pdf } = invoice;
  const chosen = chooser.amountOf(id);
  const isOpen = details.has(id);
  const due = isSettled(invoice) || dueInDays === undefined ? '' : words.dueIn(dueInDays);
  const notes = notesOf(invoice, view);
  const document = linkTo(pdf);
  const isPart = balance.amount !== total.amount;
  return html`<tr role="row" data-id=${id} ?data-chosen=${chosen !== undefined}>
    <td role="cell" class="check">
      <label class="choice"
        ><input
          type="checkbox"
          aria-label=${words.select(number)}
          aria-describedby=${notes.length ? `notes-${id}` : nothing}
          .checked=${chosen !== undefined}
          ?disabled=${!payable.isAllowed}
      /></label>
    </td>
    <th role="rowheader" class="number">
      <button
        type="button"
        class="quiet"
        data-open
        aria-expanded=${isOpen}
        aria-label=${words.showDetails(number)}
      >
        <b dir="auto">${number}</b> <span aria-hidden="true">${isOpen ? '▴' : '▾'}</span>
      </button>
      ${renderReferences(invoice, view)}
    </th>
    <td role="cell" class="status">
      <span class="tag small" data-status=${status}
        >${invoice.statusLabel ?? words.statuses[status] ?? status}</span
      >
    </td>
    <td role="cell" class="issued" data-label=${words.issued}>${issuedOn ? formats.day(issuedOn) : ''}</td>
    <td role="cell" class="due">
      ${dueOn ? formats.day(dueOn) : ''}
      ${due ? html`<div class=${(dueInDays ?? 0) < 0 ? 'small error' : 'small muted'}>${due}</div>` : nothing}
    </td>
    <td role="cell" class="balance">
      <b>${formats.money(balance)}</b>
      ${isPart ? html`<div class="small muted">${words.of(formats.money(total))}</div>` : nothing}
    </td>
    <td role="cell" class="amount">
      ${chosen ? (isFurnished(view) ? view.second.renderAmount(invoice, chosen, view) : formats.money(chosen)) : nothing}
    </td>
    <td role="cell" class="pdf">
      ${
        document
          ? html`<a href=${document} target="_blank" rel="noopener" aria-label=${words.pdfOf(number)}
              >${words.pdf}</a
            >`
          : nothing
      }
    </td>
    ${
      notes.length
        ? html`<td role="cell" class="notes small muted" id="notes-${id}">
            ${notes.map((note) => html`<p><bdi>${note}</bdi></p>`)}
          </td>`
        : nothing
    }
    ${isOpen ? html`<td role="cell" class="more">${isFurnished(view) ? view.second.renderDetails(id, view) : nothing}</td>` : nothing}
  </tr>`;
}

const isSettled = ({ status, balance }: Invoice) => status === 'canceled' || toMinor(balance) === 0n;

function renderReferences({ poNumber, order }: Invoice, { words }: RoomView) {
  if (!poNumber && !order) return nothing;
  const url = linkTo(order?.url);
  const name = order && html`${words.order} <bdi>${order.number}</bdi>`;
  return html`<div class="small muted row">
    ${poNumber ? html`<span>${words.po} <bdi>${poNumber}</bdi></span>` : nothing}
    ${name ? (url ? html`<a href=${url}>${name}</a>` : html`<span>${name}</span>`) : nothing}
  </div>`;
}

/** What there is to say about an invoice: why it cannot be paid, who pays it, what came back, what will be taken off. */
function notesOf(
  { payable, inProgress, notice, discount, credit }: Invoice,
  { words, formats }: RoomView,
): readonly string[] {
  const savings = [
    discount &&
      (discount.label ?? words.discountUntil(formats.money(discount.amount), formats.day(discount.until))),
    credit && words.credit(formats.money(credit)),
  ];
  const notes = [notice, inProgress?.message, ...(payable.isAllowed ? savings : [payable.reason])];
  return [...new Set(notes.filter((note) => note !== undefined))];
}
