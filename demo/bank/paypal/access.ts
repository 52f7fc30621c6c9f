import { PayPalError } from './error.ts';
import { lookUp, newId } from './state.ts';
import type { PayPalState } from './state.ts';

/** The sandbox's one merchant account: what the demo shop signs in with. */
export const SANDBOX_ACCOUNT = { clientId: 'tender-sandbox', secret: 'not-a-secret' } as const;

/** Nine hours, as PayPal grants. */
const LIFETIME_SECONDS = 32_400;

/** `Basic base64(clientId:secret)`, as the merchant's server sends it. */
export const basicAuthorization = ({ clientId, secret }: { clientId: string; secret: string }): string =>
  `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`;

/** Issues an access token and forgets those that expired. `now` in milliseconds of the epoch. */
export function grantAccess(state: Pick<PayPalState, 'accessTokens'>, now: number) {
  for (const [token, expires] of Object.entries(state.accessTokens)) {
    if (expires <= now) Reflect.deleteProperty(state.accessTokens, token);
  }
  const token = `A21AA${newId(60)}`;
  state.accessTokens[token] = now + LIFETIME_SECONDS * 1000;
  return { access_token: token, token_type: 'Bearer', app_id: 'APP-SANDBOX', expires_in: LIFETIME_SECONDS };
}

/** Lets a request with a valid `Authorization: Bearer …` through. @throws PayPalError for any other */
export function requireAccess(
  state: Pick<PayPalState, 'accessTokens'>,
  authorization: string | undefined,
  now: number,
): void {
  const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
  const expires = lookUp(state.accessTokens, token);
  if (expires === undefined || expires <= now) {
    throw new PayPalError(
      401,
      'AUTHENTICATION_FAILURE',
      'Authentication failed: the access token is missing, unknown or expired.',
    );
  }
}
