import { Hono } from 'hono';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { Fault, faultsFromQuery, faultsToQuery } from './faults.ts';
import type { SandboxMap } from './sandbox-map.ts';
import { wantedWorker, workerScript } from './worker.ts';
import type { WantedWorker } from './worker.ts';

const FAULTS_COOKIE = 'sandbox-faults';
const GUARD = '<script src="/sandbox-guard.js"></script>';

const FaultsRequest = z.record(z.string(), z.union([Fault, z.literal('ok')]));

const read = (name: string) => readFile(new URL(name, import.meta.url), 'utf8');

const script = (context: Context, text: string, policy = `default-src 'none'`) =>
  context.body(text, 200, {
    'Content-Type': 'text/javascript; charset=utf-8',
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-cache',
  });

/** A page at the address that was asked for, which prepares the browser and then asks again. */
async function interstitial(context: Context, { path, version }: WantedWorker): Promise<Response> {
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Preparing the sandbox</title>
        <script defer src="/sandbox-interstitial.js" data-worker="${path}" data-version="${version}"></script>
      </head>
      <body>
        <p role="status">Preparing the sandbox …</p>
        <noscript>The demo needs JavaScript: allow it, then reload the page.</noscript>
      </body>
    </html>`;
  return context.html(page, 200, {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'`,
  });
}

/** Whether a browser asks for a page of its own tab or window: not for a frame, not for data, not with a form. */
const isNavigation = (context: Context) =>
  context.req.method === 'GET' && context.req.header('Sec-Fetch-Dest') === 'document';

async function guarded(page: Response): Promise<Response> {
  const text = await page.text();
  const headers = new Headers(page.headers);
  headers.delete('Content-Length');
  return new Response(text.replace(/<head(\s[^>]*)?>/i, `$&${GUARD}`), { status: page.status, headers });
}

/**
 * Lets the shop's pages load vendors' scripts from their real addresses and get the bank's emulators.
 * Mounted before the pages: they know nothing of it. An empty map removes what an earlier start left in a browser.
 *
 * `POST /demo/sandbox` with `{"https://js.stripe.com/endive/stripe.js": "blocked" | "slow" | "ok"}` makes a script
 * fail or dawdle for this browser, from the next time it is loaded: the faults are kept in a cookie, and the worker
 * asks for them with `GET`.
 */
export function createSandbox({ map, bankOrigin }: { map: SandboxMap; bankOrigin: string }): Hono {
  const sandbox = new Hono();
  const faultsOf = (context: Context) => faultsFromQuery(getCookie(context, FAULTS_COOKIE) ?? '', map);

  const wanted = wantedWorker(map);

  sandbox.get('/sandbox-worker.js', async (context) =>
    script(
      context,
      workerScript(await read('worker.js'), map),
      `default-src 'none'; connect-src 'self' ${bankOrigin}`,
    ),
  );
  sandbox.get('/sandbox-interstitial.js', async (context) => script(context, await read('interstitial.js')));
  sandbox.get('/sandbox-guard.js', async (context) => script(context, await read('guard.js')));

  sandbox.get('/demo/sandbox', (context) => {
    context.header('Cache-Control', 'no-store');
    return context.json(faultsOf(context));
  });
  sandbox.post('/demo/sandbox', async (context) => {
    const request = FaultsRequest.safeParse(await context.req.json().catch(() => undefined));
    if (!request.success || Object.keys(request.data).some((url) => !map.some(({ from }) => from === url))) {
      const scripts = map.map(({ from }) => from).join(', ') || 'none';
      return context.text(
        `Send {"<script>": "blocked" | "slow" | "ok"}. The scripts that are played: ${scripts}.`,
        400,
      );
    }
    const asked = Object.entries({ ...faultsOf(context), ...request.data });
    const faults = Object.fromEntries(
      asked.flatMap(([url, is]) => (is === 'ok' ? [] : [[url, is] as const])),
    );
    setCookie(context, FAULTS_COOKIE, faultsToQuery(faults), { path: '/', httpOnly: true, sameSite: 'Lax' });
    return context.json(faults);
  });

  sandbox.use(async (context, next) => {
    if (!isNavigation(context)) {
      await next();
      return;
    }
    if ((getCookie(context, 'sandbox') ?? '') !== wanted.version) return interstitial(context, wanted);
    await next();
    const isPage = context.res.headers.get('Content-Type')?.startsWith('text/html');
    if (!wanted.path || !isPage) return;
    const page = await guarded(context.res);
    // Hono would copy the old answer's headers, its length too, over those of the new one.
    context.res = undefined;
    context.res = page;
  });
  return sandbox;
}
