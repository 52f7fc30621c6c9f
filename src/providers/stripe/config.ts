import { array, boolean, matching, object, oneOf, string, type Infer } from '../../contract/schema.ts';

/** What the backend sends for a Stripe method. Names and meanings are Stripe's. */
export const StripeConfig = object(
  {
    /** `pk_test_…` or `pk_live_…`. */
    publishableKey: matching(/^pk_(test|live)_\w+$/, 'pk_test_…'),
  },
  {
    /** Connect: the account of a direct charge. */
    stripeAccount: string,
    captureMethod: oneOf('automatic', 'automatic_async', 'manual'),
    setupFutureUsage: oneOf('off_session', 'on_session'),
    layout: oneOf('tabs', 'accordion', 'auto'),
    /** Restricts the offered types; left out, Stripe's dashboard decides. */
    paymentMethodTypes: array(string),
    /** Whether Stripe may collect fraud signals (Oro's "user monitoring"). */
    userMonitoring: boolean,
  },
);
export type StripeConfig = Infer<typeof StripeConfig>;

/** The payload of an `sdk` action: an intent that wants the buyer to do something. */
export const StripePayload = object({ clientSecret: matching(/^pi_\w+_secret_\w+$/, 'pi_…_secret_…') });
