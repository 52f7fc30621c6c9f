import { html } from 'hono/html';
import type { MerchantState } from '../../merchant/model.ts';
import type { Buyer } from '../../merchant/model/customer.ts';
import { dressPage, type Embed } from '../embed.ts';
import type { Html } from '../html.ts';
import { renderPage } from '../layout.ts';
import { monitorScript, type Consent } from '../monitor.ts';
import { textsIn } from '../texts.ts';
import { invoiceTextsIn } from './texts.ts';

/** Who looks at an Invoices page, and how. */
export interface InvoicesPage {
  readonly state: MerchantState;
  readonly path: string;
  readonly endpoint: string;
  readonly language: string;
  /** Whoever came by a pay link has no business with the sign-in. */
  readonly isGuest: boolean;
  readonly consent: Consent | undefined;
  readonly buyer?: Buyer;
  readonly embed?: Embed;
}

/** The people whose companies have invoices, in the order of the demo's front page. */
const PEOPLE = [1, 5, 6, 3, 4];

/** The page with Tender's list: what a merchant would write. */
export function renderInvoices(page: InvoicesPage): Html {
  const look = dressPage(page.embed, page.language);
  const say = invoiceTextsIn(look.language);
  const { invoices, needsScript } = textsIn(look.language);
  return renderPage({
    ...look,
    title: invoices,
    stylesheet: '/pages/shop.css',
    head: html`
      <link rel="stylesheet" href="/pages/invoices.css" />
      <script type="module" src="/tender/tender.js"></script>
      ${monitorScript(page.consent)}
    `,
    ...renderTools(page, look.language),
    main: html`
      <div class="intro">
        <h1>${invoices}</h1>
        <p class="quiet">${say.lead}</p>
      </div>
      <div class="stack">
        <div class="card">
          <!-- This tag and one script in the head: it reads ?invoice= and ?invoice-token= by itself. -->
          <tender-invoices endpoint="${page.endpoint}" environment="test"></tender-invoices>
          <noscript><p class="note">${needsScript}</p></noscript>
        </div>
        ${!page.isGuest && html`<p class="quiet"><a href="/invoices/own-list">${say.ownList}</a></p>`}
      </div>
    `,
  });
}

/** The page with a list of the shop's own, and only the paying part of Tender. */
export function renderOwnList(page: InvoicesPage): Html {
  const look = dressPage(page.embed, page.language);
  const say = invoiceTextsIn(look.language);
  const { needsScript, payment } = textsIn(look.language);
  return renderPage({
    ...look,
    title: say.ownList,
    stylesheet: '/pages/shop.css',
    head: html`
      <link rel="stylesheet" href="/pages/invoices.css" />
      <script type="module" src="/tender/tender.js"></script>
      ${monitorScript(page.consent)}
      <script type="module" src="/pages/own-invoices.js"></script>
    `,
    ...renderTools(page, look.language),
    main: html`
      <div class="intro">
        <h1>${say.ownList}</h1>
        <p class="quiet">${say.ownListLead}</p>
      </div>
      <div class="stack">
        <section class="card">
          <table id="own-list" data-endpoint="${page.endpoint}">
            <thead>
              <tr>
                <th scope="col">${say.select}</th>
                <th scope="col">${say.number}</th>
                <th scope="col">${say.due}</th>
                <th scope="col">${say.balance}</th>
              </tr>
            </thead>
            <tbody></tbody>
          </table>
          <p id="notice" class="note" role="alert"></p>
          <p id="hint" class="quiet">${say.nothingChosen}</p>
        </section>
        <section class="payment card" aria-labelledby="payment-title" id="payment" hidden>
          <h2 id="payment-title">${payment}</h2>
          <template>
            <tender-checkout
              endpoint="${page.endpoint}"
              return-url="/invoices/own-list"
              environment="test"
            ></tender-checkout>
          </template>
          <noscript><p class="note">${needsScript}</p></noscript>
        </section>
        <p class="quiet"><a href="/invoices">${say.backToList}</a></p>
      </div>
    `,
  });
}

/** Who is signed in, and the links to be somebody else. */
function renderTools({ state, buyer, path, isGuest }: InvoicesPage, language: string): { tools?: Html } {
  if (isGuest) return {};
  const say = invoiceTextsIn(language);
  const people = PEOPLE.flatMap((id) => state.buyers.find((candidate) => candidate.id === id) ?? []);
  const nameOf = ({ addresses, companyId }: Buyer) =>
    `${addresses[0]?.name ?? ''}, ${state.companies.find(({ id }) => id === companyId)?.name ?? ''}`;
  const link = (kind: string, query: Readonly<Record<string, string>>) =>
    `/demo/sign-${kind}?${new URLSearchParams({ ...query, to: path }).toString()}`;
  const tools = html`
    <details class="people">
      <summary>${buyer ? `${say.signedInAs} ${nameOf(buyer)}` : say.signIn}</summary>
      <ul>
        ${people.map(
          (each) =>
            html`<li>
              <a
                href="${link('in', { as: String(each.id) })}"
                ${each.id === buyer?.id && html`aria-current="true"`}
                >${nameOf(each)}</a
              >
            </li>`,
        )}
        ${buyer && html`<li><a href="${link('out', {})}">${say.signOut}</a></li>`}
      </ul>
    </details>
  `;
  return { tools };
}
