import { Fault, type Problem } from '../../contract/problem.ts';
import { safeParse, type Schema } from '../../contract/schema.ts';
import { call, parse, problemOf, type Call, type HttpOptions } from '../http.ts';
import { ErrorDocument, type ApiError } from './documents.ts';

const MEDIA_TYPE = 'application/vnd.api+json';

/** An answer that is not a success, with what OroCommerce says about it. */
export class Refusal extends Fault {
  readonly status: number;
  readonly error: ApiError;

  constructor(status: number, error: ApiError, problem: Problem) {
    super(problem);
    this.status = status;
    this.error = error;
  }
}

/** Asks OroCommerce's storefront API. Rejects with a `Refusal` when it says no, else with a `Fault`. */
export type Ask = <T>(schema: Schema<T>, request: Call) => Promise<T>;

/** The one way to the API: its media type, no links, and the header that keeps other sites out, also on reading. */
export const askWith =
  (options: HttpOptions): Ask =>
  async (schema, request) => {
    const what = `${request.method} ${options.endpoint}${request.path}`;
    const headers = {
      Accept: MEDIA_TYPE,
      'X-Include': 'noHateoas',
      ...(request.method === 'GET' && { 'X-CSRF-Header': '1' }),
      ...(request.body !== undefined && { 'Content-Type': MEDIA_TYPE }),
    };
    const { status, body } = await call(options, { ...request, headers });
    if (status >= 200 && status <= 299) return parse(schema, body, `The answer to ${what}`);
    throw refusal(status, body, what);
  };

/** `meta.data` may carry a client secret: it goes into no sentence. */
function refusal(status: number, body: unknown, what: string): Refusal {
  const parsed = safeParse(ErrorDocument, body);
  const error = (parsed.success && parsed.data.errors[0]) || {};
  return new Refusal(status, error, {
    ...problemOf({ status, body: undefined }, what),
    detail: `${what} answered ${status} (${error.title ?? 'no title'}: ${error.detail ?? 'no detail'}).`,
  });
}
