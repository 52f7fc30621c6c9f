/*
 * Puts the sandbox's worker in charge of the shop, or takes it away (`data-worker=""`), then asks for the same URL
 * again. The cookie tells the server that this is done. It cannot loop: unless the browser kept the cookie, it does
 * not reload.
 */
(() => {
  const { worker, version } = document.currentScript.dataset;
  const container = navigator.serviceWorker;
  const say = (text) => {
    document.querySelector('p').textContent = text;
  };

  async function takeCharge() {
    const registration = await container.register(worker, { updateViaCache: 'none' });
    const wanted = new URL(worker, location.href).href;
    await new Promise((resolve, reject) => {
      const check = () => {
        if (container.controller?.scriptURL === wanted) resolve();
      };
      container.addEventListener('controllerchange', check);
      registration.installing?.addEventListener('statechange', (event) => {
        if (event.target.state === 'redundant')
          reject(new Error('the service worker could not be installed'));
      });
      // Never the one before: it would be busy, and a busy worker is not replaced.
      if (registration.active?.scriptURL === wanted) registration.active.postMessage('claim');
      check();
    });
  }

  async function leave() {
    const registrations = (await container?.getRegistrations()) ?? [];
    const ours = registrations.filter(({ active }) => active?.scriptURL.includes('/sandbox-worker.js'));
    await Promise.all(ours.map((registration) => registration.unregister()));
  }

  async function prepare() {
    if (worker && !container) {
      say('The demo needs service workers: use another browser, or a window that is not private.');
      return;
    }
    await (worker ? takeCharge() : leave());
    document.cookie = `sandbox=${version}; Path=/; SameSite=Lax${version ? '' : '; Max-Age=0'}`;
    const kept = /(?:^|; )sandbox=([^;]*)/.exec(document.cookie)?.[1] ?? '';
    if (kept !== version) {
      say('The demo needs cookies: allow them for this site, then reload the page.');
      return;
    }
    // Not location.replace(): where the URL has a hash, that would only scroll.
    location.reload();
  }

  prepare().catch((error) => {
    say(`The sandbox could not be prepared: ${error.message}. Reload the page to try again.`);
  });
})();
