import { html } from 'hono/html';
import type { CheckoutView, LineView } from './checkout-view.ts';
import type { Html } from './html.ts';
import type { ShopTexts } from './texts.ts';

/** The form that every control of the checkout page belongs to, wherever it stands. */
export const CART_FORM = 'cart';

/** What is being bought, and what it comes to. Quantities can be changed where the order is still open. */
export const renderSummary = (view: CheckoutView, say: ShopTexts, isOpen: boolean): Html => html`
  <section class="summary card" aria-labelledby="summary-title">
    <h2 id="summary-title">${say.summary}</h2>
    <ul class="lines">
      ${view.lines.map((line) => renderLine(line, say, isOpen))}
    </ul>
    <dl class="totals">
      ${view.parts.map(
        ([label, amount]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${amount}</dd>
          </div>`,
      )}
      <div class="total">
        <dt>${say.total}</dt>
        <dd data-live="total" aria-live="polite">${view.total}</dd>
      </div>
    </dl>
  </section>
`;

const renderLine = (
  { sku, name, unit, quantity, price, total }: LineView,
  say: ShopTexts,
  isOpen: boolean,
) => html`
  <li>
    <p class="name"><bdi lang="en">${name}</bdi></p>
    <p class="quiet small">
      <bdi>${sku}</bdi> · <bdi data-live="price-${sku}">${price}</bdi> / <span lang="en">${unit}</span>
    </p>
    ${
      isOpen
        ? html`<input
            class="quantity"
            type="number"
            name="quantities.${sku}"
            form="${CART_FORM}"
            value="${quantity}"
            min="${stepOf(unit)}"
            max="9999"
            step="${stepOf(unit)}"
            required
            autocomplete="off"
            aria-label="${say.quantity(name)}"
          />`
        : html`<span class="quantity">${quantity} ×</span>`
    }
    <bdi class="amount" data-live="line-${sku}">${total}</bdi>
  </li>
`;

/** What is sold by length can be cut in halves. */
export const stepOf = (unit: string) => (unit === 'metre' ? '0.5' : '1');
