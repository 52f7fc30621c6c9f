import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { createSandbox } from '../../../demo/sandbox/app.ts';
import { sandboxMap, vendorOrigins, type SandboxMap } from '../../../demo/sandbox/sandbox-map.ts';

const STRIPE = 'https://js.stripe.com/endive/stripe.js';
const BANK = 'http://127.0.0.1:5174';
const MAP = [{ from: STRIPE, to: `${BANK}/stripe/stripe.js` }];

describe('the vendors the sandbox plays', () => {
  it('plays Stripe until there is a real key, and lets pages load it either way', () => {
    const isStripe = ({ from }: SandboxMap[number]) => from.startsWith('https://js.stripe.com/');
    assert.deepEqual(sandboxMap(BANK, {}).filter(isStripe), MAP);
    assert.equal(sandboxMap(BANK, { STRIPE_SECRET_KEY: 'sk_test_1' }).some(isStripe), false);
    assert.ok(vendorOrigins().includes('https://js.stripe.com'));
  });
});

/** A shop with a sandbox, and a browser's cookies. */
function openBrowser(map = MAP) {
  const shop = new Hono();
  shop.route('/', createSandbox({ map, bankOrigin: BANK }));
  shop.all('/checkout', (context) =>
    context.html('<!doctype html><html><head lang="en"></head>Checkout</html>'),
  );
  shop.all('/data', (context) => context.json({}));

  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit & { readonly dest?: string } = {}) => {
    const headers = new Headers(init.headers);
    headers.set('Sec-Fetch-Dest', init.dest ?? 'document');
    headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await shop.request(path, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
  /** What the interstitial's script would register and keep, or `undefined` when this is not the interstitial. */
  const preparation = async (response: Response) => {
    const [, worker, version = ''] =
      /data-worker="([^"]*)" data-version="([^"]*)"/.exec(await response.text()) ?? [];
    return worker === undefined ? undefined : { worker: worker.replaceAll('&amp;', '&'), version };
  };
  const prepare = async (path = '/checkout') => {
    const found = await preparation(await send(path));
    if (found) cookies.set('sandbox', found.version);
    return found;
  };
  const setFaults = (faults: unknown) =>
    send('/demo/sandbox', { method: 'POST', dest: 'empty', body: JSON.stringify(faults) });
  /** What the worker is told when a script is loaded. */
  const faults = async (): Promise<unknown> => (await send('/demo/sandbox', { dest: 'empty' })).json();
  return { send, prepare, preparation, setFaults, faults, cookies };
}

describe('the page before the first page', () => {
  it('comes once, at the address that was asked for, and is not kept', async () => {
    const { send, prepare } = openBrowser();
    const response = await send('/checkout?payable=1');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    assert.match((await prepare())?.worker ?? '', /^\/sandbox-worker\.js\?map=\w+$/);
    assert.match(await (await send('/checkout?payable=1')).text(), /Checkout/);
  });

  it('has a policy under which its script can register the worker', async () => {
    const { send } = openBrowser();
    const policy = (await send('/checkout')).headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /script-src 'self'/);
    assert.doesNotMatch(policy, /trusted-types|unsafe/);
  });

  it('never stands in the way of a form that is posted, a frame, or data', async () => {
    const { send } = openBrowser();
    assert.match(await (await send('/checkout', { method: 'POST' })).text(), /Checkout/);
    assert.match(await (await send('/checkout', { dest: 'iframe' })).text(), /Checkout/);
    assert.equal((await send('/data', { dest: 'empty' })).headers.get('Content-Type'), 'application/json');
  });

  it('comes again when the scripts that are played have changed', async () => {
    const { prepare, cookies } = openBrowser();
    cookies.set('sandbox', 'the-version-of-another-day');
    assert.ok(await prepare());
    assert.equal(await prepare(), undefined);
  });

  it('takes the worker away when nothing is played any more, and then no page is touched', async () => {
    const { prepare, send, cookies } = openBrowser([]);
    cookies.set('sandbox', 'the-version-of-another-day');
    assert.deepEqual(await prepare(), { worker: '', version: '' });
    assert.equal(
      await (await send('/checkout')).text(),
      '<!doctype html><html><head lang="en"></head>Checkout</html>',
    );
  });

  it('puts a guard first on every page, and only on pages', async () => {
    const { prepare, send } = openBrowser();
    await prepare();
    assert.match(await (await send('/checkout')).text(), /<head lang="en"><script src="\/sandbox-guard.js">/);
    assert.equal(await (await send('/data')).text(), '{}');
  });
});

describe('a vendor’s script that fails on purpose', () => {
  it('fails from the next time on, by the same worker, until it is well again', async () => {
    const { prepare, setFaults, faults } = openBrowser();
    await prepare();
    assert.equal((await setFaults({ [STRIPE]: 'blocked' })).status, 200);
    assert.equal(await prepare(), undefined);
    assert.deepEqual(await faults(), { [STRIPE]: 'blocked' });
    await setFaults({ [STRIPE]: 'ok' });
    assert.deepEqual(await faults(), {});
  });

  it('fails for one browser only', async () => {
    const [one, other] = [openBrowser(), openBrowser()];
    await one.setFaults({ [STRIPE]: 'slow' });
    assert.deepEqual(await one.faults(), { [STRIPE]: 'slow' });
    assert.deepEqual(await other.faults(), {});
  });

  for (const request of [{ [STRIPE]: 'gone' }, { 'https://other.example/x.js': 'slow' }, 'slow', null]) {
    it(`is not ${JSON.stringify(request)}`, async () => {
      const response = await openBrowser().setFaults(request);
      assert.equal(response.status, 400);
      assert.ok((await response.text()).includes(STRIPE), 'says which scripts there are');
    });
  }

  it('is forgotten when a cookie says nonsense', async () => {
    const { faults, cookies } = openBrowser();
    cookies.set('sandbox-faults', encodeURIComponent('https://other.example/x.js=slow&a=b'));
    assert.deepEqual(await faults(), {});
  });
});

describe('the sandbox’s files', () => {
  it('let the worker reach the bank, the shop, and nothing else', async () => {
    const { send } = openBrowser();
    const { headers } = await send('/sandbox-worker.js', { dest: 'serviceworker' });
    assert.equal(headers.get('Content-Security-Policy'), `default-src 'none'; connect-src 'self' ${BANK}`);
    assert.match(headers.get('Content-Type') ?? '', /^text\/javascript/);
  });
});
