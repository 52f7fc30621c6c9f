import { html } from 'hono/html';
import type { MerchantState } from '../merchant/model.ts';
import type { Checkout } from '../merchant/model/checkout.ts';
import type { StoredPayment } from '../merchant/model/payment.ts';
import { findStanding } from '../merchant/payments/find-payment.ts';
import { viewCheckout } from './checkout-view.ts';
import { dressPage, type Embed } from './embed.ts';
import type { Html } from './html.ts';
import { renderPage } from './layout.ts';
import { monitorScript, type Consent } from './monitor.ts';
import { renderSummary } from './order-summary.ts';
import { renderSteps } from './open-steps.ts';
import { languageOf, textsIn, type OrderStanding } from './texts.ts';
import { widgetScript, widgetTag, type Widget } from './widget.ts';

/** An order's own page, where buyers come back to. */
export interface ThanksPage {
  readonly state: MerchantState;
  readonly checkout: Checkout;
  readonly locale: string;
  readonly embed?: Embed;
  readonly consent: Consent | undefined;
  readonly widget: Widget;
}

/** The order as the backend knows it, and the widget, which shows what became of the payment. */
export function renderThanks({ state, checkout, locale, embed, consent, widget }: ThanksPage): Html {
  const dress = dressPage(embed, languageOf(locale));
  const { language } = dress;
  const say = textsIn(language);
  const payment = findStanding(state, [`checkout:${checkout.id}`]);
  const order = state.orders.find(({ checkoutId, id }) =>
    checkout.restOf ? id === payment?.orderId : checkoutId === checkout.id,
  );
  const standing = standingOf(payment);
  // What was paid together with other checkouts has one fee for all of them.
  const fee = payment?.payables.length === 1 ? payment.fee : undefined;
  const view = viewCheckout(state, checkout, language, fee);
  const { title, text } = say.standings[standing];
  return renderPage({
    ...dress,
    title,
    stylesheet: '/pages/shop.css',
    head: html`
      ${widgetScript()} ${monitorScript(consent)}
      ${isOpen(standing) && html`<script type="module" src="/pages/thanks.js"></script>`}
    `,
    main: html`
      <div class="intro">
        <p class="quiet">${say.order(order?.number ?? checkout.id)}</p>
        <h1>${title}</h1>
        <p>${text}</p>
      </div>
      <div class="checkout">
        <section class="payment card" aria-labelledby="payment-title">
          <h2 id="payment-title">${say.payment}</h2>
          ${widgetTag(widget)} ${payment && renderSteps(payment, state, language)}
          <noscript><p class="note">${say.needsScript}</p></noscript>
        </section>
        ${renderSummary(view, say, false)}
        <div class="details card">
          ${(['shippingAddress', 'billingAddress'] as const).map(
            (kind) => html`
              <section class="address" aria-labelledby="${kind}-title">
                <h2 id="${kind}-title">${say[kind]}</h2>
                <p class="lines-of-text">${view[kind]}</p>
              </section>
            `,
          )}
          ${fact(say.paidWith, payment?.method.label)} ${fact(say.poNumber, order?.poNumber)}
          ${standing === 'unpaid' && html`<p><a href="/checkout/${checkout.id}">${say.backToCheckout}</a></p>`}
        </div>
      </div>
    `,
  });
}

const fact = (label: string, text: string | undefined) =>
  text !== undefined &&
  html`<section class="fact">
    <h2>${label}</h2>
    <p>${text}</p>
  </section>`;

const isOpen = (standing: OrderStanding) => standing === 'unpaid' || standing === 'checking';

/** What the buyer is told about a payment that stands, or about none. */
function standingOf(payment: StoredPayment | undefined): OrderStanding {
  switch (payment?.status) {
    case 'succeeded':
      return 'paid';
    case 'authorized':
    case 'pending':
    case 'disputed':
      return 'placed';
    case 'partially-paid':
      return 'partly';
    case 'processing':
    case 'requires-action':
      return 'checking';
    case 'refunded':
    case 'partially-refunded':
      return 'refunded';
    case 'declined':
    case 'canceled':
    case 'expired':
    case undefined:
      return 'unpaid';
  }
}
