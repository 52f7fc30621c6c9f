import { randomInt } from 'node:crypto';

/** A card or an account, as much of it as the sandbox keeps. */
export interface Means {
  readonly kind: 'card' | 'bank';
  /** `Visa`, `eCheck`…, as Authorize.Net calls it in `accountType`. */
  readonly type: string;
  readonly last4: string;
  /** "2030-04"; cards only. */
  readonly expires?: string | undefined;
  readonly holder?: string | undefined;
  readonly zip?: string | undefined;
  /** Last four digits; accounts only. */
  readonly routing4?: string | undefined;
  /** Whether it is one of Authorize.Net’s test cards, or an account. */
  readonly isTest: boolean;
}

/** What Accept.js and AcceptUI give for a card or an account. */
export interface Nonce {
  readonly means: Means;
  /** Milliseconds of the epoch. */
  expires: number;
  isUsed: boolean;
}

/** A payment form that the merchant asked for with `getHostedPaymentPageRequest`. */
export interface HostedForm {
  readonly type: 'authCaptureTransaction' | 'authOnlyTransaction';
  readonly amount: string;
  readonly currency: string;
  readonly invoiceNumber?: string | undefined;
  readonly description?: string | undefined;
  /** The shop’s page that hears of it, where the form is in a frame. */
  readonly communicator?: string | undefined;
  /** Where the form, as a page of its own, leads afterwards. */
  readonly back?: { readonly url: string; readonly cancelUrl: string } | undefined;
  readonly isCvvRequired: boolean;
  /** Milliseconds of the epoch. */
  expires: number;
  transId?: string;
}

/** Authorize.Net’s words for what a transaction is now. */
export type Status =
  | 'authorizedPendingCapture'
  | 'capturedPendingSettlement'
  | 'settledSuccessfully'
  | 'voided'
  | 'declined'
  | 'generalError'
  | 'refundPendingSettlement'
  | 'refundSettledSuccessfully';

/** Money taken, reserved, refused or given back. */
export interface Transaction {
  readonly transId: string;
  readonly refTransId?: string | undefined;
  readonly type: string;
  status: Status;
  readonly responseCode: '1' | '2' | '3';
  readonly reasonCode: string;
  /** Decimal string with two decimals. */
  readonly authAmount: string;
  settleAmount: string;
  readonly currency: string;
  readonly invoiceNumber?: string | undefined;
  readonly description?: string | undefined;
  readonly means: Means;
  readonly authCode: string;
  /** ISO 8601. */
  readonly submitTime: string;
}

/** A customer of the merchant’s in the Customer Information Manager. */
export interface Profile {
  readonly merchantCustomerId?: string | undefined;
  readonly email?: string | undefined;
  readonly paymentProfiles: Record<string, Means>;
}

/** Everything that the sandbox remembers; the keys are the ids. */
export interface AuthorizeNetState {
  readonly nonces: Record<string, Nonce>;
  readonly forms: Record<string, HostedForm>;
  readonly transactions: Record<string, Transaction>;
  readonly profiles: Record<string, Profile>;
}

/** A sandbox in which nothing has happened yet. */
export const emptyState = (): AuthorizeNetState => ({
  nonces: {},
  forms: {},
  transactions: {},
  profiles: {},
});

/** What is kept under an id that came from outside; inherited names such as `constructor` are no ids. */
export const lookUp = <T>(record: Readonly<Record<string, T>>, id: string | undefined): T | undefined =>
  id !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;

/** A new id: digits only, as Authorize.Net’s are. */
export const newId = (length: number): string =>
  String(randomInt(1, 10)) + Array.from({ length: length - 1 }, () => randomInt(10)).join('');
