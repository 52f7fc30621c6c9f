import type { Allocation } from '../../../src/contract/invoice-allocation.ts';
import type { Money } from '../../../src/contract/money.ts';
import type { NextAction } from '../../../src/contract/next-action.ts';
import type { Environment } from '../../../src/contract/payment-method.ts';
import type { Payment } from '../../../src/contract/payment.ts';
import type { StoredPart } from '../payments/stored-part.ts';
import type { PaymentAction } from './integration.ts';

/** One payment. Times are ISO 8601 in UTC. */
export interface StoredPayment {
  readonly id: string;
  /** The idempotency key that created it. */
  readonly attempt: string;
  readonly quote: string;
  readonly buyerId: number;
  readonly payables: readonly StoredPayable[];
  readonly method: {
    readonly id: string;
    readonly label: string;
    readonly provider: string;
    readonly environment: Environment;
  };
  readonly action: PaymentAction;
  /** What the buyer pays, the method's fee included. */
  readonly amount: Money;
  readonly fee?: Money;
  readonly fields: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly returnUrl: string;
  readonly createdAt: string;
  /** The integration's settings at that time, so that a payment outlives its integration. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The failed payment whose object at the provider this one carries on with. */
  readonly continues?: string;
  /** What the widget sent for the provider; forgotten as soon as the provider has answered. */
  request?: { readonly data?: unknown; readonly savedMethod?: string; readonly save?: boolean };
  status: PaymentStatus;
  reason?: string;
  message?: string;
  nextAction?: NextAction;
  decline?: NonNullable<Payment['decline']>;
  /** The provider's transaction id. */
  reference?: string;
  authorizationCode?: string;
  /** What a provider that gives credit decided: `approved`, `declined`, `referred`. */
  creditDecision?: string;
  /** What the provider invoiced the buyer. */
  invoices?: NonNullable<Payment['invoices']>;
  /** What the gateway has to remember between two calls, in its own words. */
  memory: Record<string, string>;
  orderId?: string;
  /** One for each seller, where the payment is split. */
  parts?: readonly StoredPart[];
  readonly refunds: StoredRefund[];
  readonly history: StatusChange[];
}

/** The status words this backend uses; the contract allows more. */
export type PaymentStatus =
  | 'processing'
  | 'requires-action'
  | 'succeeded'
  | 'authorized'
  | 'pending'
  | 'partially-paid'
  | 'disputed'
  | 'declined'
  | 'canceled'
  | 'expired'
  | 'refunded'
  | 'partially-refunded';

/** One thing that a payment is for; of an invoice also what was taken off, and what of the amount the buyer pays. */
export type StoredPayable = Allocation & { readonly label: string };

/** What a payment became, when and why. */
export interface StatusChange {
  readonly status: PaymentStatus;
  readonly at: string;
  readonly note: string;
}

/** Money that went back to the buyer. */
export interface StoredRefund {
  /** The provider's id of it. */
  readonly id: string;
  /** The idempotency key of the refund: pressing twice gives back once. */
  readonly key: string;
  readonly amount: Money;
  readonly status: string;
  readonly reason?: string;
  readonly at: string;
}
