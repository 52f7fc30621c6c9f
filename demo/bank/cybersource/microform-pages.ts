import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { answerScript } from '../pages/answers.ts';
import type { bundler } from './bundle.ts';
import { lookUp } from './state.ts';
import type { World } from './transactions.ts';

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Secure payment field</title>
    <link rel="stylesheet" href="../field.css" />
    <script src="../field-frame.js" defer></script>
  </head>
  <body></body>
</html>`;

/**
 * The scripts for shops, and the frames of their fields. A frame is served for one capture context, and only the pages
 * that this was made for may show it: for others the browser refuses it and says so in the console.
 */
export function createMicroformPages({ state, now }: World, bundle: ReturnType<typeof bundler>): Hono {
  const app = new Hono();
  app.get('/bundle/v2/flex-microform.min.js', async () => answerScript(await bundle('flex-v2')));
  app.get('/0.11/flex-microform.min.js', async () => answerScript(await bundle('flex-0.11')));
  app.get('/field-frame.js', async () => answerScript(await bundle('field-frame')));
  app.get('/field.css', async (c) =>
    c.body(await readFile(new URL('browser/field.css', import.meta.url), 'utf8'), 200, {
      'Content-Type': 'text/css; charset=utf-8',
    }),
  );
  app.get('/field/:context', (c) => {
    const context = lookUp(state.data.contexts, c.req.param('context'));
    if (!context || context.expires <= now().getTime())
      return c.text('There is no such capture context.', 404);
    return c.html(PAGE, 200, {
      'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors ${context.targetOrigins.join(' ')}`,
      'Cache-Control': 'no-store',
    });
  });
  return app;
}
