import type { Stripe } from '@stripe/stripe-js';

/** What a wallet gave and is to be confirmed in the browser: a ConfirmationToken, until its intent is there. */
export const walletTokens = new WeakMap<Stripe, string>();
