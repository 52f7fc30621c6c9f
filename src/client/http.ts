import { Fault, ProblemDetails, type Problem, type ProblemCode } from '../contract/problem.ts';
import { safeParse, type Schema } from '../contract/schema.ts';
import { compact } from '../lib/compact.ts';

/** How the page authenticates with its backend. Without any of it: same-origin cookies and a CSRF header. */
export interface HttpOptions {
  /** Base URL of the contract's resources, absolute or relative to the page. */
  readonly endpoint: string;
  /** Sent with every request, or a function that makes them for each. */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>);
  /** Makes a bearer token for each request. */
  readonly token?: () => string | Promise<string>;
  readonly credentials?: RequestCredentials;
  readonly fetch?: typeof fetch;
}

/** What goes out. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

/** What came back, read as JSON where it is JSON. `null`s are left out: in the contract they mean absence. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const PATIENCE = 30_000;

/** After these nobody knows whether the backend acted on the request. */
const UNANSWERED: readonly ProblemCode[] = ['offline', 'unreachable', 'bad-answer'];

/** Whether the fate of the request is unknown: no answer came, or none that can be read. */
export const isUnanswered = ({ code }: Problem): boolean => UNANSWERED.includes(code);

/** Like Oro's: the header must equal the cookie, and its mere presence keeps other sites out. */
const csrfHeader = (): string => /(?:^|; )(?:https-)?_csrf=([^;]*)/.exec(document.cookie)?.[1] ?? '1';

/** The only `fetch` in the house. @throws Fault when there is no answer, or none that is JSON */
export async function call(options: HttpOptions, request: Call): Promise<Answer> {
  const { endpoint, headers, token, credentials = 'same-origin', fetch = globalThis.fetch } = options;
  const { method, path, body, signal } = request;
  const url = endpoint.replace(/\/+$/, '') + path;
  const sent = new Headers(typeof headers === 'function' ? await headers() : headers);
  if (token) sent.set('Authorization', `Bearer ${await token()}`);
  if (method !== 'GET') sent.set('X-CSRF-Header', csrfHeader());
  if (body !== undefined) sent.set('Content-Type', 'application/json');
  for (const [name, value] of Object.entries(request.headers ?? {})) sent.set(name, value);
  const patience = AbortSignal.timeout(PATIENCE);
  try {
    const response = await fetch(url, {
      method,
      credentials,
      headers: sent,
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await readJson(response, `${method} ${url}`) };
  } catch (error) {
    if (error instanceof Fault || signal?.aborted) throw error;
    const code = navigator.onLine ? 'unreachable' : 'offline';
    const why = patience.aborted ? `gave no answer in ${PATIENCE / 1000} seconds` : 'could not be reached';
    throw new Fault({ code, next: 'retry', detail: `${method} ${url} ${why}.` }, error);
  }
}

async function readJson(response: Response, what: string): Promise<unknown> {
  const type = response.headers.get('Content-Type') ?? 'no content type';
  const isJson = /[/+]json\b/.test(type);
  if (!isJson && (!response.ok || response.status === 204)) return undefined;
  const text = await response.text();
  try {
    if (isJson) return JSON.parse(text, (_, value: unknown) => value ?? undefined) as unknown;
  } catch {
    throw badAnswer(`${what} answered text that is not JSON.`);
  }
  throw badAnswer(`${what} answered ${type} instead of JSON: is the endpoint right?`);
}

const badAnswer = (detail: string) => new Fault({ code: 'bad-answer', next: 'retry', detail });

/** Believes an answer, or says which field to correct. @throws Fault */
export function parse<T>(schema: Schema<T>, value: unknown, what: string): T {
  const parsed = safeParse(schema, value);
  if (parsed.success) return parsed.data;
  throw badAnswer(`${what} is not as the contract wants it: ${parsed.error}.`);
}

const CODES: Readonly<Record<number, ProblemCode>> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  408: 'unreachable',
  410: 'not-found',
  425: 'unreachable',
  429: 'unreachable',
};

/** The problem of an answer that is not a success. */
export function problemOf({ status, body }: Answer, what: string): Problem {
  const details = readDetails(body);
  const fields = details.errors?.map(({ pointer, detail }) => ({
    field: pointer.replace(/^.*\//, ''),
    message: detail,
  }));
  const code = CODES[status] ?? (status >= 500 ? 'unreachable' : fields ? 'invalid' : 'rejected');
  return compact({
    code,
    next: code === 'not-found' || code === 'forbidden' ? 'contact-merchant' : 'retry',
    detail: `${what} answered ${status}${details.title ? ` (${details.title})` : ''}.`,
    message: status < 500 ? details.detail : undefined,
    fields,
  });
}

/** What an error answer says of itself; nothing, where it is not in the contract's form. */
export function readDetails(body: unknown): ProblemDetails {
  const parsed = safeParse(ProblemDetails, body);
  return parsed.success ? parsed.data : {};
}
