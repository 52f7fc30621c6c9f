import { Money } from '../../contract/money.ts';
import { PayableId } from '../../contract/payable.ts';
import { array, object, safeParse } from '../../contract/schema.ts';
import type { Selection } from '../../invoices/selection.ts';
import { parameter } from './address.ts';

const nameOf = (endpoint: string) => `tender-invoices:${endpoint}`;

/**
 * Nothing is kept or recalled for a pay link's guest: whoever uses the tab before or after may be somebody else, and is
 * not to ask for, or read of, the other's invoices.
 */
const isGuest = () => parameter('invoice-token') !== null;

/** What was selected before the buyer signed in again or reloaded; nothing where the browser has no storage to give. */
export function recall(endpoint: string): Selection {
  if (isGuest()) return new Map();
  try {
    const parsed = safeParse(
      array(object({ id: PayableId, amount: Money })),
      JSON.parse(sessionStorage.getItem(nameOf(endpoint)) ?? '[]'),
    );
    return new Map(parsed.success ? parsed.data.map(({ id, amount }) => [id, amount]) : []);
  } catch {
    return new Map();
  }
}

/** Keeps a selection in `sessionStorage`: ids and amounts, nothing else. */
export function keep(endpoint: string, selection: Selection): void {
  if (isGuest()) return;
  try {
    const entries = [...selection].map(([id, amount]) => ({ id, amount }));
    if (entries.length) sessionStorage.setItem(nameOf(endpoint), JSON.stringify(entries));
    else sessionStorage.removeItem(nameOf(endpoint));
  } catch {
    // No storage: see above.
  }
}
