import { Money } from '../../contract/money.ts';
import { PayableId } from '../../contract/payable.ts';
import { array, object, safeParse } from '../../contract/schema.ts';
import type { Selection } from '../../invoices/selection.ts';

const Stored = array(object({ id: PayableId, amount: Money }));

/**
 * Keeps a selection while the buyer signs in again or reloads, in `sessionStorage`: ids and amounts, nothing else.
 * Where the browser has no storage to give, nothing is kept.
 */
export class SelectionMemory {
  readonly #name: string;

  constructor(endpoint: string) {
    this.#name = `tender-invoices:${endpoint}`;
  }

  recall(): Selection {
    try {
      const parsed = safeParse(Stored, JSON.parse(sessionStorage.getItem(this.#name) ?? '[]'));
      return new Map(parsed.success ? parsed.data.map(({ id, amount }) => [id, amount]) : []);
    } catch {
      return new Map();
    }
  }

  keep(selection: Selection): void {
    try {
      const entries = [...selection].map(([id, amount]) => ({ id, amount }));
      if (entries.length) sessionStorage.setItem(this.#name, JSON.stringify(entries));
      else sessionStorage.removeItem(this.#name);
    } catch {
      // No storage: see above.
    }
  }
}
