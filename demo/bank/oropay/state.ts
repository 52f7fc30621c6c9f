import { randomBytes, randomUUID } from 'node:crypto';

/** What a token may be used for; an empty list stands for everything, as for a merchant’s server. */
export interface AccessToken {
  /** Milliseconds of the epoch. */
  expires: number;
  readonly permissions: readonly string[];
}

/** A card that was turned into a reference. */
export interface StoredCard {
  readonly id: string;
  usage: 'SINGLE' | 'MULTIPLE';
  /** A `SINGLE` one that has been used is gone. */
  isUsed: boolean;
  readonly number: string;
  readonly month: string;
  /** Two digits. */
  readonly year: string;
}

/** GP-API’s words for what a transaction is. */
export type TransactionStatus =
  'PREAUTHORIZED' | 'CAPTURED' | 'FUNDED' | 'REJECTED' | 'DECLINED' | 'REVERSED';

/** Money that was taken, reserved or refused. Amounts are minor units as strings, as GP-API has them. */
export interface Transaction {
  readonly id: string;
  status: TransactionStatus;
  readonly type: 'SALE' | 'REFUND';
  readonly amount: string;
  readonly currency: string;
  readonly reference: string;
  readonly timeCreated: string;
  /** GP-API’s result: `00` approved, `51` not enough money, … */
  readonly result: string;
  readonly message: string;
  readonly card?: { readonly brand: string; readonly last4: string; readonly authcode: string };
  /** Minor units that went back. */
  refunded: string;
}

/** One EMV 3-D Secure authentication; what came of it is known to the issuer, under the same id. */
export interface Authentication {
  readonly id: string;
  readonly isEnrolled: boolean;
  readonly card: string;
  readonly amount: string;
  readonly currency: string;
  readonly methodReturnUrl: string;
  /** EMV 3-D Secure's code of the window that the shop wants to show a challenge in. */
  windowSize?: string;
  /** Proof of an authentication is good for one transaction. */
  isUsed: boolean;
}

/** A hosted payment page. */
export interface Link {
  readonly id: string;
  status: 'ACTIVE' | 'PAID' | 'INACTIVE';
  readonly amount: string;
  readonly currency: string;
  readonly reference: string;
  readonly returnUrl: string;
  readonly cancelUrl: string;
  readonly transactions: string[];
}

/** Everything that Global Payments’ sandbox remembers; the keys are the ids. */
export interface GpState {
  readonly tokens: Record<string, AccessToken>;
  readonly cards: Record<string, StoredCard>;
  readonly transactions: Record<string, Transaction>;
  readonly authentications: Record<string, Authentication>;
  readonly links: Record<string, Link>;
  /** What a request with this idempotency key made. */
  readonly made: Record<string, string>;
}

/** A sandbox in which nothing has happened yet. */
export const emptyGpState = (): GpState => ({
  tokens: {},
  cards: {},
  transactions: {},
  authentications: {},
  links: {},
  made: {},
});

/** What is kept under an id that came from outside; inherited names such as `constructor` are no ids. */
export const lookUp = <T>(record: Readonly<Record<string, T>>, id: string | undefined): T | undefined =>
  id !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;

/** A new id: `TRN_…`, `PMT_…`, `AUT_…`, `LNK_…`. */
export const newId = (kind: 'TRN' | 'PMT' | 'AUT' | 'LNK'): string => `${kind}_${randomUUID()}`;

/** A new access token. */
export const newToken = (): string => randomBytes(14).toString('base64url').slice(0, 28);
