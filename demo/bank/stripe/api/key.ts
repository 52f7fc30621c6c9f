import { notAllowed } from './stripe-fault.ts';
import { isConnected } from '../rules/accounts.ts';

/** Who calls: whose account, and with which kind of key. */
export interface Caller {
  readonly account: string;
  /** The word of the key, which its connected accounts are listed by. */
  readonly platform: string;
  readonly by: 'secret' | 'publishable';
}

function keyIn(authorization: string | undefined): string | undefined {
  const [scheme, value] = (authorization ?? '').split(' ');
  if (scheme === 'Bearer') return value;
  if (scheme === 'Basic' && value) return Buffer.from(value, 'base64').toString('utf8').split(':')[0];
  return undefined;
}

const hide = (key: string) => `${key.slice(0, 8)}${'*'.repeat(8)}${key.slice(-4)}`;

/**
 * Reads the key of a request. The sandbox has no sign-up: every well-formed test key works, and the keys that belong
 * together share the word after the prefix (`sk_test_acme` or `sk_test_acme_…` with `pk_test_acme…`).
 * A `Stripe-Account` header acts for that connected account (`acct_…`) instead, if it is connected to this platform.
 * @throws a fault with status 401 when there is no key, or none of the test mode.
 */
export function callerOf(authorization: string | undefined, stripeAccount: string | undefined): Caller {
  const key = keyIn(authorization);
  if (!key) {
    throw notAllowed(
      401,
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    );
  }
  const parts = /^(sk|pk)_test_([A-Za-z0-9]+)(_[A-Za-z0-9_]*)?$/.exec(key);
  if (!parts?.[2]) throw notAllowed(401, `Invalid API Key provided: ${hide(key)}`);
  if (stripeAccount !== undefined && !isConnected(parts[2], stripeAccount)) {
    throw notAllowed(
      403,
      `The provided key '${hide(key)}' does not have access to account '${stripeAccount}' (or that account does not exist). Application access may have been revoked.`,
      'account_invalid',
    );
  }
  return {
    account: stripeAccount ?? `platform_${parts[2]}`,
    platform: parts[2],
    by: parts[1] === 'sk' ? 'secret' : 'publishable',
  };
}
