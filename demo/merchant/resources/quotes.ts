import { Hono } from 'hono';
import { isInvoiceId, PayableId } from '../../../src/contract/payable.ts';
import { safeParse } from '../../../src/contract/schema.ts';
import { Quote, QuoteRequest } from '../../../src/contract/quote.ts';
import { answerWith, readBody } from '../answer.ts';
import type { Backend } from '../backend.ts';
import { inBuyersWords } from '../invoices/amount-problem.ts';
import { freshenClaims } from '../invoices/claims.ts';
import { requirePayer } from '../invoices/payer.ts';
import { quoteInvoices } from '../invoices/quote-invoices.ts';
import { runExclusively } from '../lock.ts';
import { findStanding } from '../payments/find-payment.ts';
import { refreshPayment } from '../payments/refresh-payment.ts';
import { HttpProblem, unprocessable } from '../problem.ts';
import { buildQuote } from '../quotes/build-quote.ts';
import { inPrivate } from '../quotes/in-private.ts';
import type { QuoteSubject } from '../quotes/quote-id.ts';
import { readLocale, wordsIn } from '../words.ts';

/** `GET` and `POST /quotes`: how may this buyer pay this? */
export function quotes(backend: Backend): Hono {
  const app = new Hono();
  app.get('/', async (c) => {
    const ids = c.req.queries('payable') ?? [];
    if (ids.length === 0) throw new HttpProblem(400, 'Name what is to be paid: ?payable=checkout:1001');
    const locale = readLocale(c.req.query('locale'));
    if (!ids.every((id) => safeParse(PayableId, id).success))
      throw unprocessable([{ pointer: '/payables', detail: wordsIn(locale).notFound }]);
    return answerQuote(backend, c.req.raw, { payables: ids.map((id) => ({ id })) }, locale);
  });
  app.post('/', async (c) => {
    const { payables, locale, context } = await inBuyersWords(c.req.raw, (request) =>
      readBody(request, QuoteRequest),
    );
    return answerQuote(backend, c.req.raw, { payables, ...(context && { context }) }, readLocale(locale));
  });
  return app;
}

async function answerQuote(
  shop: Backend,
  request: Request,
  subject: QuoteSubject,
  locale: string,
): Promise<Response> {
  const backend = inPrivate(shop, request);
  const ids = subject.payables.map(({ id }) => id);
  if (ids.some(isInvoiceId)) {
    const payer = requirePayer(backend, request, locale);
    await freshenClaims(backend, ids);
    const ask = () => quoteInvoices(backend, subject, payer, locale);
    return answerWith(Quote, await runExclusively(backend.state, ids, ask));
  }
  const { quote } = await runExclusively(backend.state, ids, async () => {
    const standing = findStanding(backend.state.data, ids);
    if (standing) await refreshPayment(backend, standing);
    return buildQuote(backend, subject, locale);
  });
  return answerWith(Quote, quote);
}
