import { InvoiceDetails, InvoicePage, type InvoiceQuery } from '../../contract/invoice.ts';
import { Fault } from '../../contract/problem.ts';
import type { Schema } from '../../contract/schema.ts';
import { call, parse, problemOf, type HttpOptions } from '../http.ts';
import type { InvoiceApi } from '../invoice-api.ts';

/** The buyer's invoices by our own contract; `docs/backend.md` describes it from the other side. */
export function createRestInvoices(options: HttpOptions, locale: string): InvoiceApi {
  const ask = async <T>(schema: Schema<T>, path: string, query: URLSearchParams, signal: AbortSignal) => {
    query.append('locale', locale);
    const what = `GET ${options.endpoint}${path}`;
    const answer = await call(options, { method: 'GET', path: `${path}?${query}`, signal });
    if (answer.status !== 200) throw new Fault(problemOf(answer, what));
    return parse(schema, answer.body, `The answer to ${what}`);
  };
  return {
    list: (query, signal) => ask(InvoicePage, '/invoices', parametersOf(query), signal),
    read: (id, signal) =>
      ask(InvoiceDetails, `/invoices/${encodeURIComponent(id)}`, new URLSearchParams(), signal),
  };
}

function parametersOf({ status = [], isPayable, ...query }: InvoiceQuery): URLSearchParams {
  const pairs = Object.entries(query).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return new URLSearchParams([
    ...pairs,
    ...status.map((word) => ['status', word]),
    ...(isPayable ? [['payable', 'true']] : []),
  ]);
}
