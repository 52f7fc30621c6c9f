import { createHmac } from 'node:crypto';
import * as z from 'zod/mini';
import { FateUnknown } from '../gateway.ts';

/** Where Connect's Server API is, and who asks. */
export interface ConnectAccount {
  /** Everything before `/v1`: `https://world.preprod.api-ingenico.com`, or the sandbox bank's. */
  readonly api: string;
  readonly merchantId: string;
  readonly apiKeyId: string;
  readonly secretApiKey: string;
  readonly fetch?: typeof fetch;
}

/** Connect understood the request and refused it. */
export class ConnectRefusal extends Error {
  override readonly name = 'ConnectRefusal';
  /** The first error's code: `430396`. */
  readonly code: string;
  readonly status: number;

  constructor(status: number, code: string, message: string) {
    super(`${code}: ${message}`);
    this.status = status;
    this.code = code;
  }
}

const ErrorBody = z.object({
  errors: z.array(
    z.object({ code: z.string(), message: z.optional(z.string()), propertyName: z.optional(z.string()) }),
  ),
});

/** A request to the Server API, by its path below the merchant. `key` makes a POST one that may be repeated. */
export interface ConnectRequest {
  readonly path: string;
  /** POST with a body and GET without, unless told. */
  readonly method?: 'DELETE';
  readonly body?: unknown;
  readonly key?: string;
}

/** Sends requests to Connect and answers what it said. */
export type ConnectClient = <T>(request: ConnectRequest, schema: z.ZodMiniType<T>) => Promise<T>;

/**
 * A client of Connect's Server API (https://apireference.connect.worldline-solutions.com/s2sapi/v1).
 * Its calls throw `ConnectRefusal` when Connect said no, and `FateUnknown` when nobody knows what it did.
 */
export function createConnectClient({
  api,
  merchantId,
  apiKeyId,
  secretApiKey,
  fetch: send = fetch,
}: ConnectAccount): ConnectClient {
  const sign = (text: string) => createHmac('sha256', secretApiKey).update(text).digest('base64');

  return async ({ path, body, key, method = body === undefined ? 'GET' : 'POST' }, schema) => {
    const resource = `/v1/${merchantId}/${path}`;
    const type = body === undefined ? '' : 'application/json';
    const date = new Date().toUTCString();
    const gcs = key === undefined ? '' : `x-gcs-idempotence-key:${key}\n`;
    const signature = sign(`${method}\n${type}\n${date}\n${gcs}${resource}\n`);
    const response = await send(api + resource, {
      method,
      headers: {
        Authorization: `GCS v1HMAC:${apiKeyId}:${signature}`,
        Date: date,
        ...(type && { 'Content-Type': type }),
        ...(key !== undefined && { 'X-GCS-Idempotence-Key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new FateUnknown('Ingenico could not be reached.', { cause });
    });
    return readAnswer(response, schema);
  };
}

async function readAnswer<T>(response: Response, schema: z.ZodMiniType<T>): Promise<T> {
  const { status, ok } = response;
  const body: unknown = status === 204 ? null : await response.json().catch(() => undefined);
  if (status >= 500 || status === 429 || body === undefined)
    throw new FateUnknown(`Ingenico answered with status ${status} and did not say what it did.`);
  if (ok) return schema.parse(body);
  const [error] = ErrorBody.safeParse(body).data?.errors ?? [];
  const { code = String(status), message = 'no reason', propertyName } = error ?? {};
  throw new ConnectRefusal(status, code, propertyName ? `${message} (${propertyName})` : message);
}
