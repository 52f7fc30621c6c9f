import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { SANDBOX_ACCOUNT } from '../account.ts';

/** Milliseconds by which a request's date may differ. */
const TOLERANCE = 5 * 60_000;

/** The signature's own parameters: `keyid="…", headers="…", signature="…"`. */
const parametersOf = (header: string) =>
  Object.fromEntries(
    [...header.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );

/**
 * Why a request is not the merchant's, or undefined. The scheme is HTTP Signature with a shared secret.
 * Source: https://developer.cybersource.com/docs/cybs/en-us/platform/developer/all/rest/rest-getting-started.html
 */
export function refusalOf(context: Context, body: string, now: Date): string | undefined {
  const url = new URL(context.req.url);
  const header = (name: string) => context.req.header(name) ?? (name === 'host' ? url.host : '');
  const { keyid, algorithm, headers = '', signature = '' } = parametersOf(header('signature'));
  const names = headers.split(' ');
  const wanted = ['host', 'v-c-date', '(request-target)', 'v-c-merchant-id', ...(body ? ['digest'] : [])];
  const missing = wanted.filter((name) => !names.includes(name));
  if (missing.length > 0) return `The signature does not cover ${missing.join(', ')}.`;
  if (keyid !== SANDBOX_ACCOUNT.keyId || header('v-c-merchant-id') !== SANDBOX_ACCOUNT.merchantId)
    return 'There is no such merchant or key.';
  if (algorithm !== 'HmacSHA256') return 'The algorithm has to be HmacSHA256.';
  if (!(Math.abs(Date.parse(header('v-c-date')) - now.getTime()) <= TOLERANCE))
    return 'The date is too far off.';
  const digest = `SHA-256=${createHash('sha256').update(body).digest('base64')}`;
  if (body && header('digest') !== digest) return 'The digest is not that of the body.';
  // The vendor’s API has a host of its own; here it is below a path, which is no part of it.
  const target = `${context.req.method.toLowerCase()} ${url.pathname.replace(/^\/cybersource/, '')}${url.search}`;
  const text = names
    .map((name) => `${name}: ${name === '(request-target)' ? target : header(name)}`)
    .join('\n');
  const right = createHmac('sha256', Buffer.from(SANDBOX_ACCOUNT.secret, 'base64')).update(text).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === right.length && timingSafeEqual(given, right)
    ? undefined
    : 'The signature is wrong.';
}
