import { html } from 'hono/html';
import { formatMoney } from '../../../src/contract/money.ts';
import type { ShopSettings } from '../../merchant/model.ts';
import type { Product } from '../../merchant/model/catalogue.ts';
import type { Html } from '../html.ts';
import { renderPage } from '../layout.ts';
import { monitorScript, type Consent } from '../monitor.ts';
import { stepOf } from '../order-summary.ts';
import { languageOf } from '../texts.ts';
import { marketOf } from './market.ts';
import { renderMonitoring } from './monitoring-panel.ts';
import { catalogueTextsIn, LANGUAGE_NAMES } from './texts.ts';

/** What the two kinds of catalogue page have in common. */
export interface CataloguePage {
  readonly language: string;
  readonly settings: ShopSettings['monitoring'];
  readonly consent: Consent | undefined;
  /** Proves that a form is ours. */
  readonly token: string;
}

/** A product's page, or the list's, in a language. */
export const addressOf = (language: string, sku?: string): string =>
  `/catalogue${sku === undefined ? '' : `/${encodeURIComponent(sku)}`}?language=${language}`;

const priceOf = ({ prices }: Product, language: string) => {
  const { currency } = marketOf(language);
  return formatMoney({ amount: prices[currency] ?? '0', currency }, language);
};

const unitOf = ({ unit }: Product) => html`<span lang="en">${unit}</span>`;

/** Everything that is for sale. */
export function renderList(page: CataloguePage, products: readonly Product[]): Html {
  const say = catalogueTextsIn(page.language);
  return renderFrame(
    page,
    say.title,
    undefined,
    html`
      <div class="intro">
        <h1>${say.title}</h1>
        <p class="quiet">${say.lead}</p>
      </div>
      <ul class="products">
        ${products.map(
          (product) => html`
            <li class="card">
              <h2>
                <a href="${addressOf(page.language, product.sku)}"><bdi lang="en">${product.name}</bdi></a>
              </h2>
              <p class="quiet small">
                <bdi>${product.sku}</bdi> · <bdi lang="en">${product.category.name}</bdi>
              </p>
              <p class="price"><bdi>${priceOf(product, page.language)}</bdi> / ${unitOf(product)}</p>
            </li>
          `,
        )}
      </ul>
    `,
  );
}

/** One product, to put into a checkout. */
export function renderProduct(page: CataloguePage, product: Product): Html {
  const say = catalogueTextsIn(page.language);
  const { sku, name, unit, category } = product;
  return renderFrame(
    page,
    name,
    sku,
    html`
      <div class="intro">
        <p class="small"><a href="${addressOf(page.language)}">${say.allProducts}</a></p>
        <h1><bdi lang="en">${name}</bdi></h1>
      </div>
      <section class="product card" aria-label="${name}">
        <dl>
          <div>
            <dt>${say.itemNumber}</dt>
            <dd><bdi>${sku}</bdi></dd>
          </div>
          <div>
            <dt>${say.category}</dt>
            <dd lang="en"><bdi>${category.name}</bdi></dd>
          </div>
          <div>
            <dt>${say.price}</dt>
            <dd class="price"><bdi>${priceOf(product, page.language)}</bdi> / ${unitOf(product)}</dd>
          </div>
        </dl>
        <form method="post" action="/catalogue/${encodeURIComponent(sku)}/checkout">
          <input type="hidden" name="_csrf" value="${page.token}" />
          <input type="hidden" name="language" value="${page.language}" />
          <p class="field">
            <label for="quantity">${say.quantity}</label>
            <input
              id="quantity"
              name="quantity"
              type="number"
              value="1"
              min="${stepOf(unit)}"
              max="9999"
              step="${stepOf(unit)}"
              required
              autocomplete="off"
            />
          </p>
          <button class="primary">${say.buy}</button>
        </form>
      </section>
    `,
  );
}

/** A page that says that there is no such product. */
export const renderMissing = (page: CataloguePage): Html => {
  const say = catalogueTextsIn(page.language);
  return renderFrame(
    page,
    say.notFound,
    undefined,
    html`
      <div class="intro">
        <h1>${say.notFound}</h1>
        <p><a href="${addressOf(page.language)}">${say.allProducts}</a></p>
      </div>
    `,
  );
};

function renderFrame(page: CataloguePage, title: string, sku: string | undefined, body: Html): Html {
  const { language, consent } = page;
  const say = catalogueTextsIn(language);
  return renderPage({
    title,
    language: languageOf(language),
    stylesheet: '/pages/shop.css',
    head: html`
      <link rel="stylesheet" href="/pages/catalogue.css" />
      ${monitorScript(consent)}
      <script type="module" src="/pages/catalogue.js"></script>
    `,
    tools: html`
      <nav class="tools languages" aria-label="${say.language}">
        ${Object.entries(LANGUAGE_NAMES).map(
          ([code, name]) =>
            html`<a
              href="${addressOf(code, sku)}"
              lang="${code}"
              hreflang="${code}"
              ${code === language && html`aria-current="true"`}
              >${name}</a
            >`,
        )}
      </nav>
    `,
    main: html`
      <div class="catalogue">
        <div>${body}</div>
        ${renderMonitoring({ ...page, back: addressOf(language, sku) }, say.monitoring)}
      </div>
    `,
  });
}
