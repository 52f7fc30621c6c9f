import type { InvoiceApi } from '../../client/invoice-api.ts';
import type { Invoice, InvoicePage, InvoiceQuery } from '../../contract/invoice.ts';
import { toProblem, type Problem } from '../../contract/problem.ts';

/** What can be asked of the list by the buyer. */
export type Filters = Pick<InvoiceQuery, 'search' | 'status' | 'currency' | 'dueFrom' | 'dueTo' | 'sort'>;

const PAGE = 50;
/** The most that one request may ask for. */
const MOST = 1000;

/** The invoices that were loaded. Only the newest question counts: the answer to one before is dropped. */
export class InvoiceList {
  filters: Filters = {};
  rows: readonly Invoice[] = [];
  /** The newest page: its totals, count and rules are those of the whole list. */
  page: InvoicePage | undefined;
  /** What is being waited for. */
  loading: 'rows' | 'more' | undefined;
  /** Why there are no rows, or no more. */
  problem: Problem | undefined;

  readonly #api: InvoiceApi;
  readonly #changed: (fresh: readonly Invoice[]) => void;
  #last: readonly ['rows' | 'more', InvoiceQuery] = ['rows', {}];
  #all: { readonly filters: Filters; readonly ids: readonly string[] } | undefined;
  #asking = new AbortController();
  #reading = new AbortController();

  /** `changed` is told which invoices are news. */
  constructor(api: InvoiceApi, changed: (fresh: readonly Invoice[]) => void) {
    this.#api = api;
    this.#changed = changed;
  }

  get isFiltered(): boolean {
    const { sort: _, ...others } = this.filters;
    return Object.values(others).some((value) => value.length);
  }

  /** Starts from the first row. */
  find(filters: Filters): Promise<void> {
    this.filters = filters;
    return this.#load('rows', { ...filters, limit: PAGE });
  }

  /** Reads again what is there. */
  reload(): Promise<void> {
    return this.#load('rows', { ...this.filters, limit: Math.min(MOST, Math.max(PAGE, this.rows.length)) });
  }

  more(): Promise<void> {
    const cursor = this.page?.next;
    if (!cursor || this.loading) return Promise.resolve();
    return this.#load('more', { ...this.filters, cursor, limit: PAGE });
  }

  /** What was asked last, once more. */
  retry(): Promise<void> {
    return this.#load(...this.#last);
  }

  /** Whether it was the first page that could not be loaded, or a further one. */
  get failed(): 'rows' | 'more' | undefined {
    return this.problem && this.#last[0];
  }

  /** What may be paid of what matches the filters, as far as it is known. */
  get matching(): readonly string[] {
    const loaded = this.rows.flatMap(({ id, payable }) => (payable.isAllowed ? [id] : []));
    return this.#all?.filters === this.filters ? [...new Set([...loaded, ...this.#all.ids])] : loaded;
  }

  /** All that may be paid now of what matches, loaded or not, up to a thousand. Rejects with a `Fault`. */
  async all(): Promise<{ readonly invoices: readonly Invoice[]; readonly isAll: boolean }> {
    const { filters } = this;
    if (!this.page?.next) return { invoices: this.rows, isAll: true };
    const query = { ...filters, isPayable: true, limit: MOST };
    const { invoices, next } = await this.#api.list(query, this.#reading.signal);
    this.#all = { filters, ids: invoices.map(({ id }) => id) };
    return { invoices, isAll: !next };
  }

  /** Lets go of every question. */
  end(): void {
    this.#asking.abort();
    this.#reading.abort();
  }

  async #load(loading: 'rows' | 'more', query: InvoiceQuery): Promise<void> {
    this.#last = [loading, query];
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.loading = loading;
    this.problem = undefined;
    this.#changed([]);
    let fresh: readonly Invoice[] = [];
    try {
      const page = await this.#api.list(query, signal);
      if (signal.aborted) return;
      const before = loading === 'more' ? this.rows : [];
      const known = new Set(before.map(({ id }) => id));
      fresh = page.invoices;
      this.rows = [...before, ...fresh.filter(({ id }) => !known.has(id))];
      // What holds for the whole list may be told with its first page only.
      const { next: _, ...told } = loading === 'more' && this.page ? this.page : page;
      this.page = { ...told, ...page };
    } catch (error) {
      if (signal.aborted) return;
      this.problem = toProblem(error);
    }
    this.loading = undefined;
    this.#changed(fresh);
  }
}
