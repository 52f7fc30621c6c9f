import { array, object, string, type Infer } from './schema.ts';
import { Money } from './money.ts';

/** A postal address. `country` is ISO 3166-1 alpha-2; `region` the backend's code, `US-CA`. */
export const Address = object(
  {},
  {
    name: string,
    company: string,
    street: string,
    street2: string,
    city: string,
    region: string,
    postalCode: string,
    country: string,
    phone: string,
  },
);
export type Address = Infer<typeof Address>;

/** Who is paying. */
export const Customer = object(
  {},
  {
    id: string,
    name: string,
    email: string,
    phone: string,
    company: string,
    billingAddress: Address,
    shippingAddress: Address,
  },
);
export type Customer = Infer<typeof Customer>;

/** One line of the order. `quantity` is a decimal string: "2", "0.5". */
export const OrderItem = object(
  {
    name: string,
    quantity: string,
    price: Money,
    total: Money,
  },
  {
    sku: string,
    unit: string,
  },
);

/** What is being paid for, as far as a provider or the buyer wants to know it. Every part may be left out. */
export const Order = object(
  {},
  {
    id: string,
    number: string,
    items: array(OrderItem),
    customer: Customer,
    shippingMethod: object({ label: string }, { cost: Money }),
    paymentTerms: string,
    comments: string,
  },
);
export type Order = Infer<typeof Order>;
