import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSandbox } from './sandbox/app.ts';
import { vendorOrigins } from './sandbox/sandbox-map.ts';
import type { SandboxMap } from './sandbox/sandbox-map.ts';
import { addressOf } from './support/address-of.ts';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

/**
 * The Content-Security-Policy of the shop's pages, as strict as the product allows. `scripts` are the origins of the
 * vendors' scripts. Hosts of issuers' 3-D Secure pages are not known in advance: frames and forms may go to any https.
 * The two Trusted Types policies are the product's own: `tender` adds vendors' scripts, `tender#lit` is its Lit.
 */
export const shopPolicy = (options: { bankOrigin: string; scripts: readonly string[] }): string =>
  [
    `default-src 'none'`,
    ['script-src', `'self'`, ...options.scripts].join(' '),
    `style-src 'self'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self' ${options.bankOrigin}`,
    `frame-src 'self' ${options.bankOrigin} https:`,
    `form-action 'self' ${options.bankOrigin} https:`,
    `frame-ancestors 'self'`,
    `base-uri 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types tender tender#lit`,
  ].join('; ');

const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`);

/**
 * A page of the demo with its `{{PLACEHOLDERS}}` filled: `index` is the repository's index.html, any other name is
 * `demo/pages/<name>.html`. `undefined` when there is no such file.
 * @throws when the page has a placeholder without a value
 */
export async function page(
  name: string,
  values: Readonly<Record<string, string>>,
  root = REPOSITORY,
): Promise<string | undefined> {
  if (!/^[a-z0-9-]+$/.test(name)) return undefined;
  const file = name === 'index' ? 'index.html' : `demo/pages/${name}.html`;
  const template = await readFile(join(root, file), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  return template?.replace(/\{\{(\w+)\}\}/g, (_, placeholder: string) => {
    const value = values[placeholder];
    if (value === undefined) throw new Error(`${file} has {{${placeholder}}}: give page() a value for it.`);
    return escapeHtml(value);
  });
}

/** Headers for every page that does not bring its own, such as one that a provider may frame. */
const pageHeaders = (policy: string): MiddlewareHandler => {
  const defaults = {
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-cache',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
  };
  return async (context, next) => {
    await next();
    if (!context.res.headers.get('Content-Type')?.startsWith('text/html')) return;
    for (const [name, value] of Object.entries(defaults)) {
      if (!context.res.headers.has(name)) context.header(name, value);
    }
  };
};

/** The built product is served as a CDN would: chunks have a hash in their names, entries keep theirs. */
const cdnHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  if (!context.res.ok) return;
  const isChunk = context.req.path.startsWith('/tender/chunks/');
  context.header('Cache-Control', isChunk ? 'public, max-age=31536000, immutable' : 'no-cache');
  context.header('Access-Control-Allow-Origin', '*');
  context.header('X-Content-Type-Options', 'nosniff');
};

/** What the shop's server is made of. The merchant's parts are optional: what is not given answers 404. */
export interface ShopParts {
  readonly shopOrigin: string;
  readonly bankOrigin: string;
  /** Where `dist`, `index.html` and `demo/pages` are; the repository's root unless told. */
  readonly root?: string;
  readonly sandboxMap: SandboxMap;
  /** The merchant's backend, for `/payments` and everything below. */
  readonly merchant?: (request: Request, address?: string) => Promise<Response>;
  /** The shop's own routes; they come before the plain pages of `demo/pages`. */
  readonly pages?: Hono;
  /** The merchant's own side, with its ledger. */
  readonly backOffice?: Hono;
  /** Backends that misbehave on purpose, for `/faults/<kind>` and everything below. */
  readonly faults?: Hono;
}

/** The shop's side of the demo: the built product, the merchant's backend, the pages. */
export function createShopServer(parts: ShopParts): Hono {
  const { shopOrigin, bankOrigin, root = REPOSITORY, merchant, pages, backOffice, faults } = parts;
  const shop = new Hono();

  shop.use(pageHeaders(shopPolicy({ bankOrigin, scripts: vendorOrigins() })));
  const withoutPrefix = (path: string) => path.replace(/^\/tender\//, '/');
  shop.use('/tender/*', cdnHeaders);
  shop.get('/tender/*', serveStatic({ root: join(root, 'dist'), rewriteRequestPath: withoutPrefix }));
  shop.get('/tender/*', (context) => context.text('This file is not built: run “npm run build”.', 404));
  shop.route('/', createSandbox({ map: parts.sandboxMap, bankOrigin }));

  shop.get('/favicon.ico', (context) => context.redirect('/pages/nut.svg'));
  // The merchant's parts, one line each.
  if (merchant) shop.all('/payments/*', (context) => merchant(context.req.raw, addressOf(context)));
  if (faults) shop.route('/faults', faults);
  if (backOffice) shop.route('/', backOffice);
  if (pages) shop.route('/', pages);

  shop.get('/pages/:file{[\\w-]+\\.(css|js|svg)}', serveStatic({ root: join(root, 'demo') }));
  shop.get('/:name?', async (context) => {
    const values = { SHOP_ORIGIN: shopOrigin, BANK_ORIGIN: bankOrigin };
    const text = await page(context.req.param('name') ?? 'index', values, root);
    return text === undefined ? context.notFound() : context.html(text);
  });
  return shop;
}
