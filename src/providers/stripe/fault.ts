import type { StripeError } from '@stripe/stripe-js';
import { Fault } from '../../contract/problem.ts';

/** Stripe's own words may be shown for these; for all others they are for developers. */
const FOR_BUYERS: readonly string[] = ['card_error', 'validation_error'];

/** A Stripe error as a fault: Stripe's sentence where it is meant for buyers, type and code for the console. */
export function stripeFault({ type, code, message }: StripeError): Fault {
  const detail = `Stripe: ${type}${code ? ` (${code})` : ''}.`;
  if (FOR_BUYERS.includes(type)) {
    return new Fault({ code: 'invalid', next: 'retry', detail, ...(message && { message }) });
  }
  const isDown = type === 'api_connection_error' || type === 'rate_limit_error' || type === 'api_error';
  return new Fault({ code: isDown ? 'provider' : 'configuration', next: 'choose-another', detail });
}
