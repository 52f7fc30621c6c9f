import { fromMinor, toMinor, type Money } from '../../../src/contract/money.ts';
import type { InvoicePage } from '../../../src/contract/invoice.ts';
import type { Quote } from '../../../src/contract/quote.ts';
import type { Merchant } from '../app.ts';
import { answerProblem } from '../answer.ts';
import { SIGN_IN_COOKIE } from '../invoices/payer.ts';
import { invoiceWordsIn } from '../invoices/invoice-words.ts';
import { HttpProblem } from '../problem.ts';

const isList = (request: Request) => new URL(request.url).pathname.endsWith('/invoices');
const isQuote = (request: Request) => new URL(request.url).pathname.endsWith('/quotes');
const isAboutAll = (request: Request) => new URL(request.url).searchParams.has('payable');
const cursorOf = (request: Request) => new URL(request.url).searchParams.get('cursor') ?? '';

/** A merchant whose list breaks once whenever somebody gets to its third page; to select all goes well. */
export function failOnPageThree(merchant: Merchant): Merchant {
  const pages = new Map<string, number>();
  return async (request) => {
    if (!isList(request) || isAboutAll(request)) return merchant(request);
    const cursor = cursorOf(request);
    const page = cursor === '' ? 1 : (pages.get(cursor) ?? 4);
    if (page === 3) {
      pages.delete(cursor);
      return answerProblem(new HttpProblem(500, 'Something broke'));
    }
    const response = await merchant(request);
    const { next } = (await response.clone().json()) as Partial<InvoicePage>;
    if (next !== undefined && page < 3) pages.set(next, page + 1);
    return response;
  };
}

const WAS_OUT = 'tender_was_out';

/** A merchant whose session ends when the buyer goes to pay. Whoever signs in again has some minutes. */
export function signOutBeforePaying(merchant: Merchant): Merchant {
  return (request) => {
    const cookies = request.headers.get('cookie') ?? '';
    if (!isQuote(request) || cookies.includes(WAS_OUT)) return merchant(request);
    const detail = invoiceWordsIn('en').signIn;
    const answer = answerProblem(new HttpProblem(401, 'Nobody is signed in', { detail }));
    answer.headers.append('set-cookie', `${SIGN_IN_COOKIE}=; Path=/; Max-Age=0; SameSite=Lax`);
    answer.headers.append('set-cookie', `${WAS_OUT}=1; Path=/; Max-Age=180; SameSite=Lax`);
    return Promise.resolve(answer);
  };
}

/** A merchant whose list shows an invoice first that has been withdrawn. */
export function listGoneInvoice(merchant: Merchant): Merchant {
  return async (request) => {
    const response = await merchant(request);
    if (!isList(request) || !response.ok || cursorOf(request) !== '') return response;
    const page = (await response.json()) as InvoicePage;
    const first = page.invoices.find(({ payable }) => payable.isAllowed);
    const gone = first && { ...first, id: 'invoice:0', number: `${first.number}-OLD` };
    return Response.json({
      ...page,
      invoices: [...(gone ? [gone] : []), ...page.invoices],
      count: page.count + (gone ? 1 : 0),
    });
  };
}

const more = (money: Money): Money =>
  fromMinor(toMinor(money) + toMinor({ amount: '1', currency: money.currency }), money.currency);

/** The same quote when one unit of the currency more was owed. */
function beforeTheChange(quote: Quote): Quote {
  const [payable, ...payables] = quote.payables;
  const [part, ...parts] = quote.parts ?? [];
  if (!payable || quote.payment) return quote;
  const { due } = payable as { due?: Money };
  return {
    ...quote,
    id: `${quote.id}-before`,
    total: more(quote.total),
    payables: [{ ...payable, amount: more(payable.amount), ...(due && { due: more(due) }) }, ...payables],
    ...(part && { parts: [{ ...part, amount: more(part.amount) }, ...parts] }),
  };
}

/** A merchant who gets a little money for an invoice by another way, while the buyer looks at the quote. */
export function changeBalance(merchant: Merchant): Merchant {
  const changed = new Set<string>();
  return async (request) => {
    const isPaying = request.method === 'POST' && new URL(request.url).pathname.endsWith('/payments');
    const asked = isPaying ? ((await request.clone().json()) as { quote?: unknown }).quote : undefined;
    const response = await merchant(request);
    if (typeof asked === 'string') changed.add(subjectOf(asked));
    if (!response.ok || !isQuote(request)) return response;
    const quote = (await response.json()) as Quote;
    return Response.json(changed.has(subjectOf(quote.id)) ? quote : beforeTheChange(quote));
  };
}

/** The part of a quote's id that says what it is for. */
const subjectOf = (quoteId: string): string => quoteId.split('.')[1] ?? '';
