import { html, nothing, type TemplateResult } from 'lit';
import type { InvoiceDetails } from '../../contract/invoice-details.ts';
import type { Problem } from '../../contract/problem.ts';
import { problemText } from '../checkout/words.ts';
import { readDetails } from './read-details.ts';
import type { SecondView } from './room-view.ts';
import type { Furnished } from './stay.ts';

/** All that is on one invoice: what was bought, what came in, what was credited. */
export function renderDetails(id: string, view: Furnished): TemplateResult {
  const { more: words, coreWords } = view;
  const details: InvoiceDetails | Problem | undefined = view.details.get(id);
  if (!details) return html`<div class="box bones" part="details" aria-busy="true"><i></i><i></i></div>`;
  if ('code' in details) {
    const isGone = details.code === 'not-found' || details.code === 'forbidden';
    return html`<div class="box" part="details">
      <p class="error" role="alert">
        ${isGone ? (details.message ?? words.notFound) : `${words.detailsFailed} ${problemText(details, coreWords)}`}
      </p>
      ${isGone ? nothing : html`<button type="button" @click=${() => readDetails(view, id)}>${coreWords.retry}</button>`}
    </div>`;
  }
  const { message, billTo, creditNotes } = details;
  return html`<div class="box" part="details">
    ${message ? html`<p>${message}</p>` : nothing} ${renderItems(details, view)}
    ${renderPayments(details, view)} ${creditNotes?.length ? renderCreditNotes(creditNotes, view) : nothing}
    ${
      billTo
        ? html`<section>
            <h2>${words.billTo}</h2>
            <p class="lines">${billTo}</p>
          </section>`
        : nothing
    }
  </div>`;
}

const renderItems = ({ items, parts, invoice }: InvoiceDetails, { more: words, formats }: SecondView) =>
  html`<section>
    <h2>${words.items}</h2>
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">${words.item}</th>
          <th scope="col">${words.quantity}</th>
          <th scope="col">${words.price}</th>
          <th scope="col">${words.total}</th>
        </tr>
      </thead>
      <tbody>
        ${items?.map(
          ({ name, sku, quantity, unit, price, total }) =>
            html`<tr>
              <td>${name} ${sku ? html`<bdi class="small muted">${sku}</bdi>` : nothing}</td>
              <td>${quantity} ${unit}</td>
              <td>${formats.money(price)}</td>
              <td>${formats.money(total)}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        ${parts?.map(
          ({ label, amount }) =>
            html`<tr>
              <th scope="row" colspan="3">${label}</th>
              <td>${formats.money(amount)}</td>
            </tr>`,
        )}
        <tr>
          <th scope="row" colspan="3">${words.total}</th>
          <td><b>${formats.money(invoice.total)}</b></td>
        </tr>
      </tfoot>
    </table>
  </section>`;

const renderPayments = ({ payments = [] }: InvoiceDetails, { more: words, formats }: SecondView) =>
  html`<section>
    <h2>${words.payments}</h2>
    ${payments.length ? nothing : html`<p class="muted">${words.noPayments}</p>`}
    <ul>
      ${payments.map(
        ({ on, label, amount, status, statusLabel, reference }) =>
          html`<li class="row">
            <span>${formats.day(on)}</span>
            <span
              >${label}
              <span class="small muted"
                >${statusLabel ?? words.paymentStatuses[status] ?? status} <bdi>${reference}</bdi></span
              ></span
            >
            <span>${formats.money(amount)}</span>
          </li>`,
      )}
    </ul>
  </section>`;

const renderCreditNotes = (
  notes: NonNullable<InvoiceDetails['creditNotes']>,
  { more: words, formats }: SecondView,
) =>
  html`<section>
    <h2>${words.creditNotes}</h2>
    <ul>
      ${notes.map(
        ({ number, on, amount, reason }) =>
          html`<li class="row">
            <span>${formats.day(on)}</span>
            <span><bdi>${number}</bdi> <span class="small muted">${reason}</span></span>
            <span>${formats.money(amount)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
