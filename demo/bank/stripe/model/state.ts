import type { AccountBehaviour } from '../rules/test-accounts.ts';
import type { CardBehaviour } from '../rules/test-cards.ts';
import type { ClientContext } from '../rules/client-context.ts';
import type {
  Charge,
  ConfirmationToken,
  Customer,
  CustomerSession,
  Dispute,
  PaymentIntent,
  PaymentMethod,
  Refund,
  SetupIntent,
  StripeEvent,
} from './objects.ts';

/** An object and the account it belongs to: another account’s key does not see it. */
export interface Owned<T> {
  readonly account: string;
  readonly object: T;
}

/** A payment method; a card’s number is not kept, only how that test card behaves. */
export interface OwnedMethod extends Owned<PaymentMethod> {
  readonly behaviour: CardBehaviour | null;
  /** True once its owner has authenticated it for later payments. */
  isSetUp: boolean;
  /** Used without a customer, or detached from one: it can never be used again. */
  isSpent?: boolean;
  /** How a test account’s debits and deposits turn out; left out where all is well. */
  readonly accountBehaviour?: AccountBehaviour;
}

/** A confirmation token, with what the Elements it came from had been created for. */
export interface OwnedToken extends Owned<ConfirmationToken> {
  readonly method: OwnedMethod;
  readonly expects: ClientContext | null;
}

/** A step on a page of the bank: a card challenge, or a method that redirects. */
export interface BankStep {
  readonly id: string;
  readonly account: string;
  /** `pi_…` or `seti_…`. */
  readonly intent: string;
  readonly method: string;
  readonly kind: 'challenge' | 'redirect' | 'microdeposits';
  /** Where a redirect comes back to. */
  readonly returnUrl: string | null;
  /** `void`: another attempt took its place. */
  result: 'open' | 'approved' | 'failed' | 'void';
  /** Wrong entries so far, where deposits have to be told. */
  failures?: number;
}

/** How webhooks reach the merchant; all but `normal` are there to test the merchant’s patience. */
export type DeliveryMode = 'normal' | 'late' | 'twice' | 'reversed';

/** A remembered answer, replayed when a request comes again with the same key. */
export interface StoredAnswer {
  readonly endpoint: string;
  readonly parameters: string;
  readonly status: number;
  readonly body: string;
  readonly requestId: string;
  readonly created: number;
}

/** All the sandbox’s Stripe knows. JSON. */
export interface StripeState {
  readonly paymentIntents: Record<string, Owned<PaymentIntent>>;
  readonly setupIntents: Record<string, Owned<SetupIntent>>;
  readonly paymentMethods: Record<string, OwnedMethod>;
  readonly confirmationTokens: Record<string, OwnedToken>;
  readonly charges: Record<string, Owned<Charge>>;
  readonly refunds: Record<string, Owned<Refund>>;
  readonly disputes: Record<string, Owned<Dispute>>;
  readonly customers: Record<string, Owned<Customer>>;
  /** By client secret; `claimedBy` is the Elements group that used it first. */
  readonly customerSessions: Record<string, Owned<CustomerSession> & { claimedBy: string | null }>;
  readonly steps: Record<string, BankStep>;
  /** By account and idempotency key. */
  readonly answers: Record<string, StoredAnswer>;
  /** The newest events, oldest first. */
  readonly events: StripeEvent[];
  webhook: { readonly url: string; readonly secret: string } | null;
  delivery: { readonly mode: DeliveryMode; readonly delay: number };
  /** What buyers' browsers are said to have: names of `expressPaymentType`. */
  wallets: readonly string[];
}

/** A bank that has seen nothing yet. */
export const initialStripeState = (): StripeState => ({
  paymentIntents: {},
  setupIntents: {},
  paymentMethods: {},
  confirmationTokens: {},
  charges: {},
  refunds: {},
  disputes: {},
  customers: {},
  customerSessions: {},
  steps: {},
  answers: {},
  events: [],
  webhook: null,
  delivery: { mode: 'normal', delay: 3000 },
  wallets: ['google_pay', 'link'],
});
