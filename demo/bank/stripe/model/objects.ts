/** The objects of Stripe's API, as far as the sandbox knows them. Source: docs.stripe.com/api. */
import type { PaymentType } from '../rules/payment-types.ts';

/** What a merchant may attach to most objects. */
export type Metadata = Record<string, string>;

/** A postal address in Stripe's field names. */
export interface Address {
  city: string | null;
  country: string | null;
  line1: string | null;
  line2: string | null;
  postal_code: string | null;
  state: string | null;
}

/** Who the bill goes to. */
export interface BillingDetails {
  address: Address;
  email: string | null;
  name: string | null;
  phone: string | null;
}

/** What may be shown of a card. */
export interface CardDetails {
  brand: string;
  last4: string;
  exp_month: number;
  exp_year: number;
  country: string;
  funding: string;
  fingerprint: string;
  checks: { cvc_check: string | null; address_postal_code_check: string | null };
  networks: { available: string[]; preferred: null };
  three_d_secure_usage: { supported: boolean };
}

/** Something a buyer can pay with. The hash named like `type` holds what may be shown of it. */
export interface PaymentMethod {
  id: string;
  object: 'payment_method';
  allow_redisplay: 'always' | 'limited' | 'unspecified';
  billing_details: BillingDetails;
  created: number;
  customer: string | null;
  livemode: false;
  metadata: Metadata;
  type: PaymentType;
  card?: CardDetails;
  us_bank_account?: { bank_name: string; last4: string; routing_number: string; account_type: string };
  sepa_debit?: { bank_code: string; country: string; last4: string };
  ideal?: { bank: null; bic: null };
  klarna?: object;
}

/** The body of an error answer. */
export interface StripeErrorBody {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';
  code?: string;
  decline_code?: string;
  message: string;
  param?: string;
  doc_url?: string;
  charge?: string;
  payment_intent?: object;
  setup_intent?: object;
  payment_method?: object;
}

/** What the buyer has to do before an intent can go on. */
export type NextAction =
  | {
      type: 'verify_with_microdeposits';
      verify_with_microdeposits: {
        arrival_date: number;
        hosted_verification_url: string;
        microdeposit_type: 'amounts' | 'descriptor_code';
      };
    }
  | {
      type: 'use_stripe_sdk';
      use_stripe_sdk: { type: 'three_d_secure_redirect'; stripe_js: string; source: string };
    }
  | { type: 'redirect_to_url'; redirect_to_url: { url: string; return_url: string } };

/** How far a payment is. */
export type IntentStatus =
  | 'requires_payment_method'
  | 'requires_confirmation'
  | 'requires_action'
  | 'processing'
  | 'requires_capture'
  | 'succeeded'
  | 'canceled';

/** When the money is taken. */
export type CaptureMethod = 'automatic' | 'automatic_async' | 'manual';

/** Whether the merchant means to charge the same card again. */
export type FutureUsage = 'off_session' | 'on_session';

/** The fields a payment and a setup have in common. */
export interface Intent {
  id: string;
  allowed_payment_method_types: string[] | null;
  automatic_payment_methods: { allow_redirects: 'always' | 'never'; enabled: boolean } | null;
  canceled_at: number | null;
  cancellation_reason: string | null;
  client_secret: string;
  created: number;
  customer: string | null;
  description: string | null;
  excluded_payment_method_types: string[] | null;
  livemode: false;
  metadata: Metadata;
  next_action: NextAction | null;
  on_behalf_of: string | null;
  payment_method: string | null;
  payment_method_options: Record<string, unknown>;
  payment_method_types: string[];
  status: IntentStatus;
}

