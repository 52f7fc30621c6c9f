import type { Backend } from '../backend.ts';
import type { Buyer, Company } from '../model/customer.ts';
import type { StoredPayment } from '../model/payment.ts';
import { HttpProblem } from '../problem.ts';
import { INVOICE_TOKEN_HEADER } from '../../../src/contract/invoice.ts';
import { isInvoiceId } from '../../../src/contract/payable.ts';
import { bookOf } from './book.ts';
import type { InvoiceDocument } from './document.ts';
import { invoiceWordsIn } from './invoice-words.ts';

/** Who asks: a person who is signed in, or whoever has the pay link of one invoice. */
export interface Payer {
  readonly buyer: Buyer;
  readonly company?: Company;
  /** The only invoice that a pay link shows. */
  readonly only?: InvoiceDocument;
}

/**
 * The cookie of the demo's sign-in. It is the buyer's id and nothing secret, as anybody may sign in as anybody; a real
 * shop has its session here.
 */
export const SIGN_IN_COOKIE = 'tender_buyer';

/**
 * Who asks for invoices. A pay link's token counts more than a session: it shows its invoice to whoever has it.
 * @throws HttpProblem 403 for a token that is none, 401 when nobody is signed in
 */
export function requirePayer(backend: Backend, request: Request, locale: string): Payer {
  const say = invoiceWordsIn(locale);
  const token =
    request.headers.get(INVOICE_TOKEN_HEADER) ?? new URL(request.url).searchParams.get('invoice-token');
  if (token !== null) {
    const only = bookOf(backend).findByToken(token);
    const payer = only && findPayer(backend, only.buyerId);
    if (!payer) throw new HttpProblem(403, 'The token is none', { detail: say.linkGone });
    return { ...payer, only };
  }
  const cookies = backend.cookiesOf?.(request) ?? request.headers.get('cookie') ?? '';
  const [, id] = new RegExp(`(?:^|; *)${SIGN_IN_COOKIE}=(\\d+)`).exec(cookies) ?? [];
  const payer = id === undefined ? undefined : findPayer(backend, Number(id));
  if (!payer) throw new HttpProblem(401, 'Nobody is signed in', { detail: say.signIn });
  return payer;
}

function findPayer({ state }: Backend, id: number): Payer | undefined {
  const buyer = state.data.buyers.find((candidate) => candidate.id === id);
  const company = state.data.companies.find((candidate) => candidate.id === buyer?.companyId);
  return buyer && { buyer, ...(company && { company }) };
}

/** Whether the invoice is one of theirs. */
export const maySee = ({ buyer, company, only }: Payer, document: InvoiceDocument): boolean =>
  only
    ? only.id === document.id
    : document.companyId === undefined
      ? document.buyerId === buyer.id
      : document.companyId === company?.id;

/** All invoices that are theirs. */
export function documentsOf(backend: Backend, { only, company, buyer }: Payer): readonly InvoiceDocument[] {
  if (only) return [only];
  return bookOf(backend).of(company ? { companyId: company.id } : { buyerId: buyer.id });
}

/**
 * Lets a payment of invoices be seen only by those whose invoices they are. A checkout's payment may be read by whoever
 * knows its id. @throws HttpProblem 401, 403, or 404 for somebody else's
 */
export function admitTo(backend: Backend, request: Request, { payables, locale }: StoredPayment): void {
  const invoices = payables.filter(({ id }) => isInvoiceId(id));
  if (invoices.length === 0) return;
  const payer = requirePayer(backend, request, locale);
  const book = bookOf(backend);
  const isTheirs = (document: InvoiceDocument | undefined) => document && maySee(payer, document);
  if (invoices.every(({ id }) => isTheirs(book.find(id)))) return;
  throw new HttpProblem(404, 'Not found', { detail: invoiceWordsIn(locale).notFound });
}
