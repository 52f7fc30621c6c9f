import type Stripe from 'stripe';
import * as z from 'zod/mini';
import { fromMinor, toMinor, type Money } from '../../../../src/contract/money.ts';
import { takePercent } from '../../pricing/decimal.ts';
import type { Sale } from '../gateway.ts';
import { requireStripeAmount } from './stripe-amount.ts';

const Seller = z.looseObject({ account: z.string() });

/** What the merchant set up for one integration with Stripe. */
export const StripeSettings = z.object({
  /** How the widget pays; see `src/providers/stripe/README.md`. */
  mode: z.exactOptional(z.enum(['confirmation-token', 'client-confirm', 'card'])),
  /** A direct charge: everything happens on this connected account. */
  stripeAccount: z.exactOptional(z.string()),
  /** A destination charge: charged here, and passed on to a connected account. */
  destination: z.exactOptional(
    z.object({
      account: z.string(),
      /** Whether the seller is who charges, to the buyer and to the bank. */
      onBehalfOf: z.exactOptional(z.boolean()),
    }),
  ),
  /** What the platform keeps of a direct or destination charge, in percent. */
  feePercent: z.exactOptional(z.string()),
  /** A marketplace: the payment is split into a destination charge for each seller. */
  sellers: z.exactOptional(z.array(Seller)),
  /** Only saves the card now; the merchant charges it when the order is captured. */
  saveFirst: z.exactOptional(z.boolean()),
  /** Stripe's own form shows, saves and removes methods, by a customer session. */
  customerSession: z.exactOptional(z.boolean()),
  /** Bank accounts are proved with two small deposits. */
  microdeposits: z.exactOptional(z.boolean()),
  paymentMethodTypes: z.exactOptional(z.array(z.string())),
  layout: z.exactOptional(z.enum(['tabs', 'accordion', 'auto'])),
  /** More of the widget's configuration, passed on as it is. */
  panel: z.exactOptional(z.record(z.string(), z.unknown())),
});
export type StripeSettings = z.infer<typeof StripeSettings>;

/** The settings that a payment was begun with. */
export const settingsOf = ({ payment }: Sale): StripeSettings => StripeSettings.parse(payment.settings);

/** A payment's account at Stripe and its idempotency key, as the `stripe` package wants them. */
export function toOptions(sale: Sale, key?: string): Stripe.RequestOptions {
  const { stripeAccount } = settingsOf(sale);
  return {
    ...(stripeAccount !== undefined && { stripeAccount }),
    ...(key !== undefined && { idempotencyKey: key }),
  };
}

/** What the widget has to know of that: intents that differ from its form are refused. */
export const connectConfig = ({ stripeAccount, destination }: StripeSettings) => ({
  ...(stripeAccount !== undefined && { stripeAccount }),
  ...(destination?.onBehalfOf && { onBehalfOf: destination.account }),
});

/** For whom money is taken: the account that it is passed on to, and what the platform keeps. */
export function connectTerms(
  settings: StripeSettings,
  amount: Money,
): Pick<Stripe.PaymentIntentCreateParams, 'application_fee_amount' | 'on_behalf_of' | 'transfer_data'> {
  const { destination, stripeAccount, feePercent } = settings;
  if (!destination && stripeAccount === undefined) return {};
  return {
    ...(destination && { transfer_data: { destination: destination.account } }),
    ...(destination?.onBehalfOf && { on_behalf_of: destination.account }),
    ...(feePercent !== undefined && {
      application_fee_amount: requireStripeAmount(
        fromMinor(takePercent(toMinor(amount), feePercent), amount.currency),
      ),
    }),
  };
}
