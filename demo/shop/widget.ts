import { html } from 'hono/html';
import type { Embed } from './embed.ts';
import type { Html } from './html.ts';

/** What the tag on a page is told. */
export interface Widget {
  /** Where the backend answers: `/payments`. */
  readonly endpoint: string;
  readonly checkoutId: string;
  /** Where a provider's page brings the buyer back to. */
  readonly returnUrl: string;
}

const payableOf = ({ checkoutId }: Widget) => `checkout:${checkoutId}`;

/** The script for the page's head, twice where a page does that by mistake. */
export const widgetScript = (embed?: Embed): Html => html`
  <script type="module" src="/tender/tender.js"></script>
  ${embed === 'twice' && html`<script type="module" src="/tender/tender.js?again"></script>`}
`;

/** Lets the browser ask for the payment methods while the script is still on its way. */
export function quotePreload(widget: Widget, language: string): Html {
  const query = new URLSearchParams({ payable: payableOf(widget), locale: language }).toString();
  return html`<link
    rel="preload"
    as="fetch"
    href="${widget.endpoint}/quotes?${query}"
    crossorigin="anonymous"
  />`;
}

/** The tag itself, or the foreign elements that bring their own copy of it. */
export function widgetTag(widget: Widget, embed?: Embed): Html {
  const { endpoint, returnUrl } = widget;
  switch (embed) {
    case 'nested':
    case 'nested-closed':
      return html`<!-- Somebody else's elements: <tender-checkout> is two shadow roots down. -->
        <acme-portal
          mode="${embed === 'nested' ? 'open' : 'closed'}"
          endpoint="${endpoint}"
          payable="${payableOf(widget)}"
          return-url="${returnUrl}"
          environment="test"
        ></acme-portal>`;
    case 'two':
    case 'twice':
    case 'dark':
    case 'rtl':
    case 'narrow':
    case 'themed':
    case undefined:
      return html`<!-- This tag and one script in the head: that is all of Tender. -->
        <tender-checkout
          endpoint="${endpoint}"
          payable="${payableOf(widget)}"
          return-url="${returnUrl}"
          environment="test"
        ></tender-checkout>`;
  }
}
