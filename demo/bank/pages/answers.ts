import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** A piece of a page. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

interface Document {
  readonly title: string;
  /** Path of its stylesheet. */
  readonly style: string;
  /** Paths of its scripts. */
  readonly scripts: readonly string[];
  /** An address that a script needs. */
  readonly address?: string | undefined;
  readonly body: Markup;
  /** The directives of its Content Security Policy. */
  readonly policy: readonly string[];
  readonly status?: number | undefined;
}

/** A page of the sandbox. Nothing keeps it, and no other site learns its address. */
export async function answerPage(page: Document): Promise<Response> {
  const { title, style, scripts, address, body, policy, status = 200 } = page;
  const text = await html`<!doctype html>
    <html lang="en" ${address === undefined ? '' : html`data-address="${address}"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${style}" />
        ${scripts.map((path) => html`<script type="module" src="${path}"></script>`)}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
  return new Response(text.toString(), {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy.join('; '),
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** A script of the sandbox. */
export const answerScript = (text: string): Response =>
  new Response(text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
