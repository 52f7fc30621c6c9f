import type { Invoice } from '../contract/invoice.ts';
import { fromMinor, isSameMoney, toMinor, type Money } from '../contract/money.ts';
import type { PayableRequest } from '../contract/payable.ts';
import { amountToBegin } from './amount-to-begin.ts';

/** What is to be paid, by the invoice's id. */
export type Selection = ReadonlyMap<string, Money>;

/** Invoices as they were last read, by id. */
export type Known = ReadonlyMap<string, Invoice>;

/** A selection never changes, and is asked for its sums several times per drawing. */
const summed = new WeakMap<Selection, readonly Money[]>();

/** The exact sums, one per currency, in the order in which they were begun. */
export function sumsOf(selection: Selection): readonly Money[] {
  const sums = summed.get(selection) ?? add(selection);
  summed.set(selection, sums);
  return sums;
}

function add(selection: Selection): readonly Money[] {
  const sums = new Map<string, bigint>();
  for (const amount of selection.values()) {
    sums.set(amount.currency, (sums.get(amount.currency) ?? 0n) + toMinor(amount));
  }
  return [...sums].map(([currency, minor]) => fromMinor(minor, currency));
}

/** With these invoices too, as far as they may be paid; what was chosen keeps its amount. */
export function withAll(selection: Selection, invoices: Iterable<Invoice>): Selection {
  const next = new Map(selection);
  for (const invoice of invoices) {
    if (invoice.payable.isAllowed && !next.has(invoice.id)) next.set(invoice.id, amountToBegin(invoice));
  }
  return next;
}

/** Without these. */
export function without(selection: Selection, ids: Iterable<string>): Selection {
  const next = new Map(selection);
  for (const id of ids) next.delete(id);
  return next;
}

/** What a quote is asked for. A whole invoice goes without an amount, so that its balance of that moment counts. */
export const requestsOf = (selection: Selection, known: Known): PayableRequest[] =>
  [...selection].map(([id, amount]) => {
    const invoice = known.get(id);
    return invoice && isSameMoney(amount, invoice.balance) ? { id } : { id, amount };
  });
