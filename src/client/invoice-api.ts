import type { InvoiceDetails, InvoicePage, InvoiceQuery } from '../contract/invoice.ts';

/** What a shop's backend tells about the buyer's invoices. Every method rejects with a `Fault`. */
export interface InvoiceApi {
  list(query: InvoiceQuery, signal: AbortSignal): Promise<InvoicePage>;
  /** One invoice with its lines, payments and credit notes. */
  read(id: string, signal: AbortSignal): Promise<InvoiceDetails>;
}
