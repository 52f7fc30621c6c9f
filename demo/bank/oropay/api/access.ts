import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import * as z from 'zod';
import { GpError } from '../error.ts';
import { lookUp, newToken, type GpState } from '../state.ts';
import type { GpWorld } from '../world.ts';

/** The sandbox’s one merchant app. */
export const SANDBOX_APP = { appId: 'tender-sandbox-app', appKey: 'not-a-secret' } as const;

/** What a token for the browser has to be allowed. */
export const TOKENIZE = 'PMT_POST_Create_Single';

const VERSION = '2021-03-22';
const LONGEST = 600;
/** A server’s token lives a day. Seconds. */
const SERVER_LIFETIME = 86_400;

const TokenRequest = z.object({
  app_id: z.string(),
  nonce: z.string().min(1),
  secret: z.string(),
  grant_type: z.literal('client_credentials'),
  seconds_to_expire: z.int().min(60).max(SERVER_LIFETIME).optional(),
  permissions: z.array(z.string()).optional(),
});

/** `POST /accesstoken`: the secret is the SHA-512 of the nonce and the app’s key. */
export async function grantToken({ state, now }: GpWorld, body: unknown): Promise<object> {
  const request = TokenRequest.safeParse(body);
  const isKnown =
    request.success &&
    request.data.app_id === SANDBOX_APP.appId &&
    request.data.secret ===
      createHash('sha512')
        .update(request.data.nonce + SANDBOX_APP.appKey)
        .digest('hex');
  if (!isKnown)
    throw new GpError(
      403,
      'ACTION_NOT_AUTHORIZED',
      '40004',
      'Credentials not recognized to create access token.',
    );
  const { permissions = [], seconds_to_expire: wanted = SERVER_LIFETIME } = request.data;
  // A token that is meant for browsers never lives longer than ten minutes.
  const seconds = permissions.length ? Math.min(wanted, LONGEST) : wanted;
  const time = now().getTime();
  forgetExpired(state.data, time);
  const token = newToken();
  state.data.tokens[token] = { expires: time + seconds * 1000, permissions };
  await state.save();
  return { token, type: 'Bearer', seconds_to_expire: seconds, app_id: SANDBOX_APP.appId };
}

function forgetExpired({ tokens }: GpState, time: number): void {
  const DAY = 86_400_000;
  for (const [token, { expires }] of Object.entries(tokens)) {
    if (expires + DAY < time) Reflect.deleteProperty(tokens, token);
  }
}

/** Lets requests with a token through that may do this. @throws GpError for any other */
export const requireToken =
  (world: GpWorld): MiddlewareHandler =>
  async (context, next) => {
    requireVersion(context);
    const token = /^Bearer (.+)$/.exec(context.req.header('Authorization') ?? '')?.[1];
    const known = lookUp(world.state.data.tokens, token);
    if (!known || known.expires <= world.now().getTime())
      throw new GpError(401, 'NOT_AUTHENTICATED', '40001', 'Invalid access token');
    const isTokenizing = context.req.method === 'POST' && /\/payment-methods$/.test(context.req.path);
    const isServer = known.permissions.length === 0;
    if (!isServer && !(isTokenizing && known.permissions.includes(TOKENIZE)))
      throw new GpError(403, 'ACTION_NOT_AUTHORIZED', '40212', 'Permission not enabled to execute action');
    await next();
  };

/** Every request names the version of the API that it is written for. */
export function requireVersion(context: Context): void {
  if (context.req.header('X-GP-Version') !== VERSION)
    throw new GpError(400, 'INVALID_REQUEST_DATA', '40214', `Send the header X-GP-Version: ${VERSION}.`);
}

/** Whether hosted fields are drawn for this token: silently not, where it is known and may not tokenize. */
export function mayDraw({ state }: GpWorld, token: string): boolean {
  const known = lookUp(state.data.tokens, token);
  return !known || known.permissions.includes(TOKENIZE);
}
