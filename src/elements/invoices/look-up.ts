import type { InvoiceApi } from '../../client/invoice-api.ts';
import { InvoiceDetails } from '../../contract/invoice-details.ts';
import type { Invoice } from '../../contract/invoice.ts';
import { Fault, type Problem } from '../../contract/problem.ts';
import { payablePages } from './payable-pages.ts';

/** More than these are looked for in pages of what may be paid. */
const ONE_BY_ONE = 5;
/** No more than so many invoices are looked through. */
const MOST = 10_000;

/** What was found out about invoices that no loaded row tells of. */
export interface LookUp {
  readonly invoices: readonly Invoice[];
  /** Those that cannot be paid by this buyer any more, if they ever could. */
  readonly gone: readonly string[];
}

const isGone = ({ code }: Problem) => code === 'not-found' || code === 'forbidden';

/** Reads what became of these invoices. Rejects with a `Fault` when nobody can tell. */
export async function lookUp(api: InvoiceApi, ids: readonly string[], signal: AbortSignal): Promise<LookUp> {
  return ids.length > ONE_BY_ONE ? lookUpMany(api, ids, signal) : lookUpFew(api, ids, signal);
}

async function lookUpFew(api: InvoiceApi, ids: readonly string[], signal: AbortSignal): Promise<LookUp> {
  const read = async (id: string) => {
    try {
      return (await api.read(InvoiceDetails, id, signal)).invoice;
    } catch (error) {
      if (error instanceof Fault && isGone(error.problem)) return id;
      throw error;
    }
  };
  const found = await Promise.all(ids.map(read));
  return {
    invoices: found.filter((one) => typeof one !== 'string'),
    gone: found.filter((one) => typeof one === 'string'),
  };
}

async function lookUpMany(api: InvoiceApi, ids: readonly string[], signal: AbortSignal): Promise<LookUp> {
  const missing = new Set(ids);
  const invoices: Invoice[] = [];
  let read = 0;
  for await (const page of payablePages(api, {}, signal)) {
    for (const invoice of page.invoices) if (missing.delete(invoice.id)) invoices.push(invoice);
    read += page.invoices.length;
    // What was not found may be further on: nobody can tell.
    if (!missing.size || read >= MOST) return { invoices, gone: [] };
  }
  return { invoices, gone: [...missing] };
}
