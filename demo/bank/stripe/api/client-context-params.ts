import type { Params } from './params.ts';
import { invalidParameter } from './stripe-fault.ts';
import type { ClientContext } from '../rules/client-context.ts';

/** Reads what Stripe.js says of the Elements it collected with, or null where a server calls. */
export function readContext(params: Params): ClientContext | null {
  const context = params.hash('client_context');
  if (!context) return null;
  const mode = context.choice('mode', ['payment', 'setup', 'subscription']);
  if (!mode) throw invalidParameter('Missing required param: client_context[mode].', 'client_context[mode]');
  return {
    mode,
    amount: context.integer('amount', 0) ?? null,
    currency: context.string('currency') ?? null,
    capture_method: context.choice('capture_method', ['automatic', 'automatic_async', 'manual']) ?? null,
    setup_future_usage: context.string('setup_future_usage') ?? null,
    on_behalf_of: context.string('on_behalf_of') ?? null,
    payment_method_types: context.list('payment_method_types') ?? [],
  };
}
