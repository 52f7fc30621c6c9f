import { randomInt } from 'node:crypto';
import { rsaKey } from '../../support/rsa-key.ts';

/** What a capture context was made for. */
export interface Context {
  readonly version: 'v2' | '0.11';
  /** The only pages that may frame its fields. */
  readonly targetOrigins: readonly string[];
  /** The schemes that are taken; none means all. */
  readonly networks: readonly string[];
  /** Milliseconds of the epoch. */
  expires: number;
}

/** A card, as far as the sandbox keeps it. */
export interface Card {
  readonly network: string;
  readonly masked: string;
  readonly bin: string;
  readonly month: string;
  readonly year: string;
  /** The whole number, where it is a test card of 3-D Secure: the issuer is asked with it. */
  readonly testNumber?: string;
  /** What the issuer says to a payment with it. */
  readonly verdict: Verdict;
}

/** `approve`, or why not: a reason of CyberSource's REST API. */
export type Verdict =
  'approve' | 'PROCESSOR_DECLINED' | 'INSUFFICIENT_FUND' | 'INVALID_ACCOUNT' | 'SYSTEM_ERROR';

/** A transient token: good for one payment. */
export interface Token {
  readonly card: Card;
  /** Milliseconds of the epoch. */
  readonly expires: number;
  isUsed: boolean;
}

/** Payer Authentication of one card for one payment; what came of it is known to the issuer. */
export interface PayerAuthentication {
  readonly referenceId: string;
  /** The `jti` of the transient token. */
  readonly token: string;
  /** Milliseconds of the epoch. */
  readonly expires: number;
  /** Undefined where the card takes no part in 3-D Secure. */
  readonly issuer?: { readonly id: string; readonly hasMethod: boolean };
  /** Whether the device data are there. */
  isCollected: boolean;
  /** Set once the issuer was asked. */
  transactionId?: string;
  order?: { readonly amount: string; readonly currency: string; readonly returnUrl: string };
  windowSize?: string;
  /** `MD`, returned as it came. */
  merchantData?: string;
  isUsed: boolean;
}

/** What followed a payment. Amounts are decimal strings. */
export interface FollowOn {
  readonly id: string;
  readonly type: 'capture' | 'reversal' | 'refund';
  readonly amount: string;
  /** The merchant's own code of it: the same one does nothing twice. */
  readonly code: string;
}

/** One payment, by the API or on the hosted page. */
export interface Transaction {
  readonly id: string;
  /** The merchant's reference. */
  readonly code: string;
  readonly amount: string;
  readonly currency: string;
  readonly status: 'AUTHORIZED' | 'DECLINED';
  readonly reason?: Verdict;
  /** Whether it was captured with the authorization. */
  readonly isSale: boolean;
  readonly at: string;
  readonly followOns: FollowOn[];
}

/** A buyer on the hosted page, with the fields they were sent with. */
export interface Visit {
  readonly fields: Readonly<Record<string, string>>;
  readonly isEmbedded: boolean;
  /** The answer that went back to the shop. */
  reply?: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
}

/** Everything that the CyberSource sandbox remembers; the keys are the ids. */
export interface CyberSourceState {
  /** The private key that JWTs are signed with, PEM. */
  readonly key: string;
  readonly contexts: Record<string, Context>;
  readonly tokens: Record<string, Token>;
  readonly transactions: Record<string, Transaction>;
  readonly visits: Record<string, Visit>;
  readonly authentications: Record<string, PayerAuthentication>;
}

/** A sandbox in which nothing has happened yet. */
export const emptyCyberSourceState = (): CyberSourceState => ({
  key: rsaKey(),
  contexts: {},
  tokens: {},
  transactions: {},
  visits: {},
  authentications: {},
});

/** What is kept under an id that came from outside; inherited names such as `constructor` are no ids. */
export const lookUp = <T>(record: Readonly<Record<string, T>>, id: string | undefined): T | undefined =>
  id !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** The `jti` of a JWT, in CyberSource's style. */
export const newJti = (): string =>
  Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** The id of a transaction: 22 digits. */
export const newTransactionId = (): string =>
  Array.from({ length: 22 }, () => String(randomInt(10))).join('');
