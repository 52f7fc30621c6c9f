import { InvoicePage } from '../../contract/invoice.ts';
import { Fault } from '../../contract/problem.ts';
import type { Schema } from '../../contract/schema.ts';
import { call, parse, problemOf, type HttpOptions } from '../http.ts';
import type { InvoiceApi, InvoiceSearch } from '../invoice-api.ts';

/** The buyer's invoices by our own contract; `docs/backend.md` describes it from the other side. */
export function createRestInvoices(options: HttpOptions, locale: string): InvoiceApi {
  const ask = async <T>(schema: Schema<T>, path: string, signal: AbortSignal, query?: InvoiceSearch) => {
    const parameters = new URLSearchParams({ ...(query as Record<string, string>), locale });
    const what = `GET ${options.endpoint}${path}`;
    const answer = await call(options, { method: 'GET', path: `${path}?${parameters}`, signal });
    if (answer.status !== 200) throw new Fault(problemOf(answer, what));
    return parse(schema, answer.body, `The answer to ${what}`);
  };
  return {
    list: (query, signal) => ask(InvoicePage, '/invoices', signal, query),
    read: (schema, id, signal) => ask(schema, `/invoices/${encodeURIComponent(id)}`, signal),
  };
}
