import { html, nothing, type TemplateResult } from 'lit';
import type { PaymentPlace } from './payment-place.ts';
import { allocationOf, changesOf, renderAllocation, renderReceipt } from './receipt.ts';
import type { SecondView } from './room-view.ts';

/** The checkout in the place of the list: what is paid of each invoice, the checkout itself, and the receipt. */
export function renderPayment(place: PaymentPlace, view: SecondView): TemplateResult | typeof nothing {
  const { checkout, isDone, before } = place;
  if (!checkout) return nothing;
  const { more: words } = view;
  const leave = () => {
    place.leave();
  };
  const allocation = allocationOf(checkout.quote);
  const changes = isDone ? [] : changesOf(allocation, before, view);
  const payment = isDone ? checkout.payment : undefined;
  const count = checkout.payables?.length ?? 0;
  return html`<section part="payment" class="payment ${isDone ? 'done' : ''}" @keydown=${place.onKeydown}>
    <div class="row print-off first">
      <button type="button" class="quiet" data-back @click=${leave}>
        <span aria-hidden="true" class="back">←</span> ${words.back}
      </button>
    </div>
    <h2 tabindex="-1" class="first" ?hidden=${isDone} data-focus>${words.payTitle(count)}</h2>
    <div role="status" class="first">
      ${changes.map((text) => html`<p class="notice" part="notice">${text}</p>`)}
    </div>
    <div class="wrap">
      ${payment ? renderReceipt(payment, allocation, view) : renderAllocation(allocation, view)}
    </div>
    <slot name=${place.slotName}></slot>
    ${
      payment
        ? html`<div class="row print-off">
            <button type="button" class="primary" data-back @click=${leave}>${words.back}</button>
            <button
              type="button"
              @click=${() => {
                print();
              }}
            >
              ${words.print}
            </button>
          </div>`
        : nothing
    }
  </section>`;
}
