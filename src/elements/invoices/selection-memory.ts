import { PayableRequest } from '../../contract/payable.ts';
import { array, safeParse } from '../../contract/schema.ts';
import type { Selection } from '../../invoices/selection.ts';

const nameOf = (endpoint: string) => `tender-invoices:${endpoint}`;

/** What was selected before the buyer signed in again or reloaded; nothing where the browser has no storage to give. */
export function recall(endpoint: string): Selection {
  try {
    const parsed = safeParse(
      array(PayableRequest),
      JSON.parse(sessionStorage.getItem(nameOf(endpoint)) ?? '[]'),
    );
    const entries = parsed.success ? parsed.data : [];
    return new Map(entries.flatMap(({ id, amount }) => (amount ? [[id, amount] as const] : [])));
  } catch {
    return new Map();
  }
}

/** Keeps a selection in `sessionStorage`: ids and amounts, nothing else. */
export function keep(endpoint: string, selection: Selection): void {
  try {
    const entries = [...selection].map(([id, amount]) => ({ id, amount }));
    if (entries.length) sessionStorage.setItem(nameOf(endpoint), JSON.stringify(entries));
    else sessionStorage.removeItem(nameOf(endpoint));
  } catch {
    // No storage: see above.
  }
}
