import type { ActionReport } from '../../contract/payment.ts';
import { Fault } from '../../contract/problem.ts';
import { deepFocus } from '../../lib/deep-focus.ts';
import type { ApruveJs } from './apruve-js.ts';
import type { ApruvePayload } from './config.ts';

/** How long Apruve may take to show its overlay. */
const PATIENCE = 15_000;

/** How the overlay ended, as far as Apruve tells. */
export type OverlayEnd = Omit<ActionReport, 'action'>;

/** The attempt that the overlay is open for; there is one overlay per page. */
interface OpenAttempt {
  launched(): void;
  ended(end: OverlayEnd): void;
}

let current: OpenAttempt | undefined;
const listening = new WeakSet<ApruveJs>();

/** Callbacks cannot be taken back, so there is one set per page, which talks to whichever attempt is open. */
function listen(apruve: ApruveJs): void {
  if (listening.has(apruve)) return;
  listening.add(apruve);
  apruve.registerApruveCallback(apruve.APRUVE_LAUNCHED_EVENT, () => {
    current?.launched();
  });
  apruve.registerApruveCallback(apruve.APRUVE_COMPLETE_EVENT, (orderId) => {
    const data = typeof orderId === 'string' ? { data: { apruveOrderId: orderId } } : {};
    current?.ended({ result: 'completed', ...data });
  });
  // After COMPLETE it says that the overlay is gone; then the attempt is over and nobody listens any more.
  apruve.registerApruveCallback(apruve.APRUVE_CLOSED_EVENT, () => {
    current?.ended({ result: 'canceled' });
  });
}

const trouble = (detail: string, cause?: unknown) =>
  new Fault({ code: 'provider', next: 'retry', detail }, cause);

/**
 * Opens Apruve's overlay for an order and waits until the buyer has authorized it or closed the overlay.
 * @throws Fault when it does not open, or is open for something else
 */
export async function openOverlay(
  apruve: ApruveJs,
  { order, secureHash }: ApruvePayload,
  signal: AbortSignal,
): Promise<OverlayEnd> {
  signal.throwIfAborted();
  listen(apruve);
  if (current) throw trouble('Apruve’s overlay is already open for another payment on this page.');
  const giveBackFocus = rememberFocus();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new AbortController();
  try {
    return await new Promise<OverlayEnd>((resolve, reject) => {
      timer = setTimeout(() => {
        reject(trouble(`Apruve’s overlay did not open within ${PATIENCE / 1000} seconds.`));
      }, PATIENCE);
      const onAbort = () => {
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', onAbort, { signal: over.signal });
      current = {
        launched: () => {
          clearTimeout(timer);
        },
        ended: resolve,
      };
      apruve.setOrder(order, secureHash);
      apruve.startCheckout();
    });
  } catch (error) {
    if (error instanceof Fault || signal.aborted) throw error;
    throw trouble(`apruve.js threw: ${String(error)}`, error);
  } finally {
    current = undefined;
    clearTimeout(timer);
    over.abort();
    giveBackFocus();
  }
}

/** Brings the focus back to where it was, however deep in shadow trees, unless it is somewhere already. */
function rememberFocus(): () => void {
  const element = deepFocus();
  return () => {
    // The overlay may still be on its way out, and take the focus with it.
    setTimeout(() => {
      if (document.activeElement === document.body && element instanceof HTMLElement) element.focus();
    });
  };
}
