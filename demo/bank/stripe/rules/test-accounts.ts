/** Stripe’s US test bank accounts. Source: docs.stripe.com/payments/ach-direct-debit/accept-a-payment#test. */

/** How a test account behaves. */
export interface AccountBehaviour {
  /** Why its debits come back, days later. */
  readonly returns?: 'insufficient_funds' | 'account_closed' | 'debit_not_authorized';
  /** How the deposits are told: as a code in the statement’s text (the default), or by their two amounts. */
  readonly deposits?: 'amounts';
}

const ACCOUNTS = new Map<string, AccountBehaviour>([
  ['000111111113', { returns: 'account_closed' }],
  ['000222222227', { returns: 'insufficient_funds' }],
  ['000333333335', { returns: 'debit_not_authorized' }],
  // The sandbox’s own: at Stripe the bank decides how the deposits are told.
  ['000555555559', { deposits: 'amounts' }],
]);

/** How this account number behaves; undefined where all goes well. */
export const accountBehaviourOf = (digits: string): AccountBehaviour | undefined => ACCOUNTS.get(digits);

/** What telling the deposits leads to. */
export type DepositVerdict = 'verified' | 'wrong' | 'too-often' | 'timeout';

const CODES = new Map<string, DepositVerdict>([
  ['SM11AA', 'verified'],
  ['SM33CC', 'too-often'],
  ['SM44DD', 'timeout'],
]);
const AMOUNTS = new Map<string, DepositVerdict>([
  ['32,45', 'verified'],
  ['10,11', 'too-often'],
  ['40,41', 'timeout'],
]);

/** How often somebody may be wrong. */
export const MOST_ENTRIES = 10;

/** Judges a code such as `SM11AA`. */
export const judgeCode = (code: string): DepositVerdict => CODES.get(code.toUpperCase()) ?? 'wrong';

/** Judges two amounts in cents, in either order. */
export const judgeAmounts = (amounts: readonly number[]): DepositVerdict =>
  AMOUNTS.get(amounts.toSorted((a, b) => a - b).join(',')) ?? 'wrong';
