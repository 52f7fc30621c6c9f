import { randomInt } from 'node:crypto';
import type { NameValues } from '../../support/name-values.ts';

/** A card as far as it has to be known for later: never its number. */
export interface KeptCard {
  readonly last4: string;
  /** `MMYY` */
  readonly expires: string;
  /** Payflow's digit: 0 Visa, 1 Mastercard, 2 Discover, 3 American Express. */
  readonly type: string;
  /** The `RESULT` that its transactions end with. */
  readonly result: number;
}

/** One transaction, approved or not. Amounts are Payflow's decimal strings. */
export interface Transaction {
  readonly pnref: string;
  /** Sale, authorization, delayed capture, credit, void. */
  readonly type: 'S' | 'A' | 'D' | 'C' | 'V';
  readonly tender: 'C' | 'P';
  readonly amount: string;
  readonly currency: string;
  readonly result: number;
  readonly card?: KeptCard;
  readonly secureToken?: string;
  /** The transaction that this one is about. */
  readonly origin?: string;
}

/** What a secure token stands for. */
export interface SecureToken {
  readonly id: string;
  readonly token: string;
  /** All that the merchant's server sent. */
  readonly values: NameValues;
  /** Milliseconds of the epoch. */
  readonly expires: number;
  isUsed: boolean;
}

/** What the buyer chose on PayPal's page. */
export type Decision = 'approve' | 'cancel' | 'funding-fails' | 'echeck';

/** An Express Checkout. */
export interface ExpressOrder {
  readonly token: string;
  readonly payerId: string;
  readonly values: NameValues;
  decision: Decision | null;
  /** The source of money that the buyer chose before did not work. */
  hasFailed?: boolean;
  isDone: boolean;
}

/** Everything that the Payflow sandbox remembers, by its ids. */
export interface PayflowState {
  readonly tokens: Record<string, SecureToken>;
  readonly transactions: Record<string, Transaction>;
  readonly orders: Record<string, ExpressOrder>;
  /** `X-VPS-REQUEST-ID` → what it was answered with. */
  readonly replies: Record<string, NameValues>;
}

/** A sandbox in which nothing has happened yet. */
export const emptyPayflowState = (): PayflowState => ({
  tokens: {},
  transactions: {},
  orders: {},
  replies: {},
});

/** The sandbox's one account. */
export const SANDBOX_ACCOUNT = {
  PARTNER: 'PayPal',
  VENDOR: 'tendersandbox',
  USER: 'tendersandbox',
  PWD: 'not-a-secret',
} as const;

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A new id in Payflow's style. */
export const newId = (length: number): string =>
  Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** What is kept under an id that came from outside; inherited names such as `constructor` are no ids. */
export const lookUp = <T>(record: Readonly<Record<string, T>>, id: string | undefined): T | undefined =>
  id !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;

/** Hundredths of an amount as Payflow writes it, `123.45` or `123`; undefined when it is not one. */
export function hundredthsOf(amount: string | undefined): bigint | undefined {
  const [, whole, fraction = '00'] = /^(\d{1,10})(?:\.(\d\d))?$/.exec(amount ?? '') ?? [];
  return whole === undefined ? undefined : BigInt(whole + fraction);
}
