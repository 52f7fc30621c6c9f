import { html } from 'hono/html';
import type { MerchantState } from '../merchant/model.ts';
import type { Checkout } from '../merchant/model/checkout.ts';
import type { Buyer } from '../merchant/model/customer.ts';
import { renderAddress } from './address-form.ts';
import { viewCheckout } from './checkout-view.ts';
import { dressPage, type Embed } from './embed.ts';
import type { Html } from './html.ts';
import { renderPage } from './layout.ts';
import { monitorScript, type Consent } from './monitor.ts';
import { CART_FORM, renderSummary } from './order-summary.ts';
import { languageOf, textsIn, type ShopTexts } from './texts.ts';
import { quotePreload, widgetScript, widgetTag, type Widget } from './widget.ts';

/** A checkout on a page of its own. */
export interface CheckoutPage {
  readonly state: MerchantState;
  readonly checkout: Checkout;
  readonly buyer: Buyer;
  readonly embed?: Embed;
  readonly consent: Consent | undefined;
  /** The widget of this checkout, then those of others on the same page. */
  readonly widgets: readonly [Widget, ...Widget[]];
}

/** Cart, addresses and payment. The page works by itself; Tender is the tag in the payment section. */
export function renderCheckout(page: CheckoutPage): Html {
  const { state, checkout, buyer, embed, consent, widgets } = page;
  const dress = dressPage(embed, languageOf(buyer.locale));
  const { language } = dress;
  const say = textsIn(language);
  const view = viewCheckout(state, checkout, language);
  const address = (kind: 'shippingAddress' | 'billingAddress') =>
    renderAddress({ kind, address: checkout[kind] ?? {}, text: view[kind], language, say });
  return renderPage({
    ...dress,
    title: say.checkout,
    stylesheet: '/pages/shop.css',
    head: html`
      ${widgets.map((widget) => quotePreload(widget, language))} ${widgetScript(embed)}
      ${embed?.startsWith('nested') && html`<script type="module" src="/pages/embed-nested.js"></script>`}
      ${monitorScript(consent)}
      <script type="module" src="/pages/checkout.js"></script>
    `,
    tools: renderTools(state, checkout, buyer, say),
    main: html`
      <form id="${CART_FORM}" action="/shop/checkouts/${checkout.id}" data-failed="${say.notSaved}"></form>
      <div class="intro">
        <h1>${say.checkout}</h1>
        <p class="quiet">${say.order(checkout.id)}</p>
      </div>
      <div class="checkout">
        <div class="details card">
          ${address('shippingAddress')} ${address('billingAddress')}
          ${buyer.companyId !== undefined && renderReference(checkout, say)}
          <p id="notice" class="note" role="alert"></p>
        </div>
        ${renderSummary(view, say, !checkout.restOf)}
        <div class="payments">
          ${widgets.map((widget, index) => renderPayment(widget, index, say, widgets.length > 1, embed))}
        </div>
      </div>
    `,
  });
}

const renderPayment = (
  widget: Widget,
  index: number,
  say: ShopTexts,
  isOneOfMany: boolean,
  embed?: Embed,
) => html`
  <section class="payment card" aria-labelledby="payment-title-${index}">
    <h2 id="payment-title-${index}">${say.payment}${isOneOfMany && ` · ${say.order(widget.checkoutId)}`}</h2>
    ${widgetTag(widget, embed)}
    <noscript><p class="note">${say.needsScript}</p></noscript>
  </section>
`;

/** As the buyer writes it: not everywhere does the first name come first. */
const nameOf = ({ addresses, firstName, lastName }: Buyer) =>
  addresses[0]?.name ?? `${firstName} ${lastName}`;

function renderTools(state: MerchantState, checkout: Checkout, buyer: Buyer, say: ShopTexts) {
  const sold = checkout.items.map(
    ({ sku }) => state.products.find((product) => product.sku === sku)?.prices ?? {},
  );
  const currencies = Object.keys(sold[0] ?? {}).filter((code) => sold.every((prices) => code in prices));
  const company = ({ companyId }: Buyer) =>
    state.companies.find(({ id }) => id === companyId)?.name ?? say.guest;
  return html`
    <div class="tools">
      <p class="field">
        <label for="buyer">${say.buyingAs}</label>
        <select id="buyer" name="buyer" form="${CART_FORM}" autocomplete="off">
          ${state.buyers.map(
            (each) =>
              html`<option value="${each.id}" ${each.id === buyer.id && 'selected'}>
                ${nameOf(each)}, ${company(each)}
              </option>`,
          )}
        </select>
      </p>
      <p class="field">
        <label for="currency">${say.currency}</label>
        <select id="currency" name="currency" form="${CART_FORM}" autocomplete="off">
          ${currencies.map(
            (code) => html`<option ${code === checkout.currency && 'selected'}>${code}</option>`,
          )}
        </select>
      </p>
    </div>
  `;
}

const renderReference = ({ poNumber = '' }: Checkout, say: ShopTexts) => html`
  <p class="field reference">
    <label for="poNumber">${say.poNumber}</label>
    <input
      id="poNumber"
      name="poNumber"
      form="${CART_FORM}"
      value="${poNumber}"
      maxlength="32"
      autocomplete="off"
    />
  </p>
`;
