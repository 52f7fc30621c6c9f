import type { Allocation } from '../../src/contract/invoice-allocation.ts';
import type { Money } from '../../src/contract/money.ts';
import type { NextAction } from '../../src/contract/next-action.ts';
import type { Address } from '../../src/contract/order.ts';
import type { Payment } from '../../src/contract/payment.ts';
import type { Environment, Field } from '../../src/contract/payment-method.ts';
import type { StoredPart } from './payments/stored-part.ts';
import type { PaymentRule } from './rules/payment-rule.ts';
import type { HeardEvent } from './webhooks/heard-event.ts';

/** Everything the merchant's backend remembers, as plain JSON that is changed in place and written whole. */
export interface MerchantState {
  readonly companies: Company[];
  readonly buyers: Buyer[];
  readonly products: Product[];
  readonly shippingMethods: ShippingMethod[];
  readonly taxes: Tax[];
  readonly checkouts: Checkout[];
  readonly integrations: Integration[];
  readonly rules: PaymentRule[];
  readonly orders: StoredOrder[];
  readonly payments: StoredPayment[];
  /** Every idempotency key that was answered with a payment, and that payment's id. */
  readonly attempts: Record<string, string>;
  readonly ledger: LedgerEntry[];
  readonly savedMethods: StoredMethod[];
  /** What the rules engine reported, oldest first; only the newest are kept. */
  readonly ruleLog: RuleLogEntry[];
  readonly settings: ShopSettings;
  /** The day that the dates of the demo's invoices are counted from. */
  invoicesSince?: string;
  /** The ids that providers gave buyers, by integration and buyer: `stripe_4:1`. */
  customers?: Record<string, string>;
  /** What providers reported on their own, oldest first; only the newest are kept. */
  webhooks?: HeardEvent[];
}

/** Words of the merchant's, by language; English is what every other language falls back to. */
export interface LocalText {
  readonly en: string;
  readonly de?: string;
  readonly ar?: string;
  readonly ja?: string;
}

/** A customer of the merchant's: the company that owes the money. */
export interface Company {
  readonly id: number;
  readonly name: string;
  readonly group: { readonly id: number; readonly name: string };
  readonly vatId?: string;
  /** What the company may buy on: "net 30", and the days it stands for. */
  readonly paymentTerm?: {
    readonly label: string;
    readonly days: number;
    /** Taken off by the buyer when paying early: percent, as a decimal string, within so many days. */
    readonly discount?: { readonly percent: string; readonly days: number };
  };
  readonly credit?: { readonly limit: Money; used: Money };
  /** Whether its invoices have to be paid in the order in which they are due. */
  readonly paysOldestFirst?: boolean;
  /** Questions every payment of this company has to answer, whichever method it chooses: a PO number. */
  readonly fields?: readonly StoredField[];
}

/** A question that belongs to a method, in the merchant's languages; otherwise as the contract's `Field`. */
export interface StoredField extends Pick<Field, 'id' | 'type' | 'required' | 'pattern' | 'maxLength'> {
  readonly label: LocalText;
  readonly patternMessage?: LocalText;
  readonly hint?: LocalText;
}

/** A person who buys, for a company or as a guest. */
export interface Buyer {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone?: string;
  /** Absent for a guest. */
  readonly companyId?: number;
  /** Up to what amount, by currency, this person may pay an invoice; whoever has none may pay any. */
  readonly invoiceLimits?: Readonly<Record<string, string>>;
  readonly locale: string;
  /** The addresses of the buyer's address book; the first one is the default. */
  readonly addresses: readonly Address[];
}

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

/** What an integration does when the buyer presses the button: take, reserve, or accept an order that is paid later. */
export type PaymentAction = 'charge' | 'authorize' | 'order';

/** A payment method the merchant set up; its id is the method's id in quotes and rules. */
export interface Integration {
  readonly id: string;
  /** A name of the widget's provider registry and of the backend's gateways. */
  readonly provider: string;
  label: LocalText;
  description?: LocalText;
  enabled: boolean;
  readonly environment: Environment;
  paymentAction: PaymentAction;
  /** Added to the total, in percent of it, as a decimal string; negative for a discount. */
  fee?: { readonly label: LocalText; readonly percent: string };
  canSave?: boolean;
  /** Present when invoices can be paid with it, perhaps only in some currencies; payment rules are for checkouts. */
  readonly forInvoices?: { readonly currencies?: readonly string[] };
  fields?: readonly StoredField[];
  /** What only the gateway understands. */
  settings: Readonly<Record<string, unknown>>;
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

/** A movement of money, or of a reservation. */
export type Movement =
  'charge' | 'authorize' | 'capture' | 'void' | 'refund' | 'refund-failed' | 'dispute' | 'dispute-won';

/** One line of the ledger; lines are only ever added. */
export interface LedgerEntry {
  readonly id: string;
  readonly type: Movement;
  readonly at: string;
  readonly attempt: string;
  readonly payment: string;
  readonly payables: readonly string[];
  readonly method: string;
  readonly amount: Money;
  readonly reference?: string;
}

/** A card or account to pay with again, as the provider keeps it. */
export interface StoredMethod {
  readonly id: string;
  readonly buyerId: number;
  /** The integration it belongs to. */
  readonly method: string;
  readonly label: string;
  /** "2028-04" */
  readonly expires?: string;
  /** A company's card is offered to all of its buyers, and only the merchant may remove it. */
  readonly owner: 'personal' | 'company';
  /** The provider's id of it. */
  readonly token: string;
  /** The provider's id of the person or company it belongs to. */
  readonly customer?: string;
}

/** Why a rule was skipped, or what else the rules engine had to say. */
export interface RuleLogEntry {
  readonly at: string;
  readonly payable: string;
  readonly rule?: string;
  readonly message: string;
}

/** What the merchant set up for the whole shop. */
export interface ShopSettings {
  monitoring: { enabled: boolean; publishableKey?: string; respectPrivacySignals?: boolean };
}
