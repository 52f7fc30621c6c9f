/** Milliseconds after which a page that is never idle is taken for idle. */
const PATIENCE = 5_000;

/** Resolves when the page has loaded and the browser has nothing better to do. Safari cannot tell: a moment later. */
export async function pageIsIdle(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => {
      window.addEventListener('load', resolve, { once: true });
    });
  }
  await new Promise<unknown>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: PATIENCE });
    else setTimeout(resolve, 200);
  });
}
