import { createHmac, timingSafeEqual } from 'node:crypto';
import { notAuthorized } from './error.ts';

/** The sandbox's one merchant: what the demo shop signs with. */
export const SANDBOX_MERCHANT = {
  merchantId: 'tender',
  apiKeyId: 'tender-sandbox',
  secretApiKey: 'not-a-secret',
} as const;

/** How far the clocks of a merchant and the vendor may be apart, in milliseconds. */
const DRIFT = 5 * 60 * 1000;

/**
 * Lets a request through that the merchant signed: `GCS v1HMAC:{apiKeyId}:{signature}`.
 * Source: https://apireference.connect.worldline-solutions.com/s2sapi/v1, “Authentication”
 * @throws ConnectError for any other
 */
export function requireSignature(request: Request, now: number): void {
  const { headers, method, url } = request;
  const [, apiKeyId, signature = ''] =
    /^GCS v1HMAC:([^:]+):(.+)$/.exec(headers.get('Authorization') ?? '') ?? [];
  const date = headers.get('Date') ?? '';
  if (apiKeyId !== SANDBOX_MERCHANT.apiKeyId || !(Math.abs(Date.parse(date) - now) < DRIFT)) {
    throw notAuthorized();
  }
  const gcs = [...headers]
    .filter(([name]) => name.startsWith('x-gcs'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}:${value}\n`)
    .join('');
  const { pathname, search } = new URL(url);
  // The vendor's path begins with `/v1`, wherever the bank has it.
  const resource = pathname.replace(/^.*?(?=\/v1\/)/, '') + search;
  const text = `${method}\n${headers.get('Content-Type') ?? ''}\n${date}\n${gcs}${resource}\n`;
  const wanted = createHmac('sha256', SANDBOX_MERCHANT.secretApiKey).update(text).digest();
  const given = Buffer.from(signature, 'base64');
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw notAuthorized();
}
