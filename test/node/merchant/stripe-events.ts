import Stripe from 'stripe';
import type { StripeEvent } from '../../../demo/bank/stripe/model/objects.ts';
import { WEBHOOK_SECRET, type BankShop } from './bank-shop.ts';

/** How a letter is signed: as Stripe does it, unless told. */
interface Signature {
  readonly secret?: string;
  /** Seconds since 1970. */
  readonly timestamp?: number;
}

/** The events that Stripe has written down so far, oldest first. */
export const eventsOf = (shop: BankShop): readonly StripeEvent[] => shop.stripeState.data.events;

/** Brings an event to the shop as Stripe's server does; answers the status. */
export async function deliver(
  shop: BankShop,
  event: object,
  { secret = WEBHOOK_SECRET, timestamp = Math.floor(Date.now() / 1000) }: Signature = {},
): Promise<number> {
  const payload = JSON.stringify(event);
  const header = await Stripe.webhooks.generateTestHeaderStringAsync({ payload, secret, timestamp });
  return send(shop, payload, header);
}

/** Brings a letter with any signature. */
export async function send(shop: BankShop, body: string, header?: string): Promise<number> {
  const response = await shop.send('/payments/webhooks/stripe', {
    method: 'POST',
    body,
    // No cookie and no token: Stripe has neither.
    headers: { cookie: '', 'x-csrf-header': '', ...(header !== undefined && { 'stripe-signature': header }) },
  });
  return response.status;
}

/** What a tester decides in the bank's place. */
export async function control(shop: BankShop, order: object): Promise<void> {
  const answer = await shop.stripeBank.request('/control', { method: 'POST', body: JSON.stringify(order) });
  if (!answer.ok) throw new Error(await answer.text());
}
