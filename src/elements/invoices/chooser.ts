import type { Invoice } from '../../contract/invoice.ts';
import type { Money } from '../../contract/money.ts';
import type { PayableRequest } from '../../contract/payable.ts';
import type { AmountFault } from '../../invoices/limits.ts';
import { requestsOf, sumsOf, withAll, without, type Selection } from '../../invoices/selection.ts';
import { keep, recall } from './selection-memory.ts';

/** What is typed for an invoice at the moment, or was and cannot be paid. */
export interface Typed {
  readonly text: string;
  readonly fault?: AmountFault;
  /** Whether the buyer is told what is wrong: not before the field is left. */
  readonly isTold: boolean;
}

/** What the buyer has chosen, over filters, pages and sign-in. */
export class Chooser {
  readonly known = new Map<string, Invoice>();
  readonly typed = new Map<string, Typed>();
  selection: Selection;
  /** Tells of which invoices something changed; of many where it says none. */
  readonly changed: (ids?: readonly string[]) => void;

  readonly #endpoint: string;

  constructor(endpoint: string, changed: (ids?: readonly string[]) => void) {
    this.#endpoint = endpoint;
    this.changed = changed;
    this.selection = recall(endpoint);
  }

  get sums(): readonly Money[] {
    return sumsOf(this.selection);
  }

  get requests(): PayableRequest[] {
    return requestsOf(this.selection, this.known);
  }

  add(invoices: readonly Invoice[]): void {
    this.set(
      withAll(this.selection, invoices),
      invoices.map(({ id }) => id),
    );
  }

  remove(ids: readonly string[]): void {
    this.set(without(this.selection, ids), ids);
  }

  amountOf(id: string): Money | undefined {
    return this.selection.get(id);
  }

  /** Another selection, in which something is other about these; about many where it says none. */
  set(selection: Selection, ids?: readonly string[]): void {
    this.selection = selection;
    for (const id of this.typed.keys()) if (!selection.has(id)) this.typed.delete(id);
    keep(this.#endpoint, selection);
    this.changed(ids);
  }
}
