import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Backend } from '../backend.ts';
import { HttpProblem } from '../problem.ts';

/**
 * `GET` and `POST /notification/{nonce}`: where a frame or a 3-D Secure step ends. It tells the page around it that
 * this step is over and decides nothing; what was posted is not read, because the provider is asked anyway.
 */
export function notifications({ shopOrigin }: Pick<Backend, 'shopOrigin'>): Hono {
  const app = new Hono();
  app.on(['GET', 'POST'], '/:nonce', async (c) => {
    const nonce = c.req.param('nonce');
    if (!/^[\w-]{1,64}$/.test(nonce)) throw new HttpProblem(400, 'The nonce is no nonce of ours');
    const script = crypto.randomUUID();
    const page = await html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <title>This step is over</title>
          <script nonce="${script}" data-nonce="${nonce}" data-shop="${shopOrigin}">
            const { nonce, shop } = document.currentScript.dataset;
            parent.postMessage({ source: 'tender', nonce }, shop);
          </script>
        </head>
        <body></body>
      </html>`;
    return c.html(page, 200, {
      'Content-Security-Policy': `default-src 'none'; script-src 'nonce-${script}'; frame-ancestors ${shopOrigin}`,
      'Cache-Control': 'no-store',
    });
  });
  return app;
}
