import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Backend } from '../backend.ts';
import { HttpProblem } from '../problem.ts';

/** Where the shop serves the script that Tender ships for this page. */
const SCRIPT = '/tender/notification.js';

/**
 * `GET` and `POST /notification/{nonce}`: where a frame or a 3-D Secure step ends. It tells the page around it that
 * this step is over and decides nothing; what was posted is not read, because the provider is asked anyway.
 */
export function notifications(backend: Pick<Backend, 'shopOrigin' | 'state'>): Hono {
  const { shopOrigin } = backend;
  const app = new Hono();
  app.on(['GET', 'POST'], '/:nonce', async (c) => {
    const nonce = c.req.param('nonce');
    if (!/^[\w-]{1,64}$/.test(nonce)) throw new HttpProblem(400, 'The nonce is no nonce of ours');
    const page = await html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <title>This step is over</title>
          <script
            src="${SCRIPT}"
            data-nonce="${nonce}"
            data-shop="${shopOrigin}"
            data-back="${wayBack(backend, nonce)}"
          ></script>
        </head>
        <body></body>
      </html>`;
    return c.html(page, 200, {
      'Content-Security-Policy': `default-src 'none'; script-src ${shopOrigin}${SCRIPT}; frame-ancestors ${shopOrigin}`,
      'Cache-Control': 'no-store',
    });
  });
  return app;
}

/** Where the buyer goes on when an issuer's page has broken out of its frame: as after a redirect. */
function wayBack({ shopOrigin, state }: Pick<Backend, 'shopOrigin' | 'state'>, nonce: string): string {
  const payment = state.data.payments.find(
    ({ nextAction }) => nextAction && 'nonce' in nextAction && nextAction.nonce === nonce,
  );
  if (!payment) return '/';
  const url = new URL(payment.returnUrl, shopOrigin);
  url.searchParams.set('tender-payment', payment.id);
  return url.href;
}
