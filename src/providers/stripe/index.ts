import { defineProvider } from '../provider.ts';
import { StripeConfig } from './config.ts';
import { mountStripe } from './panel.ts';

/** Stripe: cards, wallets and local methods in the Payment Element. */
export const stripe = defineProvider<StripeConfig>({
  config: StripeConfig,
  connection: () => ({ origin: 'https://js.stripe.com' }),
  mount: mountStripe,
  express: async (box, context) => (await import('./express.ts')).mountExpress(box, context),
});
