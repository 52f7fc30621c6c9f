import { defineProvider } from '../provider.ts';
import { StripeConfig } from './config.ts';
import { mountStripe } from './panel.ts';

/** Stripe: cards, wallets and local methods in the Payment Element. */
export const stripe = defineProvider({ config: StripeConfig, mount: mountStripe });
