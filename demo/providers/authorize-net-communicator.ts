import { Hono } from 'hono';
import { readFile } from 'node:fs/promises';
import type { FixturePlace } from './fixture.ts';

/** Path of the shop’s communicator page. */
export const COMMUNICATOR = '/authorize-net-communicator';

/**
 * The communicator page: on the shop’s origin, but shown in a frame of Authorize.Net’s, so that its policy has to name
 * who may frame it.
 */
export function communicatorPage({ bankOrigin }: FixturePlace): Hono {
  const app = new Hono();
  app.get(COMMUNICATOR, async (context) => {
    const page = await readFile(new URL(`../pages${COMMUNICATOR}.html`, import.meta.url), 'utf8');
    return context.html(page, 200, {
      'Content-Security-Policy': `default-src 'none'; script-src 'self'; frame-ancestors 'self' ${bankOrigin}`,
    });
  });
  return app;
}
