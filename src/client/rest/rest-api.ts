import { Payment } from '../../contract/payment.ts';
import { Fault, QUOTE_CHANGED } from '../../contract/problem.ts';
import type { Schema } from '../../contract/schema.ts';
import { Quote, type QuoteRequest } from '../../contract/quote.ts';
import { call, parse, problemOf, readDetails, type Call, type HttpOptions } from '../http.ts';
import type { PaymentApi, QuoteChanged } from '../payment-api.ts';

/** Our own contract, over REST; `docs/backend.md` describes it from the other side. */
export function createRestApi(options: HttpOptions): PaymentApi {
  const ask = async <T>(schema: Schema<T>, request: Call): Promise<T> => {
    const what = `${request.method} ${options.endpoint}${request.path}`;
    const answer = await call(options, request);
    if (answer.status < 200 || answer.status > 299)
      throw new RefusedAnswer(problemOf(answer, what), answer.body);
    return parse(schema, answer.body, `The answer to ${what}`);
  };

  return {
    quote: (request, signal) => ask(Quote, { ...quoteCall(request), signal }),

    async create(body, attempt) {
      const headers = { 'Idempotency-Key': attempt };
      try {
        return await ask(Payment, { method: 'POST', path: '/payments', body, headers });
      } catch (error) {
        const quote = changedQuote(error);
        if (quote) return quote;
        throw error;
      }
    },

    async read(by) {
      const path = 'id' in by ? paymentPath(by.id) : `/payments?attempt=${encodeURIComponent(by.attempt)}`;
      try {
        return await ask(Payment, { method: 'GET', path });
      } catch (error) {
        if (error instanceof Fault && error.problem.code === 'not-found') return undefined;
        throw error;
      }
    },

    report: (id, body) => ask(Payment, { method: 'POST', path: `${paymentPath(id)}/result`, body }),

    cancel: (id) => ask(Payment, { method: 'POST', path: `${paymentPath(id)}/cancel` }),

    async deleteSaved(id) {
      const path = `/saved-methods/${encodeURIComponent(id)}`;
      const answer = await call(options, { method: 'DELETE', path });
      if (answer.status !== 204 && answer.status !== 404)
        throw new Fault(problemOf(answer, `DELETE ${path}`));
    },
  };
}

const paymentPath = (id: string) => `/payments/${encodeURIComponent(id)}`;

/** A refusal together with its body, which may carry more than the problem. */
class RefusedAnswer extends Fault {
  readonly body: unknown;

  constructor(problem: Fault['problem'], body: unknown) {
    super(problem);
    this.body = body;
  }
}

function changedQuote(error: unknown): QuoteChanged | undefined {
  if (!(error instanceof RefusedAnswer)) return undefined;
  const details = readDetails(error.body);
  return details.type === QUOTE_CHANGED && details.quote ? { changedQuote: details.quote } : undefined;
}

/** More than this would make an address too long for some servers. */
const MOST_IN_ADDRESS = 50;

/** A GET where it can say everything, because only that can be preloaded by the page. */
function quoteCall(body: QuoteRequest): Call {
  const { payables, locale, context } = body;
  if (context || payables[MOST_IN_ADDRESS] || payables.some(({ amount }) => amount))
    return { method: 'POST', path: '/quotes', body };
  const query = new URLSearchParams(payables.map(({ id }) => ['payable', id]));
  query.append('locale', locale);
  return { method: 'GET', path: `/quotes?${query}` };
}
