import type { InvoicePage } from '../contract/invoice.ts';
import type { Schema } from '../contract/schema.ts';

/** Which invoices to list, by the names of the contract's query; what is left out does not count. */
export type InvoiceSearch = Readonly<
  Partial<
    Record<'search' | 'status' | 'currency' | 'dueFrom' | 'dueTo' | 'sort' | 'cursor', string> & {
      payable: true;
      limit: number;
    }
  >
>;

/** What a shop's backend tells about the buyer's invoices. Every method rejects with a `Fault`. */
export interface InvoiceApi {
  list(query: InvoiceSearch, signal: AbortSignal): Promise<InvoicePage>;
  /** One invoice with its lines, payments and credit notes, as far as the schema says. */
  read<T>(schema: Schema<T>, id: string, signal: AbortSignal): Promise<T>;
}
