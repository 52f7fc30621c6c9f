import { timeOf, type Backend } from '../backend.ts';
import {
  CONTINENTAL,
  FIRST_OF_MANY,
  seedInvoices,
  seedManyInvoices,
} from '../seed/invoices/seed-invoices.ts';
import { dayOf } from './calendar.ts';
import { payableIdOf, type InvoiceDocument } from './document.ts';

/** All invoices that the merchant has sent. */
export interface InvoiceBook {
  /** By what a payable calls it: `invoice:42`. */
  find(payable: string): InvoiceDocument | undefined;
  /** The one that this pay link is for. */
  findByToken(token: string): InvoiceDocument | undefined;
  /** Those of a company, or of a guest. */
  of(whose: { readonly companyId: number } | { readonly buyerId: number }): readonly InvoiceDocument[];
}

/** The books that were written in this process, by the day that their dates are counted from. */
const books = new Map<string, InvoiceBook>();

/**
 * The merchant's invoices. The demo's are made up again in every process, always the same: only the day that their
 * dates are counted from is kept, the first on which anybody looked.
 */
export function bookOf(backend: Backend): InvoiceBook {
  const { data } = backend.state;
  data.invoicesSince ??= dayOf(timeOf(backend));
  const written = books.get(data.invoicesSince) ?? writeBook(data.invoicesSince);
  books.set(data.invoicesSince, written);
  return written;
}

function writeBook(day: string): InvoiceBook {
  const few = seedInvoices(day);
  const byPayable = toMap(few);
  let many: readonly InvoiceDocument[] | undefined;
  let manyByPayable: ReadonlyMap<string, InvoiceDocument> | undefined;
  const allOfMany = () => (many ??= seedManyInvoices(day));
  return {
    find: (payable) =>
      byPayable.get(payable) ??
      (Number(payable.replace('invoice:', '')) >= FIRST_OF_MANY
        ? (manyByPayable ??= toMap(allOfMany())).get(payable)
        : undefined),
    findByToken: (token) => few.find((document) => document.token === token),
    of: (whose) => {
      if (!('companyId' in whose))
        return few.filter(({ companyId, buyerId }) => companyId === undefined && buyerId === whose.buyerId);
      return whose.companyId === CONTINENTAL.companyId
        ? allOfMany()
        : few.filter(({ companyId }) => companyId === whose.companyId);
    },
  };
}

const toMap = (documents: readonly InvoiceDocument[]): ReadonlyMap<string, InvoiceDocument> =>
  new Map(documents.map((document) => [payableIdOf(document), document]));
