import type Stripe from 'stripe';
import type { Buyer } from '../../model/customer.ts';
import type { Occasion } from '../gateway.ts';
import { StripeSettings } from './stripe-settings.ts';

/** Makes the buyer a customer of Stripe's, which keeps cards for customers only. The same key makes one. */
export async function createCustomer(
  stripe: Stripe,
  { email, firstName, lastName, id }: Buyer,
  options: Stripe.RequestOptions,
): Promise<string> {
  const params = { email, name: `${firstName} ${lastName}`, metadata: { buyer: String(id) } };
  return (await stripe.customers.create(params, options)).id;
}

/**
 * A session in which Stripe's form shows what the buyer saved, and saves and removes more. It opens one form, and not
 * for long, so every quote has its own. Source: https://docs.stripe.com/api/customer_sessions
 * @returns undefined for guests, and where the integration keeps saved methods itself
 */
export async function openCustomerSession(
  stripe: Stripe,
  { integration, buyer, company, customer }: Occasion,
): Promise<{ readonly customerSessionClientSecret: string } | undefined> {
  const { customerSession, stripeAccount } = StripeSettings.parse(integration.settings);
  if (!customerSession || !company) return undefined;
  const account = stripeAccount === undefined ? {} : { stripeAccount };
  const session = await stripe.customerSessions.create(
    {
      // Until a payment has been made, which is what the customer is remembered with, the key finds the same one.
      customer:
        customer ??
        (await createCustomer(stripe, buyer, {
          ...account,
          idempotencyKey: sessionKey(integration.id, buyer),
        })),
      components: {
        payment_element: {
          enabled: true,
          features: {
            payment_method_redisplay: 'enabled',
            payment_method_allow_redisplay_filters: ['always', 'limited', 'unspecified'],
            payment_method_save: 'enabled',
            payment_method_save_usage: 'off_session',
            payment_method_remove: 'enabled',
          },
        },
      },
    },
    account,
  );
  return { customerSessionClientSecret: session.client_secret };
}

/** The idempotency key of the customer that a buyer is in sessions, until one is remembered. */
export const sessionKey = (integration: string, { id }: Buyer): string => `customer-${integration}-${id}`;
