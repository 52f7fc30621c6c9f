import type { Quote } from '../../src/contract/quote.ts';

/** A request as the backend saw it. */
export interface Seen {
  readonly method: string;
  /** Path and query below the endpoint. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
}

type Reply = Response | (() => Response | Promise<Response>);
type Handler = Reply | ((seen: Seen) => Response | Promise<Response>);

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

export const problem = (body: object, status: number): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });

/** A lost connection, as `fetch` reports it. */
export const lost = (): never => {
  throw new TypeError('Failed to fetch');
};

/**
 * A backend whose answers a test writes down: by "METHOD /path", the first that fits the beginning wins, and a list
 * is used up from the front, its last answer for ever.
 */
export class ScriptedBackend {
  readonly seen: Seen[] = [];
  readonly #answers = new Map<string, Handler[]>();

  constructor(quote?: Quote) {
    if (quote) this.on('GET /quotes', json(quote));
  }

  on(start: string, ...answers: Handler[]): this {
    this.#answers.set(start, answers);
    return this;
  }

  /** The requests that went to addresses beginning so. */
  requests(start: string): Seen[] {
    return this.seen.filter(({ method, path }) => `${method} ${path}`.startsWith(start));
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const text = await request.text();
    const seen = {
      method: request.method,
      path: url.pathname.replace('/payments', '') + url.search,
      headers: request.headers,
      body: text ? (JSON.parse(text) as unknown) : undefined,
    };
    this.seen.push(seen);
    const line = `${seen.method} ${seen.path}`;
    const start = [...this.#answers.keys()].find((key) => line.startsWith(key));
    const answers = start === undefined ? [] : (this.#answers.get(start) ?? []);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (!answer) throw new TypeError(`The test has no answer for ${line}.`);
    const response = answer instanceof Response ? answer : await answer(seen);
    return response.clone();
  };
}
