import { createHash, randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { FateUnknown } from '../gateway.ts';

/** Where GP-API is, and who asks. */
export interface GpAccount {
  /** Everything up to `/ucp`: `https://apis.sandbox.globalpay.com/ucp`, or the sandbox bank’s. */
  readonly api: string;
  readonly appId: string;
  readonly appKey: string;
  readonly fetch?: typeof fetch;
}

/** GP-API understood the request and refused it. */
export class GpRefusal extends Error {
  override readonly name = 'GpRefusal';
  /** `RESOURCE_NOT_FOUND`, `INVALID_REQUEST_DATA`, … */
  readonly code: string;
  /** With `DUPLICATE_ACTION`: the id of what the first request with this key made. */
  readonly made: string | undefined;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
    this.made = code === 'DUPLICATE_ACTION' ? /id=([A-Z]{3}_[\w-]+)/.exec(message)?.[1] : undefined;
  }
}

/** A request. `key` makes a POST one that may be repeated: GP-API then says what the first one made. */
export interface GpRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly key?: string;
}

/** An access token and how long it lives. */
export interface GpToken {
  readonly token: string;
  readonly seconds: number;
}

/** GP-API for one merchant. */
export interface GpClient {
  readonly send: <T>(request: GpRequest, schema: z.ZodMiniType<T>) => Promise<T>;
  /** A token for somebody who may do this only. */
  readonly grant: (permissions: readonly string[], seconds: number) => Promise<GpToken>;
}

const VERSION = '2021-03-22';

const Token = z.object({ token: z.string(), seconds_to_expire: z.number() });
const Refusal = z.object({ error_code: z.string(), detailed_error_description: z.optional(z.string()) });

/**
 * A client of GP-API (https://developer.globalpay.com/api).
 * Its calls throw `GpRefusal` when GP-API said no, and `FateUnknown` when nobody knows what it did.
 */
export function createGpClient({ api, appId, appKey, fetch: send = fetch }: GpAccount): GpClient {
  let own: Promise<string> | undefined;

  const call = async ({ method = 'GET', path, body, key }: GpRequest, token?: string): Promise<Response> => {
    try {
      return await send(`${api}/${path}`, {
        method,
        headers: {
          'X-GP-Version': VERSION,
          'Content-Type': 'application/json',
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...(key !== undefined && { 'x-gp-idempotency': key }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    } catch (error) {
      throw new FateUnknown('Global Payments could not be reached.', { cause: error });
    }
  };

  const grant = async (permissions: readonly string[], seconds: number): Promise<GpToken> => {
    const nonce = randomUUID();
    const body = {
      app_id: appId,
      nonce,
      secret: createHash('sha512')
        .update(nonce + appKey)
        .digest('hex'),
      grant_type: 'client_credentials',
      seconds_to_expire: seconds,
      ...(permissions.length > 0 && { permissions }),
    };
    const answer = await readAnswer(await call({ method: 'POST', path: 'accesstoken', body }), Token);
    return { token: answer.token, seconds: answer.seconds_to_expire };
  };

  const ownToken = (): Promise<string> => {
    own ??= grant([], 3600).then(
      ({ token }) => token,
      (error: unknown) => {
        own = undefined;
        throw error;
      },
    );
    return own;
  };

  return {
    grant,
    send: async (request, schema) => {
      const response = await call(request, await ownToken());
      if (response.status !== 401) return readAnswer(response, schema);
      // Our token has expired: one more try with a new one.
      own = undefined;
      return readAnswer(await call(request, await ownToken()), schema);
    },
  };
}

async function readAnswer<T>(response: Response, schema: z.ZodMiniType<T>): Promise<T> {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.status >= 500 || response.status === 429 || body === undefined)
    throw new FateUnknown(
      `Global Payments answered with status ${response.status} and did not say what it did.`,
    );
  if (response.ok) return schema.parse(body);
  const refusal = Refusal.safeParse(body).data;
  throw new GpRefusal(
    refusal?.error_code ?? String(response.status),
    refusal?.detailed_error_description ?? 'Global Payments gave no reason.',
  );
}
