import { Money } from '../../contract/money.ts';
import { PayableId } from '../../contract/payable.ts';
import { array, object, safeParse } from '../../contract/schema.ts';
import type { Selection } from '../../invoices/selection.ts';
import { parameter } from './address.ts';

const Stored = array(object({ id: PayableId, amount: Money }));

/**
 * Keeps a selection while the buyer signs in again or reloads, in `sessionStorage`: ids and amounts, nothing else.
 * Where the browser has no storage to give, nothing is kept; nor is it, both ways, for a pay link's guest: whoever uses
 * the tab before or after may be somebody else, and is not to ask for, or read of, the other's invoices.
 */
export class SelectionMemory {
  readonly #name: string;
  readonly #isGuest = parameter('invoice-token') !== null;

  constructor(endpoint: string) {
    this.#name = `tender-invoices:${endpoint}`;
  }

  recall(): Selection {
    if (this.#isGuest) return new Map();
    try {
      const parsed = safeParse(Stored, JSON.parse(sessionStorage.getItem(this.#name) ?? '[]'));
      return new Map(parsed.success ? parsed.data.map(({ id, amount }) => [id, amount]) : []);
    } catch {
      return new Map();
    }
  }

  keep(selection: Selection): void {
    if (this.#isGuest) return;
    try {
      const entries = [...selection].map(([id, amount]) => ({ id, amount }));
      if (entries.length) sessionStorage.setItem(this.#name, JSON.stringify(entries));
      else sessionStorage.removeItem(this.#name);
    } catch {
      // No storage: see above.
    }
  }
}
