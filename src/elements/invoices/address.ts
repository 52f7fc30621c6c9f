import type { HttpOptions } from '../../client/http.ts';
import { INVOICE_TOKEN_HEADER } from '../../contract/invoice.ts';
import { returnedPayment } from '../../session/return.ts';
import type { TenderInvoices } from '../tender-invoices.ts';

/** A parameter of the page's address. */
export const parameter = (name: string) => new URLSearchParams(location.search).get(name);

/** Whether the page's address says more than "the list". */
export const addressAsks = (): boolean =>
  returnedPayment() !== undefined || parameter('invoice') !== null || parameter('invoice-token') !== null;

/** The tag's headers; on a guest's pay link with its token. */
export function guestHeaders({ headers }: TenderInvoices): HttpOptions['headers'] {
  const token = parameter('invoice-token');
  if (!token) return headers;
  return async () => {
    const sent = new Headers(typeof headers === 'function' ? await headers() : headers);
    sent.set(INVOICE_TOKEN_HEADER, token);
    return sent;
  };
}
