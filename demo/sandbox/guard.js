/*
 * Runs first on every page of the shop. A page that lost the sandbox's worker (a reload past the cache, cleared
 * storage) goes through the interstitial again: once, so that a browser that never gives a page its worker does not
 * reload for ever.
 */
(() => {
  if (window.top !== window) return;
  const key = 'sandbox-healing';
  if (navigator.serviceWorker?.controller) {
    sessionStorage.removeItem(key);
    return;
  }
  if (sessionStorage.getItem(key)) {
    console.warn('The sandbox has no service worker on this page: vendors’ scripts come from the vendors.');
    return;
  }
  sessionStorage.setItem(key, 'yes');
  document.cookie = 'sandbox=; Path=/; SameSite=Lax; Max-Age=0';
  location.reload();
})();
