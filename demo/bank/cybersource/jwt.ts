import { createPublicKey, sign, verify } from 'node:crypto';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JWT signed with RS256. `key` is the private key, PEM. */
export function signJwt(key: string, payload: object): string {
  const text = `${encode({ kid: 'zu', alg: 'RS256' })}.${encode(payload)}`;
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
}

/** The payload of a JWT that this key has signed; undefined for any other text. */
export function readJwt(key: string, jwt: unknown): { readonly jti?: string } | undefined {
  const [head = '', body = '', signature = ''] = typeof jwt === 'string' ? jwt.split('.') : [];
  const signed = Buffer.from(`${head}.${body}`);
  if (!verify('RSA-SHA256', signed, createPublicKey(key), Buffer.from(signature, 'base64url')))
    return undefined;
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as { jti?: string };
}

/** The public half as a JWK, for those who want to check a token. */
export const publicJwk = (key: string) => ({
  ...createPublicKey(key).export({ format: 'jwk' }),
  use: 'enc',
  kid: 'zu',
});
