import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** The floors of the house. Imports look down, never up, never sideways. */
const FLOORS: Readonly<Record<string, number>> = {
  index: 4,
  define: 4,
  monitor: 4,
  notification: 4,
  elements: 4,
  session: 3,
  checkout: 2,
  invoices: 2,
  client: 2,
  actions: 2,
  monitoring: 2,
  providers: 2,
  contract: 1,
  ui: 1,
  locales: 1,
  lib: 0,
};

/** Which packages a room may use; a room that is not listed may use none. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  ui: /^lit(\/|$)/,
  elements: /^lit(\/|$)/,
  'providers/stripe': /^(lit(\/|$)|@stripe\/stripe-js)/,
  'providers/ingenico': /^(lit(\/|$)|connect-sdk-client-js)/,
  'providers/paypal-express': /^(lit(\/|$)|@paypal\/paypal-js)/,
  providers: /^lit(\/|$)/,
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const roomOf = (file: string) => file.split('/')[0]!.replace(/\.ts$/, '');
const importsOf = (file: string) =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/g)].map(
    ([, specifier]) => specifier!,
  );

function complaintAbout(file: string, specifier: string): string | undefined {
  const room = roomOf(file);
  const floor = FLOORS[room];
  if (floor === undefined) return `src/${file} is in no room: add “${room}” to the floors or move the file.`;
  if (!specifier.startsWith('.')) {
    const owner = Object.keys(PACKAGES).find((key) => file.startsWith(`${key}/`) || file === `${key}.ts`);
    const isAllowed = owner !== undefined && PACKAGES[owner]!.test(specifier);
    return isAllowed ? undefined : `src/${file} imports the package ${specifier}, which ${room} may not use.`;
  }
  const target = relative(src, join(src, dirname(file), specifier));
  const other = roomOf(target);
  if (other === room) return complaintAboutProvider(file, target);
  const otherFloor = FLOORS[other] ?? Infinity;
  if (otherFloor < floor) return undefined;
  if (otherFloor === floor && floor === 4) return undefined;
  const isWords = specifier.endsWith('locales/en.ts') && floor >= 1;
  if (isWords) return undefined;
  return `src/${file} imports src/${target}: ${room} may not look at ${other}.`;
}

/** Providers do not know each other. */
function complaintAboutProvider(file: string, target: string): string | undefined {
  const [, from] = file.split('/');
  const [room, to] = target.split('/');
  const isShared = !to || to.endsWith('.ts');
  if (room !== 'providers' || isShared || from === to || from === 'registry.ts') return undefined;
  return `src/${file} imports src/${target}: providers may not know each other.`;
}

describe('The house', () => {
  it('has imports that look down, never up, never sideways', () => {
    const complaints = files.flatMap((file) =>
      importsOf(file).flatMap((specifier) => complaintAbout(file, specifier) ?? []),
    );
    assert.deepEqual(complaints, []);
  });

  it('complains about an import that looks up', () => {
    assert.match(complaintAbout('lib/x.ts', '../session/session.ts') ?? '', /lib may not look at session/);
    assert.match(complaintAbout('checkout/x.ts', 'lit') ?? '', /imports the package lit/);
    assert.match(
      complaintAbout('providers/stripe/x.ts', '../apruve/index.ts') ?? '',
      /may not know each other/,
    );
  });

  it('knows Stripe by name in its provider, its words, the monitor, OroCommerce’s ids and the registry only', () => {
    const named = files.filter(
      (file) =>
        /stripe/i.test(readFileSync(join(src, file), 'utf8')) &&
        !/^(providers\/stripe\/|locales\/|client\/orocommerce\/|monitor\.ts$)/.test(file),
    );
    assert.deepEqual(named, ['providers/registry.ts']);
  });

  it('has one address of Stripe.js, for the panel and for the monitor', () => {
    const addressesIn = (file: string) =>
      readFileSync(join(src, file), 'utf8').match(/^const (SCRIPT|ANY_VERSION) = .*$/gm);
    assert.equal(addressesIn('monitor.ts')?.length, 2);
    assert.deepEqual(addressesIn('monitor.ts'), addressesIn('providers/stripe/stripe-js.ts'));
  });

  it('keeps the monitor small: it looks at nothing of the widget but one loader', () => {
    const own = files.filter((file) => /^monitor(ing\/|\.ts$)/.test(file));
    const foreign = own.flatMap((file) =>
      [...readFileSync(join(src, file), 'utf8').matchAll(/^import (?!type)[^']*'([^']+)'/gm)]
        .map(([, specifier]) => relative(src, join(src, dirname(file), specifier!)))
        .filter((target) => !own.includes(target)),
    );
    assert.deepEqual(foreign, ['lib/load-script.ts']);
  });

  it('has no file of more than 300 lines', () => {
    const long = files.filter((file) => readFileSync(join(src, file), 'utf8').split('\n').length > 301);
    assert.deepEqual(long, []);
  });
});
