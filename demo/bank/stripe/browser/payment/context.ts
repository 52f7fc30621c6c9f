import type { ElementsOptions, ElementsSession } from '../protocol.ts';

/** What the Elements were created for, in the API’s words; undefined where an intent says it. */
export function contextOf(
  elements: ElementsOptions,
  session: Pick<ElementsSession, 'payment_method_types'> | undefined,
): object | undefined {
  if (elements.mode === undefined) return undefined;
  const usage = elements.setupFutureUsage ?? (elements.mode === 'subscription' ? 'off_session' : null);
  return {
    mode: elements.mode,
    amount: elements.amount,
    currency: elements.currency,
    capture_method: elements.captureMethod,
    setup_future_usage: usage,
    on_behalf_of: elements.onBehalfOf,
    payment_method_types: session?.payment_method_types,
  };
}
