import type { InvoiceApi } from '../../client/invoice-api.ts';
import type { InvoicePage } from '../../contract/invoice.ts';
import type { Filters } from './invoice-list.ts';

/** A slow machine reads so many without a long task. */
const PAGE = 100;

/** What may be paid of what matches, page after page for as long as more is wanted. Rejects with a `Fault`. */
export async function* payablePages(
  api: InvoiceApi,
  filters: Filters,
  signal: AbortSignal,
): AsyncGenerator<InvoicePage, void, void> {
  let cursor: string | undefined;
  do {
    const query = { ...filters, payable: true, limit: PAGE } as const;
    const page = await api.list(cursor ? { ...query, cursor } : query, signal);
    yield page;
    cursor = page.next;
  } while (cursor);
}
