import { randomBytes } from 'node:crypto';
import { rsaKey } from '../../support/rsa-key.ts';

/** Amounts as Connect counts them: hundredths of the currency's unit, whatever the currency has. */
export interface AmountOfMoney {
  readonly amount: number;
  readonly currencyCode: string;
}

/** What a merchant's server opened for one buyer's browser. Times are milliseconds of the epoch. */
export interface ClientSession {
  readonly customerId: string;
  readonly created: number;
  readonly tokens: readonly string[];
  /** Payment products and groups that the merchant restricted it to; empty: all. */
  readonly restrictTo: readonly string[];
  /** Ended by a tester, before its time. */
  isOver: boolean;
}

/** A stored card or mandate. */
export interface Token {
  readonly id: string;
  readonly paymentProductId: number;
  /** The number of the account on file that client sessions list it under. */
  readonly accountId: number;
  readonly alias: string;
  /** What was stored, by field id; never the security code. */
  readonly values: Readonly<Record<string, string>>;
}

/** The words that the API has for a payment's life, as far as the sandbox goes. */
export type PaymentStatus =
  | 'REDIRECTED'
  | 'PENDING_APPROVAL'
  | 'CAPTURE_REQUESTED'
  | 'CAPTURED'
  | 'REJECTED'
  | 'CANCELLED'
  | 'REVERSED'
  | 'REFUNDED';

/** What an authorization asks for. */
export type AuthorizationMode = 'SALE' | 'PRE_AUTHORIZATION' | 'FINAL_AUTHORIZATION';

/** One payment. */
export interface Payment {
  readonly id: string;
  readonly paymentProductId: number;
  readonly amountOfMoney: AmountOfMoney;
  readonly merchantReference: string;
  readonly authorizationMode: AuthorizationMode;
  /** Masked. */
  readonly account: string;
  readonly expiryDate?: string;
  readonly createdAt: string;
  status: PaymentStatus;
  /** Why it was refused, as a code of the API. */
  errorCode?: string;
  authorisationCode?: string;
  /** 3-D Secure comes first: where the buyer goes then, whose card it is, and what the issuer calls it once asked. */
  redirect?: {
    readonly returnUrl: string;
    readonly mac: string;
    readonly number: string;
    issuer?: string;
  };
  token?: string;
  readonly refunds: { readonly id: string; readonly amountOfMoney: AmountOfMoney }[];
}

/** What an idempotence key was answered with. */
export interface Reply {
  readonly request: string;
  readonly status: number;
  readonly body: unknown;
}

/** Everything that the sandbox remembers; the keys are the ids. */
export interface IngenicoState {
  readonly keyId: string;
  /** PKCS #8, PEM: nobody but the sandbox can read what was encrypted for it. */
  readonly privateKey: string;
  readonly sessions: Record<string, ClientSession>;
  /** Every message that was read, so that none is read twice. */
  readonly nonces: Record<string, true>;
  readonly tokens: Record<string, Token>;
  readonly payments: Record<string, Payment>;
  readonly replies: Record<string, Reply>;
}

/** A sandbox in which nothing has happened yet. */
export const emptyIngenicoState = (): IngenicoState => ({
  keyId: newId(8),
  privateKey: rsaKey(),
  sessions: {},
  nonces: {},
  tokens: {},
  payments: {},
  replies: {},
});

/** What is kept under an id that came from outside; inherited names such as `constructor` are no ids. */
export const lookUp = <T>(record: Readonly<Record<string, T>>, id: string | undefined): T | undefined =>
  id !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;

/** A new id of so many bytes, in hexadecimal. */
export const newId = (bytes: number): string => randomBytes(bytes).toString('hex');
