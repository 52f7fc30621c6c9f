import { Hono } from 'hono';
import { InvoiceDetails } from '../../../src/contract/invoice-details.ts';
import { InvoicePage, type InvoiceQuery } from '../../../src/contract/invoice.ts';
import { answerWith } from '../answer.ts';
import type { Backend } from '../backend.ts';
import { accountOf, indexPayments, type InvoiceAccount } from '../invoices/account.ts';
import { bookOf } from '../invoices/book.ts';
import { freshenClaims } from '../invoices/claims.ts';
import { payableIdOf } from '../invoices/document.ts';
import { describeInvoice } from '../invoices/invoice-details.ts';
import { invoiceWordsIn } from '../invoices/invoice-words.ts';
import { listInvoices } from '../invoices/list-invoices.ts';
import { documentsOf, maySee, requirePayer, type Payer } from '../invoices/payer.ts';
import { printInvoice } from '../invoices/print-invoice.ts';
import { readQuery } from '../invoices/read-query.ts';
import { notFound } from '../problem.ts';
import { readLocale } from '../words.ts';

/** `GET /invoices`, `GET /invoices/{id}` and its PDF: what this person, or whoever has the pay link, may see. */
export function invoices(backend: Backend): Hono {
  const app = new Hono();
  app.get('/', async (c) => {
    const locale = readLocale(c.req.query('locale'));
    const payer = requirePayer(backend, c.req.raw, locale);
    const query: InvoiceQuery = readQuery(new URL(c.req.url).searchParams);
    await freshenDebits(backend, payer);
    return answerWith(InvoicePage, listInvoices(backend, payer, query, locale));
  });
  app.get('/:id', async (c) => {
    const locale = readLocale(c.req.query('locale'));
    const payer = requirePayer(backend, c.req.raw, locale);
    const id = c.req.param('id');
    // Before the claims are looked at: whoever may not see it cannot make us ask a provider.
    find(backend, payer, id, locale);
    await freshenClaims(backend, [id]);
    const account = find(backend, payer, id, locale);
    return answerWith(InvoiceDetails, describeInvoice(backend, account, payer, locale));
  });
  app.get('/:id/pdf', (c) => {
    const locale = readLocale(c.req.query('locale'));
    const payer = requirePayer(backend, c.req.raw, locale);
    const account = find(backend, payer, c.req.param('id'), locale);
    return new Response(new Uint8Array(printInvoice(backend, account, payer, locale)), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${account.document.number}.pdf"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  });
  return app;
}

/** @throws HttpProblem 404 for what is not there, or not theirs */
function find(backend: Backend, payer: Payer, id: string, locale: string): InvoiceAccount {
  const document = bookOf(backend).find(id);
  if (!document || !maySee(payer, document)) throw notFound(invoiceWordsIn(locale).notFound);
  return accountOf(document, indexPayments(backend.state.data));
}

/** Banks take days, and tell the provider and not us: whoever looks at the list has them asked. */
async function freshenDebits(backend: Backend, payer: Payer): Promise<void> {
  const own = new Set(documentsOf(backend, payer).map(payableIdOf));
  const waiting = backend.state.data.payments
    .filter(({ reason }) => reason === 'bank-debit')
    .flatMap(({ payables }) => payables.map(({ id }) => id));
  const ids = waiting.filter((id) => own.has(id));
  if (ids.length > 0) await freshenClaims(backend, ids);
}
