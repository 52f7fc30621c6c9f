import type Stripe from 'stripe';
import { FateUnknown, ProviderRefusal } from '../gateway.ts';

/** An error of the `stripe` package, as far as we look at it; told by its shape, so that browsers need not load it. */
export interface StripeFailure extends Error {
  readonly type: string;
  readonly code?: string;
  readonly decline_code?: string;
  readonly param?: string;
  readonly payment_intent?: Stripe.PaymentIntent;
  readonly setup_intent?: Stripe.SetupIntent;
}

/** Whether the `stripe` package threw this. */
export const isStripeFailure = (error: unknown): error is StripeFailure =>
  error instanceof Error &&
  'type' in error &&
  typeof error.type === 'string' &&
  error.type.startsWith('Stripe');

/** What an error says about the request it answers. */
export type FailureKind = 'unknown-fate' | 'busy' | 'declined' | 'wrong-state' | 'refused';

const WRONG_STATE = ['payment_intent_unexpected_state', 'setup_intent_unexpected_state'];
const IN_USE = ['idempotency_key_in_use', 'lock_timeout'];

/**
 * Sorts an error by what it means for the money. Source: https://docs.stripe.com/error-handling.
 * A key that is in use, or was used for something else, means that an earlier request of this attempt did arrive.
 * A type that is new is taken for a refusal: the request was answered, and nothing was moved.
 */
export function sortFailure({ type, code = '' }: StripeFailure): FailureKind {
  switch (type) {
    case 'StripeConnectionError':
    case 'StripeAPIError':
    case 'StripeIdempotencyError':
      return 'unknown-fate';
    case 'StripeRateLimitError':
      // Refused at the door, unless an earlier request holds the object.
      return IN_USE.includes(code) ? 'unknown-fate' : 'busy';
    case 'StripeCardError':
      return 'declined';
    default:
      if (IN_USE.includes(code)) return 'unknown-fate';
      if (WRONG_STATE.includes(code)) return 'wrong-state';
      return /_authentication_failure$|_microdeposit_/.test(code) ? 'declined' : 'refused';
  }
}

/** Takes secrets out of a text that is logged or shown to the merchant: keys, client secrets, sessions. */
export const redact = (text: string): string =>
  text
    .replace(/\b(pi|seti|cuss)_\w*secret_\w+/g, '$1_…_secret_…')
    .replace(/\b((?:[prs]k|ek)_(?:test|live)|whsec)_[\w*]+/g, '$1_…');

/** Nobody knows what became of a request. @throws FateUnknown */
export const fateUnknown = (error: StripeFailure): FateUnknown =>
  new FateUnknown(`Stripe did not say what it did (${redact(error.message)}).`);

/** Waits for something the merchant ordered. @throws FateUnknown, or ProviderRefusal with Stripe's words */
export async function ordered<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    if (!isStripeFailure(error)) throw error;
    const kind = sortFailure(error);
    if (kind === 'unknown-fate' || kind === 'busy') throw fateUnknown(error);
    throw new ProviderRefusal(redact(error.message));
  }
}
