import * as z from 'zod/mini';
import { FateUnknown } from '../gateway.ts';

/** Where PayPal's API is, and who asks. */
export interface PayPalAccount {
  /** Everything before `/v1` and `/v2`: `https://api.sandbox.paypal.com`, or the sandbox bank's. */
  readonly api: string;
  readonly clientId: string;
  readonly secret: string;
  readonly fetch?: typeof fetch;
}

/** PayPal understood the request and refused it. */
export class PayPalRefusal extends Error {
  override readonly name = 'PayPalRefusal';
  /** PayPal's word for it: `INSTRUMENT_DECLINED`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

const Token = z.object({ access_token: z.string() });
const ErrorBody = z.object({
  name: z.string(),
  message: z.optional(z.string()),
  /** Version 2 says what it is about only here. */
  details: z.optional(z.array(z.object({ issue: z.string() }))),
});
const TokenError = z.object({ error: z.string(), error_description: z.optional(z.string()) });

/** A request to PayPal's REST API. `requestId` makes a POST one that may be repeated. */
export interface PayPalRequest {
  /** `v1` unless told. */
  readonly version?: 'v1' | 'v2';
  readonly path: string;
  readonly body?: unknown;
  readonly requestId?: string;
}

/** Sends requests to PayPal and answers what it said. */
export type PayPalClient = <T>(request: PayPalRequest, schema: z.ZodMiniType<T>) => Promise<T>;

/**
 * A client of PayPal's REST API (https://developer.paypal.com/api/rest/).
 * Its calls throw `PayPalRefusal` when PayPal said no, and `FateUnknown` when nobody knows what it did.
 */
export function createPayPalClient({
  api,
  clientId,
  secret,
  fetch: send = fetch,
}: PayPalAccount): PayPalClient {
  let token: Promise<string> | undefined;

  const call = async (path: string, init: RequestInit): Promise<Response> => {
    try {
      return await send(`${api}/${path}`, init);
    } catch (error) {
      throw new FateUnknown('PayPal could not be reached.', { cause: error });
    }
  };

  const fetchToken = async (): Promise<string> => {
    const response = await call('v1/oauth2/token', {
      method: 'POST',
      headers: { Authorization: `Basic ${btoa(`${clientId}:${secret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    return (await readAnswer(response, Token)).access_token;
  };

  const getToken = (): Promise<string> => {
    token ??= fetchToken().catch((error: unknown) => {
      token = undefined;
      throw error;
    });
    return token;
  };

  const attempt = async ({ version = 'v1', path, body, requestId }: PayPalRequest): Promise<Response> =>
    call(`${version}/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Authorization: `Bearer ${await getToken()}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(requestId !== undefined && { 'PayPal-Request-Id': requestId }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  return async (request, schema) => {
    const response = await attempt(request);
    if (response.status !== 401) return readAnswer(response, schema);
    // The token has expired: one more try with a new one.
    token = undefined;
    return readAnswer(await attempt(request), schema);
  };
}

async function readAnswer<T>(response: Response, schema: z.ZodMiniType<T>): Promise<T> {
  if (response.status === 204) return schema.parse({});
  const body: unknown = await response.json().catch(() => undefined);
  if (response.status >= 500 || response.status === 429 || body === undefined)
    throw new FateUnknown(`PayPal answered with status ${response.status} and did not say what it did.`);
  if (response.ok) return schema.parse(body);
  const refusal = ErrorBody.safeParse(body).data;
  const failure = TokenError.safeParse(body).data;
  throw new PayPalRefusal(
    issueOf(refusal) ?? failure?.error ?? String(response.status),
    refusal?.message ?? failure?.error_description ?? 'PayPal gave no reason.',
  );
}

/** The word for a refusal; where PayPal's name is one for all of them, the detail has it. */
const issueOf = (refusal: z.infer<typeof ErrorBody> | undefined): string | undefined =>
  refusal?.name === 'UNPROCESSABLE_ENTITY' ? (refusal.details?.[0]?.issue ?? refusal.name) : refusal?.name;
