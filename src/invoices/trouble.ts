import type { Invoice, InvoicePage } from '../contract/invoice.ts';
import { isSameMoney } from '../contract/money.ts';
import { sumsOf, type Known, type Selection } from './selection.ts';

/** The merchant's rules about what may be paid together. */
export type Rules = Pick<InvoicePage, 'oldestFirst' | 'mostAtOnce'>;

/** Why a selection cannot be paid as it is. */
export type Trouble =
  | { readonly kind: 'currencies'; readonly currencies: readonly string[] }
  | { readonly kind: 'too-many'; readonly most: number; readonly count: number }
  | { readonly kind: 'oldest-first'; readonly rule: string; readonly missing: readonly Invoice[] };

/** What speaks against paying these together, as far as the invoices that were read can tell; the backend knows all. */
export function troubleWith(selection: Selection, known: Known, rules: Rules): Trouble | undefined {
  const sums = sumsOf(selection);
  if (sums.length > 1) return { kind: 'currencies', currencies: sums.map(({ currency }) => currency) };
  const { mostAtOnce, oldestFirst } = rules;
  if (mostAtOnce !== undefined && selection.size > mostAtOnce) {
    return { kind: 'too-many', most: mostAtOnce, count: selection.size };
  }
  const missing = oldestFirst ? olderLeftOut(selection, known) : [];
  return oldestFirst && missing.length ? { kind: 'oldest-first', rule: oldestFirst, missing } : undefined;
}

/** The invoices that are due before the newest chosen one and would stay open, in part or as a whole; oldest first. */
function olderLeftOut(selection: Selection, known: Known): readonly Invoice[] {
  const dueDays = [...selection.keys()].map((id) => known.get(id)?.dueOn ?? '');
  const newest = dueDays.reduce((latest, day) => (day > latest ? day : latest), '');
  const [currency] = [...selection.values()].map((amount) => amount.currency);
  return [...known.values()]
    .filter(({ id, payable, balance, dueOn = '' }) => {
      if (!payable.isAllowed || balance.currency !== currency || !dueOn || dueOn >= newest) return false;
      const chosen = selection.get(id);
      return !chosen || !isSameMoney(chosen, balance);
    })
    .sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
}