/** One payment: amounts are integers in the currency's minor unit. */
export interface PaymentIntent extends Intent {
  object: 'payment_intent';
  amount: number;
  amount_capturable: number;
  amount_received: number;
  application_fee_amount: number | null;
  capture_method: CaptureMethod;
  confirmation_method: 'automatic' | 'manual';
  currency: string;
  last_payment_error: StripeErrorBody | null;
  latest_charge: string | null;
  processing: object | null;
  receipt_email: string | null;
  setup_future_usage: FutureUsage | null;
  shipping: unknown;
  statement_descriptor: string | null;
  statement_descriptor_suffix: string | null;
  transfer_data: { destination: string; amount?: number } | null;
  transfer_group: string | null;
}

/** One card being set up for later, without money. */
export interface SetupIntent extends Intent {
  object: 'setup_intent';
  last_setup_error: StripeErrorBody | null;
  usage: FutureUsage;
}

/** One attempt to move money. */
export interface Charge {
  id: string;
  object: 'charge';
  amount: number;
  amount_captured: number;
  amount_refunded: number;
  application_fee_amount: number | null;
  billing_details: BillingDetails;
  captured: boolean;
  created: number;
  currency: string;
  customer: string | null;
  disputed: boolean;
  failure_code: string | null;
  failure_message: string | null;
  livemode: false;
  metadata: Metadata;
  on_behalf_of: string | null;
  outcome: { network_status: string; reason: string | null; seller_message: string; type: string };
  paid: boolean;
  payment_intent: string;
  payment_method: string;
  payment_method_details: Record<string, unknown>;
  refunded: boolean;
  status: 'succeeded' | 'pending' | 'failed';
  /** The transfer of a destination charge. */
  transfer: string | null;
  transfer_data: PaymentIntent['transfer_data'];
}

/** A payment that its payer, or the payer’s bank, takes back. */
export interface Dispute {
  id: string;
  object: 'dispute';
  amount: number;
  charge: string;
  created: number;
  currency: string;
  is_charge_refundable: boolean;
  livemode: false;
  metadata: Metadata;
  payment_intent: string;
  reason: string;
  status: 'needs_response' | 'under_review' | 'won' | 'lost';
}

/** Money given back. */
export interface Refund {
  id: string;
  object: 'refund';
  amount: number;
  charge: string;
  created: number;
  currency: string;
  metadata: Metadata;
  payment_intent: string;
  reason: string | null;
  failure_reason?: string;
  status: 'succeeded' | 'pending' | 'failed' | 'canceled';
}

/** Somebody the merchant knows. */
export interface Customer {
  id: string;
  object: 'customer';
  address: unknown;
  created: number;
  description: string | null;
  email: string | null;
  livemode: false;
  metadata: Metadata;
  name: string | null;
  phone: string | null;
}

/** What a page may see and do of a customer’s saved methods. */
export interface CustomerSession {
  object: 'customer_session';
  client_secret: string;
  components: {
    payment_element: {
      enabled: boolean;
      features: {
        payment_method_allow_redisplay_filters: string[];
        payment_method_redisplay: 'enabled' | 'disabled';
        payment_method_redisplay_limit: number;
        payment_method_remove: 'enabled' | 'disabled';
        payment_method_save: 'enabled' | 'disabled';
        payment_method_save_usage: FutureUsage | null;
      } | null;
    };
  };
  created: number;
  customer: string;
  expires_at: number;
  livemode: false;
}

/** What a buyer chose in the Payment Element, to be confirmed by the merchant’s server, once. */
export interface ConfirmationToken {
  id: string;
  object: 'confirmation_token';
  created: number;
  expires_at: number | null;
  livemode: false;
  mandate_data: unknown;
  metadata: Metadata;
  payment_intent: string | null;
  payment_method_options: null;
  payment_method_preview: Partial<PaymentMethod>;
  return_url: string | null;
  setup_future_usage: FutureUsage | null;
  setup_intent: string | null;
  shipping: unknown;
  use_stripe_sdk: boolean;
}

/** A notice to the merchant’s webhook. */
export interface StripeEvent {
  id: string;
  object: 'event';
  account?: string;
  api_version: string;
  created: number;
  data: { object: object };
  livemode: false;
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  type: string;
}
