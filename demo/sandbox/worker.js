/*
 * The sandbox's service worker: answers the vendors' script URLs with the bank's emulators, so that the product is
 * used as it is. A classic worker without imports; the server writes `const MAP = [{ from, to }]` before it. What is
 * wrong with a script on purpose it asks each time: a worker that changed with that would have to be replaced while
 * pages use it, which Chromium now and then puts off for minutes.
 */
/* global MAP */

const SLOW_MILLISECONDS = 4000;

self.addEventListener('install', () => {
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(MAP.length ? self.clients.claim() : self.registration.unregister());
});

// A reload past the cache leaves a page without its worker; the page asks for it back.
self.addEventListener('message', (event) => {
  if (event.data === 'claim') event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { origin, pathname, search } = new URL(event.request.url);
  const entry = MAP.find(({ from }) => from === origin + pathname);
  if (entry) event.respondWith(answer(entry, search));
});

async function answer({ from, to }, search) {
  const { [from]: fault } = await (await fetch('/demo/sandbox')).json();
  if (fault === 'blocked') return Response.error();
  if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MILLISECONDS));
  const script = await fetch(to + search, { credentials: 'omit' });
  // A response made here has the URL that the page asked for; the bank's own would be refused by the page's CSP.
  return new Response(script.body, {
    status: script.status,
    headers: { 'Content-Type': script.headers.get('Content-Type') ?? 'text/javascript' },
  });
}
