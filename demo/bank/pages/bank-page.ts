import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** One page of the sandbox bank. */
export interface BankPage {
  readonly title: string;
  /** Whose page this plays: "PayPal". */
  readonly provider: string;
  readonly body: HtmlEscapedString | Promise<HtmlEscapedString>;
  /** The origins that may frame the page; none refuses all framing. */
  readonly frameAncestors: readonly string[];
  /** The origins a form of the page may lead to, the bank's own aside; redirects after a POST count. */
  readonly formTargets?: readonly string[];
  /** Paths of the bank's own scripts that the page loads. */
  readonly scripts?: readonly string[];
  /** The origins of the pages that it shows in frames. */
  readonly frames?: readonly string[];
  readonly status?: number;
}

const policyOf = ({ frameAncestors, formTargets = [], scripts = [], frames = [] }: BankPage) =>
  [
    `default-src 'none'`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    scripts.length ? `script-src 'self'; connect-src 'self'` : `script-src 'none'`,
    ...(frames.length ? [['frame-src', ...frames].join(' ')] : []),
    ['form-action', `'self'`, ...formTargets].join(' '),
    ['frame-ancestors', ...(frameAncestors.length ? frameAncestors : [`'none'`])].join(' '),
    `base-uri 'none'`,
  ].join('; ');

/** The page in the bank's dress: it says that this is a sandbox, reads light and dark, and fits 320 px. */
export async function bankPage(page: BankPage): Promise<Response> {
  const scripts = (page.scripts ?? []).map((path) => html`<script type="module" src="${path}"></script>`);
  const text = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} · ${page.provider} sandbox</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/bank.css" />
        ${scripts}
      </head>
      <body>
        <header>
          <p class="provider">${page.provider}</p>
          <p class="sandbox">Sandbox: no real money moves here.</p>
        </header>
        <main>
          <h1>${page.title}</h1>
          ${page.body}
        </main>
      </body>
    </html>`;
  return new Response(text.toString(), {
    status: page.status ?? 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policyOf(page),
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
