import { Fault } from '../../contract/problem.ts';
import { safeParse } from '../../contract/schema.ts';
import { ClientSecret } from './config.ts';

/** What an `sdk` action of Stripe's comes down to: an intent that wants the buyer to do something. */
export interface IntentToFinish {
  readonly clientSecret: string;
  /** Where a method that redirects is to bring the buyer back to; this page unless told. */
  readonly returnUrl?: string;
}

/**
 * Reads a payload under any of its names: our own `clientSecret`, and `paymentIntentClientSecret`,
 * `payment_intent_client_secret` and `setup_intent_client_secret`, as OroCommerce's Stripe bundles answer.
 * @throws Fault when there is no client secret in it
 */
export function readPayload(payload: unknown): IntentToFinish {
  const entries = Object.entries(Object(payload) as Record<string, unknown>);
  const valueOf = (name: RegExp) => entries.find(([key, value]) => name.test(key) && value)?.[1];
  const secret = safeParse(ClientSecret, valueOf(/client_?secret$/i));
  const returnUrl = valueOf(/^return_?url$/i);
  if (secret.success) {
    return { clientSecret: secret.data, ...(typeof returnUrl === 'string' && { returnUrl }) };
  }
  // The value is not repeated: it may be nearly a secret.
  const detail = 'A Stripe action needs the payload {"clientSecret": "pi_…_secret_…"}, or "seti_…_secret_…".';
  throw new Fault({ code: 'configuration', next: 'choose-another', detail });
}
