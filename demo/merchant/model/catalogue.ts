import type { LocalText } from './local-text.ts';

/** Something in the catalogue. */
export interface Product {
  readonly id: number;
  readonly sku: string;
  readonly name: string;
  readonly category: { readonly id: number; readonly name: string };
  readonly unit: string;
  /** The price list: one unit's price by currency, as a decimal string. */
  readonly prices: Readonly<Record<string, string>>;
}

/** A way to ship, with its cost by currency. */
export interface ShippingMethod {
  readonly id: string;
  readonly label: LocalText;
  readonly costs: Readonly<Record<string, string>>;
}

/** A tax on what is shipped to a country or one of its regions; the most exact one counts. */
export interface Tax {
  readonly country: string;
  readonly region?: string;
  readonly label: LocalText;
  /** "7.25" */
  readonly percent: string;
  readonly isShippingTaxed: boolean;
}
