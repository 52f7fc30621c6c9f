import type { Customer } from '../../contract/order.ts';
import { compact } from '../../lib/compact.ts';
import type { StripeConfig } from './config.ts';

/** Billing details under Stripe's names; `null` is Stripe's word for "there is none". */
export interface Billing {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: Readonly<Record<string, string | null>>;
}

/** What the shop knows about the buyer, so that Stripe need not ask. */
export function billingOf(customer: Customer | undefined): Billing {
  const address = customer?.billingAddress;
  return compact({
    name: customer?.name,
    email: customer?.email,
    phone: customer?.phone ?? address?.phone,
    address:
      address &&
      compact({
        line1: address.street,
        line2: address.street2,
        city: address.city,
        state: address.region?.replace(/^[A-Z]{2}-/, ''),
        postal_code: address.postalCode,
        country: address.country,
      }),
  });
}

type Wishes = NonNullable<StripeConfig['billingDetails']>;

const NO_ADDRESS = { line1: null, line2: null, city: null, state: null, postal_code: null, country: null };

/**
 * What the form is told to ask for, and what is sent in place of that which it is never to ask for. What the shop
 * does not know is asked for in any case: Stripe refuses a payment that lacks it.
 */
export function divide(
  wishes: Wishes = {},
  known: Billing,
): { readonly fields: Wishes; readonly sent: Billing } {
  const isSent = (name: keyof Billing) =>
    wishes[name] === 'never' && (name === 'address' ? known.address?.['country'] : known[name]) !== undefined;
  const names = (Object.keys(wishes) as (keyof Billing)[]).filter((name) => wishes[name] !== undefined);
  const fields = Object.fromEntries(
    names.map((name) => [name, wishes[name] === 'never' && !isSent(name) ? 'auto' : wishes[name]]),
  );
  const sent = Object.fromEntries(
    names
      .filter(isSent)
      .map((name) => [name, name === 'address' ? { ...NO_ADDRESS, ...known.address } : known[name]]),
  );
  return { fields, sent };
}
