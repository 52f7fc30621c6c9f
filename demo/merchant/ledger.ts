import { fromMinor, toMinor, type Money } from '../../src/contract/money.ts';
import { timeOf, type Backend } from './backend.ts';
import type { MerchantState } from './model.ts';
import type { LedgerEntry, Movement } from './model/ledger-entry.ts';
import type { StoredPayment } from './model/payment.ts';

/** Adds a line for money that a payment moved. */
export function recordMovement(
  backend: Backend,
  payment: StoredPayment,
  type: Movement,
  amount: Money,
): void {
  const { ledger } = backend.state.data;
  ledger.push({
    id: `ledger_${ledger.length + 1}`,
    type,
    at: timeOf(backend).toISOString(),
    attempt: payment.attempt,
    payment: payment.id,
    payables: payment.payables.map(({ id }) => id),
    method: payment.method.id,
    amount,
    ...(payment.reference !== undefined && { reference: payment.reference }),
  });
}

/** What was moved for payables that were paid together. */
export interface LedgerTotal {
  /** "checkout:1001", or several with commas between them. */
  readonly payables: string;
  readonly counts: Readonly<Record<Movement, number>>;
  /** Charges and captures. */
  readonly taken: Money;
  readonly refunded: Money;
  /** What the merchant has now: taken, less what was refunded and what banks took back. */
  readonly kept: Money;
}

/** The ledger as `/demo/ledger.json` shows it: "nobody pays twice" can be checked from outside. */
export interface LedgerReport {
  readonly entries: readonly LedgerEntry[];
  readonly totals: readonly LedgerTotal[];
}

/** Every movement, oldest first, and what they come to for each payable and currency. */
export function reportLedger({ ledger }: MerchantState): LedgerReport {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of ledger) {
    const key = `${entry.payables.join(',')} ${entry.amount.currency}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return { entries: ledger, totals: [...groups.values()].map(addUp) };
}

function addUp(entries: readonly LedgerEntry[]): LedgerTotal {
  const currency = entries[0]?.amount.currency ?? '';
  const of = (...types: readonly Movement[]) => entries.filter(({ type }) => types.includes(type));
  const sum = (lines: readonly LedgerEntry[]) => lines.reduce((all, { amount }) => all + toMinor(amount), 0n);
  const taken = sum(of('charge', 'capture'));
  const refunded = sum(of('refund')) - sum(of('refund-failed'));
  const disputed = sum(of('dispute')) - sum(of('dispute-won'));
  return {
    payables: entries[0]?.payables.join(',') ?? '',
    counts: {
      charge: of('charge').length,
      authorize: of('authorize').length,
      capture: of('capture').length,
      void: of('void').length,
      refund: of('refund').length,
      'refund-failed': of('refund-failed').length,
      dispute: of('dispute').length,
      'dispute-won': of('dispute-won').length,
    },
    taken: fromMinor(taken, currency),
    refunded: fromMinor(refunded, currency),
    kept: fromMinor(taken - refunded - disputed, currency),
  };
}
