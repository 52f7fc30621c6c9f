import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { AcsWorld } from '../acs.ts';

/** One page of an issuer. */
export interface AcsPage {
  readonly title: string;
  readonly body: HtmlEscapedString | Promise<HtmlEscapedString>;
  /** One of its scripts, by name. */
  readonly script?: string;
  /** An address that the script needs. */
  readonly address?: string;
  /** Where its form may go, its own origin and the shop's aside. */
  readonly target?: string;
  readonly status?: number;
}

const policyOf = ({ shopOrigin }: AcsWorld, { script, target }: AcsPage) =>
  [
    `default-src 'none'`,
    `style-src 'self'`,
    `img-src data:`,
    script === undefined ? `script-src 'none'` : `script-src 'self'; connect-src 'self'`,
    // Redirects after a form count, too.
    ['form-action', `'self'`, shopOrigin, ...(target === undefined ? [] : [new URL(target).origin])].join(
      ' ',
    ),
    `frame-ancestors 'self' ${shopOrigin}`,
    `base-uri 'none'`,
  ].join('; ');

/** A page in the issuer's dress. It fits 250 × 400 pixels, the smallest window of EMV 3-D Secure, and any larger one. */
export async function acsPage(world: AcsWorld, page: AcsPage): Promise<Response> {
  const path = new URL(world.base).pathname;
  const text = await html`<!doctype html>
    <html lang="en" ${page.address === undefined ? '' : html`data-address="${page.address}"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} · Sandbox Bank</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${path}/acs.css" />
        ${
          page.script === undefined
            ? ''
            : html`<script type="module" src="${path}/${page.script}.js"></script>`
        }
      </head>
      <body>
        <header><strong>Sandbox Bank</strong> <span>No real money</span></header>
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
      'Content-Security-Policy': policyOf(world, page),
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
