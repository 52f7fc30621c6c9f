import { Hono } from 'hono';
import { answerScript } from '../../pages/answers.ts';
import { mayDraw } from '../api/access.ts';
import type { GpWorld } from '../world.ts';
import { bundler } from './bundle.ts';
import { createHostedPages } from './hosted-page.ts';

/** The library for shops, the document of its frames, and hosted payment pages. */
export function createPages(world: GpWorld): Hono {
  const pages = new Hono();
  const bundle = bundler(world.base);

  pages.get('/:name{[a-z-]+\\.js}', async (context) => {
    const text = await bundle(context.req.param('name'));
    return text === undefined ? context.notFound() : answerScript(text);
  });
  pages.get('/field.html', (context) =>
    context.html(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Secure payment field</title>` +
        `<meta name="viewport" content="width=device-width, initial-scale=1">` +
        `<script src="${world.base}/field.js" defer></script></head><body></body></html>`,
      200,
      {
        'Content-Security-Policy': `default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors ${world.shopOrigin}`,
        'Cache-Control': 'no-store',
      },
    ),
  );
  // The fields ask before they draw themselves.
  pages.post('/fields', async (context) => {
    const { accessToken } = await context.req.json<{ accessToken?: unknown }>();
    return context.json({ mayDraw: mayDraw(world, String(accessToken)) });
  });
  pages.route('/hpp', createHostedPages(world));
  return pages;
}
