import { html } from 'hono/html';
import type { Html } from '../shop/html.ts';
import { renderPage } from '../shop/layout.ts';

/** What came of the last form: said politely, or as an alarm when it was refused. */
export interface Notice {
  readonly text: string;
  readonly isRefusal: boolean;
}

/** A page of the back office. */
export interface BackOfficePage {
  readonly title: string;
  readonly lead?: string;
  /** The path of the page's entry in the navigation. */
  readonly section: string;
  readonly notice?: Notice | undefined;
  readonly body: Html;
}

const SECTIONS = [
  ['/back-office/payments', 'Payments'],
  ['/back-office/invoices', 'Invoices'],
  ['/back-office/rules', 'Rules'],
  ['/back-office/integrations', 'Integrations'],
  ['/back-office/webhooks', 'Webhooks'],
  ['/back-office/log', 'Log'],
  ['/demo/ledger', 'Ledger'],
] as const;

/** The frame of the back office: its own navigation, what came of the last form, and the page. */
export const renderFrame = ({ title, lead, section, notice, body }: BackOfficePage): Html =>
  renderPage({
    title,
    language: 'en',
    stylesheet: '/pages/back-office.css',
    main: html`
      <nav class="sections" aria-label="Back office">
        <ul>
          ${SECTIONS.map(
            ([path, label]) =>
              html`<li>
                <a href="${path}" ${path === section && html`aria-current="page"`}>${label}</a>
              </li>`,
          )}
        </ul>
      </nav>
      <div class="intro">
        <h1>${title}</h1>
        ${lead !== undefined && html`<p class="quiet">${lead}</p>`}
      </div>
      ${notice && html`<p class="note" role="${notice.isRefusal ? 'alert' : 'status'}">${notice.text}</p>`}
      <div class="stack">${body}</div>
    `,
  });

/** One button that does one thing: a form of its own, with the token that proves it is ours. */
export interface ButtonForm {
  readonly action: string;
  readonly label: string;
  readonly token: string;
  /** Inputs the merchant does not see. */
  readonly values?: Readonly<Record<string, string>>;
  /** Inputs the merchant fills in. */
  readonly inputs?: Html;
}

/** Draws a form. */
export const renderForm = ({ action, label, token, values = {}, inputs }: ButtonForm): Html => html`
  <form method="post" action="${action}">
    ${Object.entries({ _csrf: token, ...values }).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    ${inputs}
    <button>${label}</button>
  </form>
`;
