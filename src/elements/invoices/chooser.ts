import type { Invoice } from '../../contract/invoice.ts';
import { isSameMoney, type Money } from '../../contract/money.ts';
import type { PayableRequest } from '../../contract/payable.ts';
import { amountToBegin, type AmountFault } from '../../invoices/limits.ts';
import {
  correct,
  requestsOf,
  sumsOf,
  withAll,
  without,
  type Correction,
  type Selection,
  type Sum,
} from '../../invoices/selection.ts';
import { SelectionMemory } from './selection-memory.ts';

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

  readonly #memory: SelectionMemory;
  readonly #changed: (ids?: readonly string[]) => void;
  #selection: Selection;

  /** `changed` is told of which invoices something changed; of many where it says none. */
  constructor(endpoint: string, changed: (ids?: readonly string[]) => void) {
    this.#memory = new SelectionMemory(endpoint);
    this.#changed = changed;
    this.#selection = this.#memory.recall();
  }

  get selection(): Selection {
    return this.#selection;
  }

  get sums(): readonly Sum[] {
    return sumsOf(this.#selection);
  }

  get requests(): PayableRequest[] {
    return requestsOf(this.#selection, this.known);
  }

  /** The chosen ones that nothing is known about yet. */
  get strangers(): readonly string[] {
    return [...this.#selection.keys()].filter((id) => !this.known.has(id));
  }

  /** Takes note of invoices that were read, and corrects what no longer holds. */
  learn(invoices: readonly Invoice[]): readonly Correction[] {
    for (const invoice of invoices) {
      const before = this.known.get(invoice.id);
      const chosen = this.#selection.get(invoice.id);
      this.known.set(invoice.id, invoice);
      const wasWhole = before && chosen && isSameMoney(chosen, before.balance);
      if (wasWhole && !isSameMoney(before.balance, invoice.balance) && invoice.payable.isAllowed) {
        this.typed.delete(invoice.id);
        this.#set(new Map(this.#selection).set(invoice.id, amountToBegin(invoice)), [invoice.id]);
      }
    }
    const { selection, corrections } = correct(this.#selection, invoices);
    for (const { invoice } of corrections) this.typed.delete(invoice.id);
    if (corrections.length) this.#set(selection);
    return corrections;
  }

  toggle(id: string, isChosen: boolean): void {
    const invoice = this.known.get(id);
    if (!isChosen) this.remove([id]);
    else if (invoice) this.add([invoice]);
  }

  add(invoices: readonly Invoice[]): void {
    const ids = invoices.length === 1 ? invoices.map(({ id }) => id) : undefined;
    this.#set(withAll(this.#selection, invoices), ids);
  }

  remove(ids: readonly string[]): void {
    this.#set(without(this.#selection, ids), ids.length === 1 ? ids : undefined);
  }

  keepOnly(currency: string): void {
    this.remove([...this.#selection].flatMap(([id, amount]) => (amount.currency === currency ? [] : [id])));
  }

  clear(): void {
    this.#set(new Map());
  }

  /** What a page selected; where it names no amount, all of it. Those that nothing is known about are returned. */
  preset(requests: readonly PayableRequest[]): readonly string[] {
    const entries = requests.flatMap(({ id, amount }) => {
      const invoice = this.known.get(id);
      const first = amount ?? (invoice && amountToBegin(invoice));
      return first ? [[id, first] as const] : [];
    });
    this.#set(new Map(entries));
    this.learn([...this.known.values()]);
    return requests.flatMap(({ id }) => (this.known.has(id) ? [] : [id]));
  }

  /** Takes what is typed where it can be paid; the sum follows every key. */
  type(id: string, text: string, read: Money | AmountFault): void {
    if ('kind' in read) {
      this.typed.set(id, { text, fault: read, isTold: this.typed.get(id)?.isTold ?? false });
      this.#changed([id]);
    } else {
      this.typed.set(id, { text, isTold: false });
      this.#set(new Map(this.#selection).set(id, read), [id]);
    }
  }

  /** The field was left: what can be paid is written as we write it, what is wrong is told. */
  leave(id: string): void {
    const typed = this.typed.get(id);
    if (!typed) return;
    if (typed.fault) this.typed.set(id, { ...typed, isTold: true });
    else this.typed.delete(id);
    this.#changed([id]);
  }

  /** The invoices whose amounts cannot be paid as they are typed. */
  get wrong(): readonly string[] {
    return [...this.typed].flatMap(([id, { fault }]) => (fault ? [id] : []));
  }

  amountOf(id: string): Money | undefined {
    return this.#selection.get(id);
  }

  #set(selection: Selection, ids?: readonly string[]): void {
    this.#selection = selection;
    for (const id of this.typed.keys()) if (!selection.has(id)) this.typed.delete(id);
    this.#memory.keep(selection);
    this.#changed(ids);
  }
}
