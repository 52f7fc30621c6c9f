import { createHash, createHmac } from 'node:crypto';
import * as z from 'zod/mini';
import { FateUnknown } from '../gateway.ts';

/** Where CyberSource's REST API is, and who asks. */
export interface RestAccount {
  /** `https://apitest.cybersource.com`, or the sandbox bank's. */
  readonly api: string;
  readonly merchantId: string;
  readonly keyId: string;
  /** The shared secret, base64. */
  readonly secret: string;
  readonly fetch?: typeof fetch;
}

/** CyberSource understood the request and refused it. */
export class CyberSourceRefusal extends Error {
  override readonly name = 'CyberSourceRefusal';
}

/** Sends a body to a path of the API and answers what came back: an object, or a bare JWT as text. */
export type RestClient = <T>(path: string, body: object, schema: z.ZodMiniType<T>) => Promise<T>;

const Refusal = z.object({ reason: z.optional(z.string()), message: z.optional(z.string()) });

/**
 * A client that signs its requests (HTTP Signature with a shared secret).
 * It throws `CyberSourceRefusal` when CyberSource said no, and `FateUnknown` when nobody knows what it did.
 * Source: https://developer.cybersource.com/docs/cybs/en-us/platform/developer/all/rest/rest-getting-started.html
 */
export function createRestClient({
  api,
  merchantId,
  keyId,
  secret,
  fetch: send = fetch,
}: RestAccount): RestClient {
  const sign = (path: string, body: string): Record<string, string> => {
    const signed = {
      host: new URL(api).host,
      'v-c-date': new Date().toUTCString(),
      '(request-target)': `post ${path}`,
      digest: `SHA-256=${createHash('sha256').update(body).digest('base64')}`,
      'v-c-merchant-id': merchantId,
    };
    const text = Object.entries(signed)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n');
    const signature = createHmac('sha256', Buffer.from(secret, 'base64')).update(text).digest('base64');
    const names = Object.keys(signed).join(' ');
    return {
      'Content-Type': 'application/json',
      'v-c-date': signed['v-c-date'],
      'v-c-merchant-id': merchantId,
      Digest: signed.digest,
      Signature: `keyid="${keyId}", algorithm="HmacSHA256", headers="${names}", signature="${signature}"`,
    };
  };

  return async (path, body, schema) => {
    const text = JSON.stringify(body);
    const response = await send(`${api}${path}`, {
      method: 'POST',
      headers: sign(path, text),
      body: text,
    }).catch((error: unknown) => {
      throw new FateUnknown('CyberSource could not be reached.', { cause: error });
    });
    const answer = await response.text();
    if (response.status >= 500 || response.status === 429)
      throw new FateUnknown(`CyberSource answered with status ${response.status}.`);
    const value: unknown = answer.startsWith('{') ? JSON.parse(answer) : answer;
    if (response.ok) return schema.parse(value);
    const { reason = String(response.status), message = 'no reason given' } =
      Refusal.safeParse(value).data ?? {};
    throw new CyberSourceRefusal(`CyberSource refused: ${reason}, ${message}`);
  };
}
