import type Stripe from 'stripe';
import * as z from 'zod/mini';
import type { Sale } from '../gateway.ts';
import { createCustomer, sessionKey } from './stripe-customer.ts';
import { settingsOf, toOptions, type StripeSettings } from './stripe-settings.ts';

const SHAPES = {
  'confirmation-token': z.object({ confirmationToken: z.string().check(z.startsWith('ctoken_')) }),
  card: z.object({ stripePaymentMethodId: z.string().check(z.startsWith('pm_')) }),
  'client-confirm': z.unknown(),
} as const;

/** Whether what the widget's panel collected is what this mode needs. */
export const canPayWith = (mode: StripeSettings['mode'], data: unknown): boolean =>
  SHAPES[mode ?? 'confirmation-token'].safeParse(data).success;

/** What the buyer pays with, as a confirmation of an intent names it. */
export function meansOf(
  sale: Sale,
): Pick<Stripe.PaymentIntentConfirmParams, 'confirmation_token' | 'payment_method' | 'use_stripe_sdk'> {
  const { payment, saved } = sale;
  if (saved) return { payment_method: saved.token, use_stripe_sdk: true };
  const data = payment.request?.data;
  return settingsOf(sale).mode === 'card'
    ? { payment_method: SHAPES.card.parse(data).stripePaymentMethodId, use_stripe_sdk: true }
    : { confirmation_token: SHAPES['confirmation-token'].parse(data).confirmationToken };
}

/**
 * Stripe keeps cards for customers only.
 * @param isNeeded whether the card is to be kept, whatever the buyer wants
 */
export async function customerFor(
  stripe: Stripe,
  sale: Sale,
  isNeeded: boolean,
): Promise<string | undefined> {
  const { payment, buyer, saved, customer, company } = sale;
  const { customerSession } = settingsOf(sale);
  if (saved) return saved.customer;
  if (!payment.request?.save && !isNeeded && !(customerSession && company)) return undefined;
  if (customer !== undefined && company) return customer;
  const key =
    customerSession && company ? sessionKey(payment.method.id, buyer) : `${payment.attempt}-customer`;
  return createCustomer(stripe, buyer, toOptions(sale, key));
}
