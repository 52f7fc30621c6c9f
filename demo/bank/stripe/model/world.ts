import type { State } from '../../../support/state.ts';
import type { StripeState } from './state.ts';

/** What both the API and the bank’s pages stand on. */
export interface StripeOptions {
  /** The bank’s own origin, such as `http://127.0.0.1:5174`. */
  readonly origin: string;
  readonly state: State<StripeState>;
  /** Milliseconds since 1970; the computer’s clock by default. */
  readonly now?: () => number;
}

/** The sandbox’s Stripe at work. */
export interface World {
  readonly origin: string;
  readonly state: State<StripeState>;
  readonly data: StripeState;
  /** Whole seconds since 1970, as Stripe writes times. */
  seconds(): number;
  /** Writes an event to the log and sends it to the merchant’s webhook, without waiting for either. */
  emit(account: string, type: string, object: object): void;
}
