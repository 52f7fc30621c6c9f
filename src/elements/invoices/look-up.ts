import type { InvoiceApi } from '../../client/invoice-api.ts';
import { InvoiceDetails } from '../../contract/invoice-details.ts';
import type { Invoice } from '../../contract/invoice.ts';
import { Fault, type Problem } from '../../contract/problem.ts';

/** More than these are looked for in pages of what may be paid. */
const ONE_BY_ONE = 5;
const PAGES = 10;

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
  let cursor: string | undefined;
  for (let pages = 0; missing.size && pages < PAGES; pages++) {
    const page = await api.list({ payable: true, limit: 1000, ...(cursor && { cursor }) }, signal);
    for (const invoice of page.invoices) if (missing.delete(invoice.id)) invoices.push(invoice);
    cursor = page.next;
    if (!cursor) return { invoices, gone: [...missing] };
  }
  return { invoices, gone: [] };
}
