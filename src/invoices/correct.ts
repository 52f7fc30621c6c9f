import type { Invoice } from '../contract/invoice.ts';
import { amountToBegin } from './amount-to-begin.ts';
import { faultOf } from './limits.ts';
import type { Selection } from './selection.ts';

/** What of a selection no longer held when its invoice was read again. */
export interface Correction {
  readonly kind: 'removed' | 'amount';
  readonly invoice: Invoice;
}

/** Adapts a selection to invoices as they are now: what may not be paid goes, what is too much becomes all there is. */
export function correct(
  selection: Selection,
  invoices: Iterable<Invoice>,
): { readonly selection: Selection; readonly corrections: readonly Correction[] } {
  const next = new Map(selection);
  const corrections: Correction[] = [];
  for (const invoice of invoices) {
    const amount = next.get(invoice.id);
    if (!amount) continue;
    if (!invoice.payable.isAllowed) {
      next.delete(invoice.id);
      corrections.push({ kind: 'removed', invoice });
    } else if (amount.currency !== invoice.balance.currency || faultOf(amount, invoice)) {
      next.set(invoice.id, amountToBegin(invoice));
      corrections.push({ kind: 'amount', invoice });
    }
  }
  return corrections.length ? { selection: next, corrections } : { selection, corrections };
}
