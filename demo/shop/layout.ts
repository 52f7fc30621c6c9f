import { html } from 'hono/html';
import { catalogueTextsIn } from './catalogue/texts.ts';
import type { Html } from './html.ts';
import { textsIn } from './texts.ts';

/** One page of the shop or of its back office. */
export interface Page {
  readonly title: string;
  /** For `<html lang>`; the page's own words follow it. */
  readonly language: string;
  /** Follows the visitor's system unless told. */
  readonly scheme?: 'dark';
  /** Classes of `<body>`. */
  readonly look?: string;
  /** The page's own stylesheet, next to what all pages share. */
  readonly stylesheet: '/pages/shop.css' | '/pages/back-office.css';
  readonly head?: Html;
  /** Stands beside the name of the shop. */
  readonly tools?: Html;
  readonly main: Html;
}

/** The frame of every page: landmarks, a skip link, and the way to the other parts of the demo. */
export function renderPage(page: Page): Html {
  const { title, language, scheme, look, stylesheet, head, tools, main } = page;
  const say = textsIn(language);
  return html`<!doctype html>
    <html lang="${language}" dir="${say.direction}" ${scheme && html`data-scheme="${scheme}"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Tender Tools</title>
        <link rel="icon" href="/pages/nut.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/pages/base.css" />
        <link rel="stylesheet" href="/pages/controls.css" />
        <link rel="stylesheet" href="${stylesheet}" />
        ${head}
      </head>
      <body ${look && html`class="${look}"`}>
        <a class="skip" href="#main">${say.skip}</a>
        <header class="top">
          <div>
            <p class="brand">Tender Tools</p>
            <nav aria-label="${say.navigation}">
              <ul>
                <li><a href="/">${say.scenarios}</a></li>
                <li><a href="/catalogue?language=${language}">${catalogueTextsIn(language).title}</a></li>
                <li><a href="/invoices">${say.invoices}</a></li>
                <li><a href="/back-office">${say.backOffice}</a></li>
              </ul>
            </nav>
            ${tools}
          </div>
        </header>
        <main id="main" tabindex="-1">${main}</main>
        <footer class="bottom"><p>${say.imprint}</p></footer>
      </body>
    </html>`;
}
