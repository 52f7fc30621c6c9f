import type { Money } from '../../../src/contract/money.ts';
import type { Address } from '../../../src/contract/order.ts';

/** A cart on its way to become an order. */
export interface Checkout {
  readonly id: string;
  readonly buyerId: number;
  currency: string;
  /** `quantity` is a decimal string. */
  items: { readonly sku: string; readonly quantity: string }[];
  billingAddress?: Address;
  shippingAddress?: Address;
  shippingMethod?: string;
  coupon?: { readonly code: string; readonly percent: string };
  poNumber?: string;
  comments?: string;
  /** The part of an earlier payment that was not paid, and is paid by this checkout instead. */
  readonly restOf?: { readonly payment: string; readonly part: string };
  status: 'open' | 'completed';
}

/** What became of a paid, reserved or accepted checkout. */
export interface StoredOrder {
  readonly id: string;
  readonly number: string;
  readonly checkoutId: string;
  readonly buyerId: number;
  /** The payment that settled it; the latest one, if an earlier one failed after all. */
  paymentId: string;
  readonly total: Money;
  readonly poNumber?: string;
  readonly createdAt: string;
}
