import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { workerScript } from '../../../demo/sandbox/worker.ts';

const STRIPE = 'https://js.stripe.com/endive/stripe.js';
const BANK = 'http://127.0.0.1:5174';
const MAP = [{ from: STRIPE, to: `${BANK}/stripe/stripe.js` }];

interface FakeEvent {
  readonly request?: { readonly url: string };
  readonly data?: string;
  readonly waitUntil?: (promise: unknown) => unknown;
  readonly respondWith?: (response: Promise<Response>) => unknown;
}

/** Evaluates the worker as a browser would, with everything it may touch replaced. */
async function startWorker(map: typeof MAP, faults: Readonly<Record<string, string>> = {}) {
  const source = await readFile(new URL('../../../demo/sandbox/worker.js', import.meta.url), 'utf8');
  const calls: unknown[] = [];
  const listeners = new Map<string, (event: FakeEvent) => void>();
  const note = (name: string) => () => calls.push(name);
  const scope = {
    addEventListener: (type: string, listener: (event: FakeEvent) => void) => listeners.set(type, listener),
    skipWaiting: note('skipWaiting'),
    clients: { claim: note('claim') },
    registration: { unregister: note('unregister') },
  };
  const fetch = (url: string, init: object) => {
    if (url === '/demo/sandbox') return Promise.resolve(Response.json(faults));
    calls.push([url, init]);
    const response = new Response('emulator', { headers: { 'Content-Type': 'text/javascript' } });
    return Promise.resolve(Object.defineProperty(response, 'url', { value: url }));
  };
  const setTimeout = (wake: () => void, milliseconds: number) => {
    calls.push(`wait ${milliseconds}`);
    wake();
  };
  runInContext(workerScript(source, map), createContext({ self: scope, fetch, setTimeout, Response, URL }));
  const dispatch = (type: string, event: FakeEvent = {}) =>
    listeners.get(type)?.({ waitUntil: () => undefined, ...event });
  const request = (url: string) => {
    let answer: Promise<Response> | undefined;
    dispatch('fetch', { request: { url }, respondWith: (response) => (answer = response) });
    return answer;
  };
  return { calls, dispatch, request };
}

describe('the sandbox’s service worker', () => {
  it('answers a vendor’s script from the bank, with its query, as if it came from the vendor', async () => {
    const { request, calls } = await startWorker(MAP);
    const response = await request(`${STRIPE}?advancedFraudSignals=false`);
    assert.equal(await response?.text(), 'emulator');
    assert.equal(response?.url, '', 'a page’s CSP would refuse a response with the bank’s URL');
    assert.equal(response.headers.get('Content-Type'), 'text/javascript');
    const [[url] = []] = calls as [string, object][];
    assert.equal(url, `${BANK}/stripe/stripe.js?advancedFraudSignals=false`);
  });

  it('leaves everything else alone', async () => {
    const { request, calls } = await startWorker(MAP);
    for (const url of [
      'http://localhost:5173/',
      `${BANK}/stripe/stripe.js`,
      `${STRIPE}.map`,
      'http://js.stripe.com/endive/stripe.js',
      'https://js.stripe.com/v3/',
    ]) {
      assert.equal(request(url), undefined, url);
    }
    assert.deepEqual(calls, []);
  });

  it('takes charge of open pages at once, and again when a page lost it', async () => {
    const { dispatch, calls } = await startWorker(MAP);
    dispatch('install');
    dispatch('activate');
    dispatch('message', { data: 'claim' });
    dispatch('message', { data: 'something else' });
    assert.deepEqual(calls, ['skipWaiting', 'claim', 'claim']);
  });

  it('leaves when there is nothing to play', async () => {
    const { dispatch, request, calls } = await startWorker([]);
    dispatch('activate');
    assert.deepEqual(calls, ['unregister']);
    assert.equal(request(STRIPE), undefined);
  });

  it('lets a blocked script fail', async () => {
    const { request } = await startWorker(MAP, { [STRIPE]: 'blocked' });
    assert.equal((await request(STRIPE))?.type, 'error');
  });

  it('lets a slow script wait before it comes', async () => {
    const { request, calls } = await startWorker(MAP, { [STRIPE]: 'slow' });
    assert.equal(await (await request(STRIPE))?.text(), 'emulator');
    assert.match(String(calls[0]), /^wait \d{4}$/);
  });
});
