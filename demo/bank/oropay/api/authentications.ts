import * as z from 'zod';
import { GpError, missing, notFound } from '../error.ts';
import { lookUp, newId, type Authentication, type StoredCard } from '../state.ts';
import { behaviorOf, hasMethod, type Behavior } from '../test-cards.ts';
import type { GpWorld } from '../world.ts';
import { usableCard } from './payment-methods.ts';

const VERSION = '2.2.0';

const common = {
  channel: z.literal('CNP'),
  amount: z.string().regex(/^[1-9]\d*$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
  reference: z.string().min(1),
  payment_method: z.object({ entry_mode: z.literal('ECOM'), id: z.string() }),
  notifications: z.object({ challenge_return_url: z.url(), three_ds_method_return_url: z.url() }),
};
const CheckRequest = z.object({ ...common, three_ds: z.object({ source: z.literal('BROWSER') }) });
const InitiateRequest = z.object({
  ...common,
  three_ds: z.object({ source: z.literal('BROWSER'), server_trans_ref: z.string() }),
  method_url_completion_status: z.enum(['YES', 'NO', 'UNAVAILABLE']),
  order: z.object({ date_time_created: z.string() }),
  browser_data: z.object({
    accept_header: z.string(),
    color_depth: z.string().regex(/^[A-Z_]+_BITS?$/),
    ip: z.string(),
    java_enabled: z.enum(['TRUE', 'FALSE']),
    javascript_enabled: z.enum(['TRUE', 'FALSE']),
    language: z.string().max(8),
    screen_height: z.string(),
    screen_width: z.string(),
    challenge_window_size: z.string(),
    timezone: z.string(),
    user_agent: z.string(),
  }),
});

/** What the issuer decides by itself, without asking the buyer. */
const DECISIONS: Readonly<Record<Behavior, Authentication['status']>> = {
  frictionless: 'SUCCESS_AUTHENTICATED',
  attempted: 'SUCCESS_ATTEMPT_MADE',
  failed: 'NOT_AUTHENTICATED',
  rejected: 'NOT_AUTHENTICATED',
  unavailable: 'FAILED',
  challenge: 'CHALLENGE_REQUIRED',
  'not-enrolled': 'NOT_ENROLLED',
};

const toBase64Url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** `POST /authentications`: without a `server_trans_ref` whether the card takes part, with one the authentication. */
export async function authenticate(world: GpWorld, body: unknown): Promise<object> {
  const isSecond = z.object({ three_ds: z.object({ server_trans_ref: z.string() }) }).safeParse(body).success;
  const authentication = isSecond
    ? initiate(world, parse(InitiateRequest, body))
    : check(world, parse(CheckRequest, body));
  await world.state.save();
  return showAuthentication(world, authentication);
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw missing(result.error.issues[0]?.path.join('.') ?? '');
}

function check(world: GpWorld, request: z.infer<typeof CheckRequest>): Authentication {
  const { amount, currency, payment_method: means, notifications } = request;
  const card = usableCard(world, means.id);
  const authentication: Authentication = {
    id: newId('AUT'),
    card: card.id,
    amount,
    currency,
    status: behaviorOf(card.number) === 'not-enrolled' ? 'NOT_ENROLLED' : 'AVAILABLE',
    challengeReturnUrl: notifications.challenge_return_url,
    methodReturnUrl: notifications.three_ds_method_return_url,
    isUsed: false,
  };
  world.state.data.authentications[authentication.id] = authentication;
  return authentication;
}

function initiate(world: GpWorld, request: z.infer<typeof InitiateRequest>): Authentication {
  const authentication = findAuthentication(world, request.three_ds.server_trans_ref);
  const card = usableCard(world, authentication.card);
  if (authentication.status !== 'AVAILABLE')
    throw new GpError(400, 'INVALID_ACTION', '40090', 'This authentication has been initiated already.');
  if (request.method_url_completion_status === 'UNAVAILABLE' && hasMethod(card.number))
    throw new GpError(400, 'INVALID_REQUEST_DATA', '40220', 'There is a method URL: call it first.');
  authentication.status = DECISIONS[behaviorOf(card.number)];
  return authentication;
}

/** Finds it by its id, with or without `AUT_`. @throws GpError when there is none */
export function findAuthentication({ state }: GpWorld, reference: string): Authentication {
  const id = `AUT_${reference.replace(/^AUT_/, '')}`;
  const found = lookUp(state.data.authentications, id);
  if (!found) throw notFound('Authentication', id);
  return found;
}

/** An authentication as GP-API shows it. */
export function showAuthentication({ base, state }: GpWorld, authentication: Authentication) {
  const { id, status, card, amount, currency, methodReturnUrl } = authentication;
  const reference = id.replace(/^AUT_/, '');
  const number = lookUp(state.data.cards, card)?.number ?? '';
  const isProven = status === 'SUCCESS_AUTHENTICATED' || status === 'SUCCESS_ATTEMPT_MADE';
  return {
    id,
    status,
    amount,
    currency,
    three_ds: {
      message_version: VERSION,
      server_trans_ref: reference,
      enrolled_status: status === 'NOT_ENROLLED' ? 'NOT_ENROLLED' : 'ENROLLED',
      liability_shift: status === 'NOT_ENROLLED' || isProven ? 'YES' : 'NO',
      ...(isProven && { eci: '05', authentication_value: toBase64Url(id) }),
      ...(status === 'AVAILABLE' &&
        hasMethod(number) && {
          method_url: `${base}/acs/method`,
          method_data: {
            encoded_method_data: toBase64Url({
              threeDSServerTransID: reference,
              threeDSMethodNotificationURL: methodReturnUrl,
            }),
          },
        }),
      ...(status === 'CHALLENGE_REQUIRED' && {
        acs_challenge_url: `${base}/acs/challenge`,
        acs_signed_content: toBase64Url({
          threeDSServerTransID: reference,
          acsTransID: reference,
          messageVersion: VERSION,
          messageType: 'CReq',
          challengeWindowSize: '05',
        }),
      }),
    },
  };
}

/** Takes the proof of an authentication for a transaction. @throws GpError when it proves nothing for this one */
export function useAuthentication(
  world: GpWorld,
  reference: string,
  card: StoredCard,
  { amount, currency }: { readonly amount: string; readonly currency: string },
): void {
  const authentication = findAuthentication(world, reference);
  const isFor =
    authentication.card === card.id &&
    authentication.amount === amount &&
    authentication.currency === currency;
  const isProven = ['SUCCESS_AUTHENTICATED', 'SUCCESS_ATTEMPT_MADE', 'NOT_ENROLLED'].includes(
    authentication.status,
  );
  if (!isFor || !isProven || authentication.isUsed)
    throw new GpError(
      400,
      'INVALID_REQUEST_DATA',
      '40221',
      'This authentication is not proof for this transaction.',
    );
  authentication.isUsed = true;
}
