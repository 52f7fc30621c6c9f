const INTERVAL_MILLISECONDS = 4;
const LIMIT_MILLISECONDS = 8000;

/** The browser's own, whatever a test puts in its place. */
const later = globalThis.setTimeout.bind(globalThis);

/**
 * Waits until something holds. Unlike open-wc's function of this name, it looks every few milliseconds, and it has the
 * patience that a busy machine needs.
 */
export async function waitUntil(holds: () => unknown, message = 'It should hold by now.'): Promise<void> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > LIMIT_MILLISECONDS) throw new Error(message);
    await new Promise((resolve) => later(resolve, INTERVAL_MILLISECONDS));
  }
}
