import type { InvoiceApi, InvoiceSearch } from '../../client/invoice-api.ts';
import type { Invoice, InvoicePage } from '../../contract/invoice.ts';
import { toProblem, type Problem } from '../../contract/problem.ts';
import type { Selection } from '../../invoices/selection.ts';

/** What can be asked of the list by the buyer; what is not asked is not there. */
export type Filters = Omit<InvoiceSearch, 'payable' | 'cursor' | 'limit'>;

/** What "select all" selected. */
interface All {
  readonly filters: Filters;
  readonly ids: readonly string[];
  /** The selection that came of it, where there were more than can be asked for at once. */
  readonly cut: Selection | undefined;
}

const PAGE = 50;
/** The most that one request may ask for. */
const MOST = 1000;

/** The invoices that were loaded. Only the newest question counts: the answer to one before is dropped. */
export class InvoiceList {
  filters: Filters = {};
  rows: readonly Invoice[] = [];
  /** The newest page: its totals, count and rules are those of the whole list. */
  page: InvoicePage | undefined;
  /** The invoice that the page's address names: the first row, unless the list is filtered. */
  pinned: Invoice | undefined;
  /** Whether the newest question was for a further page, not for the first. */
  isMore = false;
  isLoading = false;
  /** All that may be paid of what matched the filters, loaded or not, once it was asked for. */
  all: All | undefined;
  /** Why there are no rows, or no more. */
  problem: Problem | undefined;

  readonly #api: InvoiceApi;
  readonly #changed: (fresh: readonly Invoice[]) => void;
  #last: InvoiceSearch = {};
  #asking = new AbortController();

  /** `changed` is told which invoices are news. */
  constructor(api: InvoiceApi, changed: (fresh: readonly Invoice[]) => void) {
    this.#api = api;
    this.#changed = changed;
  }

  get isFiltered(): boolean {
    return Object.keys(this.filters).some((name) => name !== 'sort');
  }

  /** Starts from the first row. */
  find(filters: Filters): Promise<void> {
    this.filters = filters;
    return this.#load({ ...filters, limit: PAGE });
  }

  /** Reads again what is there. */
  reload(): Promise<void> {
    return this.#load({ ...this.filters, limit: Math.min(MOST, Math.max(PAGE, this.rows.length)) });
  }

  async more(): Promise<void> {
    const cursor = this.page?.next;
    if (cursor && !this.isLoading) await this.#load({ ...this.filters, cursor, limit: PAGE });
  }

  /** What was asked last, once more. */
  retry(): Promise<void> {
    return this.#load(this.#last);
  }

  /** What may be paid of what matches the filters, as far as it is known. */
  get matching(): readonly string[] {
    const loaded = this.rows.flatMap(({ id, payable }) => (payable.isAllowed ? [id] : []));
    return this.all?.filters === this.filters ? [...new Set([...loaded, ...this.all.ids])] : loaded;
  }

  /** Lets go of its question. */
  end(): void {
    this.#asking.abort();
  }

  async #load(query: InvoiceSearch): Promise<void> {
    this.end();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.#last = query;
    this.isMore = 'cursor' in query;
    this.isLoading = true;
    this.problem = undefined;
    this.#changed([]);
    let fresh: readonly Invoice[] = [];
    try {
      const page = await this.#api.list(query, signal);
      if (signal.aborted) return;
      fresh = page.invoices;
      this.pinned = fresh.find(({ id }) => id === this.pinned?.id) ?? this.pinned;
      const first = this.pinned && !this.isFiltered ? [this.pinned] : [];
      const before = this.isMore ? this.rows : first;
      const known = new Set(before.map(({ id }) => id));
      this.rows = [...before, ...fresh.filter(({ id }) => !known.has(id))];
      // What holds for the whole list may be told with its first page only.
      const { next: _, ...told } = this.isMore && this.page ? this.page : page;
      this.page = { ...told, ...page };
    } catch (error) {
      if (signal.aborted) return;
      this.problem = toProblem(error);
    }
    this.isLoading = false;
    this.#changed(fresh);
  }
}
