import type Stripe from 'stripe';

/** An error of the `stripe` package, as far as we look at it; told by its shape, so that browsers need not load it. */
export interface StripeFailure extends Error {
  readonly type: string;
  readonly code?: string;
  readonly decline_code?: string;
  readonly param?: string;
  readonly payment_intent?: Stripe.PaymentIntent;
}

/** Whether the `stripe` package threw this. */
export const isStripeFailure = (error: unknown): error is StripeFailure =>
  error instanceof Error &&
  'type' in error &&
  typeof error.type === 'string' &&
  error.type.startsWith('Stripe');

/** What an error says about the request it answers. */
export type FailureKind = 'unknown-fate' | 'declined' | 'wrong-state' | 'refused';

/**
 * Sorts an error by what it means for the money. Source: https://docs.stripe.com/error-handling.
 * A key that is in use, or was used for something else, means that an earlier request of this attempt did arrive.
 */
export function sortFailure({ type, code }: StripeFailure): FailureKind {
  switch (type) {
    case 'StripeConnectionError':
    case 'StripeAPIError':
    case 'StripeRateLimitError':
    case 'StripeIdempotencyError':
      return 'unknown-fate';
    case 'StripeCardError':
      return 'declined';
    default:
      if (code === 'idempotency_key_in_use' || code === 'lock_timeout') return 'unknown-fate';
      return code === 'payment_intent_unexpected_state' ? 'wrong-state' : 'refused';
  }
}
