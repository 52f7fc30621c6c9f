import type { Product, ShippingMethod, Tax } from './model/catalogue.ts';
import type { Checkout, StoredOrder } from './model/checkout.ts';
import type { Buyer, Company } from './model/customer.ts';
import type { Integration } from './model/integration.ts';
import type { LedgerEntry } from './model/ledger-entry.ts';
import type { StoredPayment } from './model/payment.ts';
import type { StoredMethod } from './model/saved-method.ts';
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
