import { createHash } from 'node:crypto';
import * as z from 'zod';
import { publicJwk, signJwt } from '../jwt.ts';
import { newJti, type Context } from '../state.ts';
import type { World } from '../transactions.ts';

/** A capture context and a transient token both live so long. */
export const LIFETIME = 15 * 60_000;

/** Where real Microform v2 has its script, in the test environment. */
export const CLIENT_LIBRARY = 'https://testflex.cybersource.com/microform/bundle/v2/flex-microform.min.js';
const TEST_HOST = 'https://testflex.cybersource.com';

/** Exact origins only: https, or http on this machine. */
const origin = z.string().refine((text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return (
    url?.origin === text &&
    !text.includes('*') &&
    (url.protocol === 'https:' || /^(localhost|127\.0\.0\.1)$/.test(url.hostname))
  );
}, 'Origins are https (or http://localhost), exact, without wildcards.');

/** `POST /microform/v2/sessions`. */
export const SessionRequest = z.object({
  clientVersion: z.string().startsWith('v2'),
  targetOrigins: z.array(origin).min(1).max(10),
  allowedCardNetworks: z.array(z.string()).min(1),
  allowedPaymentTypes: z.array(z.enum(['CARD', 'CHECK'])).optional(),
});

/** `POST /flex/v1/keys`, what Microform 0.11 begins with. */
export const KeyRequest = z.object({
  encryptionType: z.literal('RsaOaep256'),
  targetOrigin: origin,
});

/** Makes a capture context, signed. `library` is the text of the script that it vouches for. */
export function createContext(
  { state, now }: World,
  wanted: Pick<Context, 'version' | 'targetOrigins' | 'networks'>,
  library: string,
): string {
  const { version, targetOrigins, networks } = wanted;
  const jti = newJti();
  const at = now().getTime();
  state.data.contexts[jti] = { ...wanted, expires: at + LIFETIME };
  const integrity = `sha384-${createHash('sha384').update(library).digest('base64')}`;
  return signJwt(state.data.key, {
    flx: { path: '/flex/v2/tokens', data: newJti(), origin: TEST_HOST, jwk: publicJwk(state.data.key) },
    ctx: [
      {
        data: {
          ...(version === 'v2' && {
            clientLibraryIntegrity: integrity,
            clientLibrary: CLIENT_LIBRARY,
            allowedCardNetworks: networks,
          }),
          targetOrigins,
          mfOrigin: TEST_HOST,
        },
        type: version === 'v2' ? 'mf-2.0.0' : 'mf-0.11.0',
      },
    ],
    iss: 'Flex API',
    exp: Math.floor((at + LIFETIME) / 1000),
    iat: Math.floor(at / 1000),
    jti,
  });
}
