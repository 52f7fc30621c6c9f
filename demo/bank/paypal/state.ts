import { randomInt } from 'node:crypto';

/** What the buyer chose on the approval page. `funding-fails` approves, but the money cannot be had. */
export type Decision = 'approve' | 'cancel' | 'funding-fails';

/** PayPal's amount: a decimal string and its currency; `details` says what the total is made of. */
export interface Amount {
  readonly total: string;
  readonly currency: string;
  readonly details?: Readonly<Record<string, string>> | undefined;
}

/** Money given back. */
export interface Refund {
  readonly id: string;
  readonly amount: Amount;
  readonly createTime: string;
}

/** Money taken: at once (`sale`), or out of an authorization (`capture`). */
export interface Charge {
  readonly id: string;
  readonly kind: 'sale' | 'capture';
  readonly amount: Amount;
  readonly isFinal: boolean;
  readonly createTime: string;
  readonly refunds: Refund[];
}

/** One payment. Every `state` word of PayPal's API is derived from this, so that none can contradict another. */
export interface Payment {
  readonly id: string;
  /** Names the payment in the buyer's browser, `EC-…`. */
  readonly token: string;
  readonly payerId: string;
  readonly intent: 'sale' | 'authorize';
  /** As the merchant sent it: it is given back unchanged. */
  readonly transaction: { readonly amount: Amount; readonly [field: string]: unknown };
  readonly returnUrl: string;
  readonly cancelUrl: string;
  readonly createTime: string;
  decision: Decision | null;
  authorization: { readonly id: string; readonly createTime: string; isVoided: boolean } | null;
  readonly charges: Charge[];
}

/** What a `PayPal-Request-Id` was answered with. */
export interface Reply {
  /** Method, path and body it was sent with. */
  readonly request: string;
  readonly status: 200 | 201;
  readonly body: unknown;
}

/** Everything the PayPal sandbox remembers; the keys are the ids. */
export interface PayPalState {
  /** Access token → when it expires, in milliseconds of the epoch. */
  readonly accessTokens: Record<string, number>;
  readonly payments: Record<string, Payment>;
  readonly replies: Record<string, Reply>;
}

/** A sandbox in which nothing has happened yet. */
export const emptyPayPalState = (): PayPalState => ({ accessTokens: {}, payments: {}, replies: {} });

/** What is kept under an id that came from outside; inherited names such as `constructor` are no ids. */
export const lookUp = <T>(record: Readonly<Record<string, T>>, id: string | undefined): T | undefined =>
  id !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A new id in PayPal's style: capital letters and digits. */
export const newId = (length: number): string =>
  Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');
