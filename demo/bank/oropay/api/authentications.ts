import type * as z from 'zod';
import { WrongOrder, type Verdict } from '../../acs/acs.ts';
import { brandOf } from '../brand.ts';
import { GpError, missing, notFound, wrongData } from '../error.ts';
import { lookUp, newId, type Authentication, type StoredCard } from '../state.ts';
import type { GpWorld } from '../world.ts';
import { CheckRequest, hasReference, InitiateRequest, WINDOW_SIZES } from './authentication-requests.ts';
import { usableCard } from './payment-methods.ts';

const VERSION = '2.2.0';

const COMPLETIONS = { YES: 'Y', NO: 'N', UNAVAILABLE: 'U' } as const;

/** GP-API's words for `transStatus`. Decoupled is a challenge without a page. */
const STATUSES = {
  Y: 'SUCCESS_AUTHENTICATED',
  A: 'SUCCESS_ATTEMPT_MADE',
  N: 'NOT_AUTHENTICATED',
  R: 'NOT_AUTHENTICATED',
  U: 'FAILED',
  C: 'CHALLENGE_REQUIRED',
  D: 'CHALLENGE_REQUIRED',
} as const;

/** Mastercard counts otherwise. */
const MASTERCARD_ECI = { '05': '02', '06': '01', '07': '00' } as const;

const toBase64Url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const referenceOf = ({ id }: Authentication) => id.replace(/^AUT_/, '');

/** `POST /authentications`: without a `server_trans_ref` whether the card takes part, with one the authentication. */
export async function authenticate(world: GpWorld, body: unknown): Promise<object> {
  const authentication = hasReference(body)
    ? await initiate(world, parse(InitiateRequest, body))
    : await check(world, parse(CheckRequest, body));
  await world.state.save();
  return showAuthentication(world, authentication);
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw issue?.code === 'invalid_type' && valueAt(body, issue.path) === undefined
    ? missing(field)
    : wrongData(field);
}

const valueAt = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], body);

async function check(world: GpWorld, request: CheckRequest): Promise<Authentication> {
  const { amount, currency, payment_method: means, notifications } = request;
  const { id: card, number } = usableCard(world, means.id);
  const enrolled = await world.acs.enroll(number);
  const authentication: Authentication = {
    id: enrolled ? `AUT_${enrolled.id}` : newId('AUT'),
    isEnrolled: !!enrolled,
    card,
    amount,
    currency,
    methodReturnUrl: notifications.three_ds_method_return_url,
    isUsed: false,
  };
  world.state.data.authentications[authentication.id] = authentication;
  return authentication;
}

async function initiate(world: GpWorld, request: InitiateRequest): Promise<Authentication> {
  const authentication = findAuthentication(world, request.three_ds.server_trans_ref);
  usableCard(world, authentication.card);
  if (request.payment_method.id !== authentication.card) throw wrongData('payment_method.id');
  authentication.windowSize = WINDOW_SIZES[request.browser_data.challenge_window_size] ?? '05';
  try {
    await world.acs.authenticate(referenceOf(authentication), {
      amount: `${(Number(authentication.amount) / 100).toFixed(2)} ${authentication.currency}`,
      completion: COMPLETIONS[request.method_url_completion_status],
      notificationUrl: request.notifications.challenge_return_url,
      isMandated: request.three_ds.challenge_request_indicator === 'CHALLENGE_MANDATED',
    });
  } catch (error) {
    if (!(error instanceof WrongOrder)) throw error;
    throw new GpError(400, 'INVALID_ACTION', '40090', error.message);
  }
  return authentication;
}

/** Finds it by its id, with or without `AUT_`. @throws GpError when there is none */
export function findAuthentication({ state }: GpWorld, reference: string): Authentication {
  const id = `AUT_${reference.replace(/^AUT_/, '')}`;
  const found = lookUp(state.data.authentications, id);
  if (!found) throw notFound('Authentication', id);
  return found;
}

const verdictOf = ({ acs }: GpWorld, authentication: Authentication): Promise<Verdict | undefined> =>
  authentication.isEnrolled ? acs.read(referenceOf(authentication)) : Promise.resolve(undefined);

const statusOf = (verdict: Verdict | undefined) => {
  if (!verdict) return 'NOT_ENROLLED';
  return verdict.status ? STATUSES[verdict.status] : 'AVAILABLE';
};

/** Whether the issuer bears the risk: also of cards that take no part. */
const isShifted = (verdict: Verdict | undefined): boolean =>
  !verdict || verdict.status === 'Y' || verdict.status === 'A';

/** An authentication as GP-API shows it. */
export async function showAuthentication(world: GpWorld, authentication: Authentication) {
  const { acs, state } = world;
  const { id, card, amount, currency, methodReturnUrl, windowSize } = authentication;
  const verdict = await verdictOf(world, authentication);
  const isMastercard = brandOf(lookUp(state.data.cards, card)?.number ?? '') === 'MASTERCARD';
  const { eci, cavv, status, methodUrl, reason, cancel } = verdict ?? {};
  return {
    id,
    status: statusOf(verdict),
    amount,
    currency,
    three_ds: {
      message_version: VERSION,
      server_trans_ref: referenceOf(authentication),
      enrolled_status: verdict ? 'ENROLLED' : 'NOT_ENROLLED',
      liability_shift: isShifted(verdict) ? 'YES' : 'NO',
      ...(eci && { eci: isMastercard ? MASTERCARD_ECI[eci] : eci }),
      ...(cavv !== undefined && { authentication_value: cavv }),
      ...(reason !== undefined && { status_reason: reason }),
      ...(cancel !== undefined && { challenge_cancel: cancel }),
      ...(verdict &&
        !status &&
        methodUrl !== undefined && {
          method_url: methodUrl,
          method_data: {
            encoded_method_data: toBase64Url({
              threeDSServerTransID: verdict.id,
              threeDSMethodNotificationURL: methodReturnUrl,
            }),
          },
        }),
      ...(verdict &&
        status === 'C' && {
          acs_challenge_url: acs.challengeUrl,
          acs_signed_content: acs.toRequest(verdict, windowSize),
        }),
    },
  };
}

/** Takes the proof of an authentication for a transaction. @throws GpError when it proves nothing for this one */
export async function useAuthentication(
  world: GpWorld,
  reference: string,
  card: StoredCard,
  { amount, currency }: { readonly amount: string; readonly currency: string },
): Promise<Verdict | undefined> {
  const authentication = findAuthentication(world, reference);
  const verdict = await verdictOf(world, authentication);
  const isFor =
    authentication.card === card.id &&
    authentication.amount === amount &&
    authentication.currency === currency;
  if (!isFor || !isShifted(verdict) || authentication.isUsed)
    throw new GpError(
      400,
      'INVALID_REQUEST_DATA',
      '40221',
      'This authentication is not proof for this transaction.',
    );
  authentication.isUsed = true;
  return verdict;
}
