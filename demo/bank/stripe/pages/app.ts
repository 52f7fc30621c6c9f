import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import type { World } from '../model/world.ts';
import { bankPages } from './bank-pages.ts';
import { bundler, isFrame } from './bundle.ts';
import { html, page, PAGE_POLICY } from './html.ts';
import { verifyPages } from './verify-pages.ts';

const STYLES = ['frame.css', 'bank.css'] as const;

/** The script for shops, the frames it opens, and the pages buyers are sent to. */
export function pagesOf(world: World): Hono {
  const app = new Hono();
  const bundle = bundler(world.origin);
  const script = { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' };

  app.get('/stripe.js', async (context) =>
    context.body(await bundle('stripe'), 200, { ...script, 'Access-Control-Allow-Origin': '*' }),
  );
  app.get('/frames/:file{.+\\.js}', async (context) => {
    const name = context.req.param('file').slice(0, -'.js'.length);
    return isFrame(name) ? context.body(await bundle(name), 200, script) : context.notFound();
  });
  app.get('/frames/:name', (context) => {
    const name = context.req.param('name');
    if (!isFrame(name)) return context.notFound();
    const title = name === 'controller' ? 'Stripe' : 'Secure payment input';
    const body = html`<div id="root"></div>`;
    return context.html(page({ title, style: 'frame.css', script: `frames/${name}.js`, body }), 200, {
      'Content-Security-Policy': PAGE_POLICY,
    });
  });
  for (const name of STYLES) {
    app.get(`/${name}`, async (context) =>
      context.body(await readFile(new URL(name, import.meta.url), 'utf8'), 200, {
        'Content-Type': 'text/css; charset=utf-8',
      }),
    );
  }
  app.route('/', bankPages(world));
  app.route('/', verifyPages(world));
  return app;
}
