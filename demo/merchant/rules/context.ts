/** An amount as the shop has it: a decimal string such as `"120.00"`, and its ISO 4217 currency. */
export interface RulePrice {
  readonly value: string;
  readonly currency: string;
}

/** An address a rule can ask about. */
export interface RuleAddress {
  readonly street: string;
  readonly street2: string | null;
  readonly city: string;
  readonly regionName: string | null;
  readonly regionCode: string | null;
  readonly postalCode: string;
  readonly countryName: string;
  readonly countryIso2: string;
  readonly countryIso3: string;
}

/** What a product's attribute may hold. A number with decimals is a float in expressions, a whole one an int. */
export type RuleAttribute =
  null | boolean | number | string | readonly RuleAttribute[] | { readonly [name: string]: RuleAttribute };

/** A product, with whatever other attributes the shop gives its products. */
export interface RuleProduct {
  readonly id: number;
  readonly sku: string;
  readonly category: { readonly id: number } | null;
  readonly [attribute: string]: RuleAttribute;
}

/** One line of what is being paid for. */
export interface RuleLineItem {
  readonly product: RuleProduct | null;
  readonly productSku: string;
  readonly productUnitCode: string;
  readonly quantity: number;
  readonly price: RulePrice;
  /** The parts of a product kit, without parts of their own. */
  readonly kitItemLineItems: readonly Omit<RuleLineItem, 'kitItemLineItems'>[];
  readonly entityIdentifier: number | null;
  readonly checksum: string;
}

/** The company that buys. */
export interface RuleCustomer {
  readonly id: number;
  readonly name: string;
  readonly group: { readonly id: number; readonly name: string } | null;
}

/** The person who buys. */
export interface RuleCustomerUser {
  readonly id: number;
  readonly email: string;
  readonly firstName: string;
  readonly middleName: string | null;
  readonly lastName: string;
  readonly fullName: string;
}

/** Everything a payment rule looks at. */
export interface RuleContext {
  readonly lineItems: readonly RuleLineItem[];
  readonly billingAddress: RuleAddress | null;
  readonly shippingAddress: RuleAddress | null;
  readonly shippingOrigin: RuleAddress | null;
  /** Identifier of the chosen shipping method. */
  readonly shippingMethod: string | null;
  /** ISO 4217; without one (empty) no rule applies. */
  readonly currency: string;
  readonly subtotal: RulePrice;
  /** A decimal string in `currency`. */
  readonly total: string;
  /** Null for guests. */
  readonly customer: RuleCustomer | null;
  /** Null for guests. */
  readonly customerUser: RuleCustomerUser | null;
  /** Id of the website the payment is made on; null asks no rule about its websites. Not a variable of expressions. */
  readonly website: number | null;
}
