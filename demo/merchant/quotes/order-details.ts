import { fromMinor } from '../../../src/contract/money.ts';
import type { Customer, Order } from '../../../src/contract/order.ts';
import type { Infer } from '../../../src/contract/schema.ts';
import type { Basket } from './basket.ts';

/** What is being paid for, for the buyer's eyes and the provider's panel. */
export function describeOrder(basket: Basket): Order {
  const { priced, company } = basket;
  const [{ checkout, shipping }, ...others] = priced;
  const { currency, comments } = checkout;
  return {
    items: priced.flatMap(({ items }) => items.map(({ line }) => line)),
    customer: describeCustomer(basket),
    ...(company?.paymentTerm && { paymentTerms: company.paymentTerm.label }),
    // These belong to one checkout; several paid together have no common one.
    ...(others.length === 0 && {
      id: checkout.id,
      number: checkout.id,
      ...(shipping && {
        shippingMethod: { label: shipping.label, cost: fromMinor(shipping.cost, currency) },
      }),
      ...(comments !== undefined && { comments }),
    }),
  };
}

function describeCustomer({ priced, buyer, company }: Basket): Infer<typeof Customer> {
  const [{ checkout }] = priced;
  const { billingAddress, shippingAddress } = checkout;
  return {
    id: String(buyer.id),
    name: billingAddress?.name ?? `${buyer.firstName} ${buyer.lastName}`,
    email: buyer.email,
    ...(buyer.phone !== undefined && { phone: buyer.phone }),
    ...(company && { company: company.name }),
    ...(billingAddress && { billingAddress }),
    ...(shippingAddress && { shippingAddress }),
  };
}
