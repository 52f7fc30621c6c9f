import type { Money } from '../../../src/contract/money.ts';

/** A movement of money, or of a reservation. */
export type Movement =
  'charge' | 'authorize' | 'capture' | 'void' | 'refund' | 'refund-failed' | 'dispute' | 'dispute-won';

/** One line of the ledger; lines are only ever added. */
export interface LedgerEntry {
  readonly id: string;
  readonly type: Movement;
  readonly at: string;
  readonly attempt: string;
  readonly payment: string;
  readonly payables: readonly string[];
  readonly method: string;
  readonly amount: Money;
  readonly reference?: string;
}
