import * as z from 'zod';
import { WrongOrder, type Verdict } from '../../acs/acs.ts';
import { readJwt, signJwt } from '../jwt.ts';
import { lookUp, newTransactionId, type PayerAuthentication } from '../state.ts';
import type { World } from '../transactions.ts';
import { AmountDetails, invalidRequest, Reference, type Answer } from './answer.ts';

/** A reference id, and the JWTs for the browser, are good for so long. */
const LIFETIME = 15 * 60_000;

/** The transient token by its `jti`, as Payer Authentication has it. */
const TokenInformation = z.object({ transientToken: z.string().min(1) });

/** `POST /risk/v1/authentication-setups`. */
export const SetupRequest = z.object({
  clientReferenceInformation: Reference,
  tokenInformation: TokenInformation,
});

const flag = z.enum(['Y', 'N']);
const pixels = z.string().regex(/^\d{1,6}$/);

/** The browser. Source: https://developer.cybersource.com, “Payer Authentication”, deviceInformation */
const DeviceInformation = z.object({
  ipAddress: z.union([z.ipv4(), z.ipv6()]),
  httpAcceptContent: z.string().min(1).max(2048),
  httpBrowserLanguage: z.string().min(2).max(8),
  httpBrowserJavaEnabled: flag,
  httpBrowserJavaScriptEnabled: flag,
  httpBrowserColorDepth: z.enum(['1', '4', '8', '15', '16', '24', '32', '48']),
  httpBrowserScreenHeight: pixels,
  httpBrowserScreenWidth: pixels,
  httpBrowserTimeDifference: z.string().regex(/^-?\d{1,4}$/),
  userAgentBrowserValue: z.string().min(1).max(2048),
});

/** `POST /risk/v1/authentications`. */
export const EnrollRequest = z.object({
  clientReferenceInformation: Reference,
  tokenInformation: TokenInformation,
  orderInformation: z.object({ amountDetails: AmountDetails }),
  deviceInformation: DeviceInformation,
  consumerAuthenticationInformation: z.object({
    referenceId: z.string(),
    deviceChannel: z.literal('BROWSER'),
    transactionMode: z.literal('eCommerce'),
    returnUrl: z.url().max(2048),
    acsWindowSize: z.enum(['01', '02', '03', '04', '05']),
  }),
});

/** `POST /risk/v1/authentication-results`. */
export const ResultsRequest = z.object({
  clientReferenceInformation: Reference,
  orderInformation: z.object({ amountDetails: AmountDetails }),
  consumerAuthenticationInformation: z.object({ authenticationTransactionId: z.string() }),
});

const created = (id: string, status: string, consumerAuthenticationInformation: object): Answer => ({
  status: 201,
  body: { id, status, consumerAuthenticationInformation },
});

/** Makes a JWT for a form in the buyer's browser. */
const grant = ({ state, now }: World, kind: 'collect' | 'step-up', referenceId: string): string =>
  signJwt(state.data.key, {
    iss: 'sandbox',
    kind,
    ReferenceId: referenceId,
    exp: Math.floor((now().getTime() + LIFETIME) / 1000),
  });

/** What a JWT for the browser is about; undefined when it is none, of the other kind, or too old. */
export function readGrant(
  { state, now }: World,
  kind: 'collect' | 'step-up',
  jwt: unknown,
): PayerAuthentication | undefined {
  const payload = z
    .object({ kind: z.literal(kind), ReferenceId: z.string(), exp: z.number() })
    .safeParse(readJwt(state.data.key, jwt));
  if (!payload.success || payload.data.exp * 1000 <= now().getTime()) return undefined;
  return lookUp(state.data.authentications, payload.data.ReferenceId);
}

/** Begins: a reference id, and where the browser has to be looked at. */
export async function setUp(world: World, request: z.infer<typeof SetupRequest>): Promise<Answer> {
  const { state, now, acs, cardinal } = world;
  const { transientToken: token } = request.tokenInformation;
  const known = lookUp(state.data.tokens, token);
  if (!known || known.isUsed || known.expires <= now().getTime())
    return invalidRequest('INVALID_DATA', 'The transient token is unknown, used or expired.');
  const { testNumber } = known.card;
  const enrolled = testNumber === undefined ? undefined : await acs.enroll(testNumber);
  const referenceId = crypto.randomUUID();
  state.data.authentications[referenceId] = {
    referenceId,
    token,
    expires: now().getTime() + LIFETIME,
    isCollected: false,
    isUsed: false,
    ...(enrolled && {
      issuer: { id: enrolled.id, hasMethod: enrolled.methodUrl !== undefined },
    }),
  };
  return created(newTransactionId(), 'COMPLETED', {
    accessToken: grant(world, 'collect', referenceId),
    deviceDataCollectionUrl: `${cardinal}/V1/Cruise/Collect`,
    referenceId,
  });
}

/** Asks the issuer. A reference id is good for one question. */
export async function enroll(world: World, request: z.infer<typeof EnrollRequest>): Promise<Answer> {
  const { state, now, acs, cardinal } = world;
  const wanted = request.consumerAuthenticationInformation;
  const known = lookUp(state.data.authentications, wanted.referenceId);
  if (!known || known.order || known.expires <= now().getTime())
    return invalidRequest('INVALID_DATA', 'The referenceId is unknown, used or expired.');
  if (known.token !== request.tokenInformation.transientToken)
    return invalidRequest('INVALID_DATA', 'The referenceId is of another card.');
  const { totalAmount, currency } = request.orderInformation.amountDetails;
  known.transactionId = newTransactionId();
  known.order = { amount: totalAmount, currency, returnUrl: wanted.returnUrl };
  known.windowSize = wanted.acsWindowSize;
  const { issuer, isCollected } = known;
  if (!issuer) return show(world, known, undefined);
  try {
    const verdict = await acs.authenticate(issuer.id, {
      amount: `${totalAmount} ${currency}`,
      completion: issuer.hasMethod ? (isCollected ? 'Y' : 'N') : 'U',
      notificationUrl: `${cardinal}/V1/TermURL/${known.referenceId}`,
    });
    return show(world, known, verdict);
  } catch (error) {
    if (error instanceof WrongOrder) return invalidRequest('INVALID_DATA', error.message);
    throw error;
  }
}

/** Reads what came of a step-up. */
export async function validate(world: World, request: z.infer<typeof ResultsRequest>): Promise<Answer> {
  const { authenticationTransactionId: id } = request.consumerAuthenticationInformation;
  const { totalAmount, currency } = request.orderInformation.amountDetails;
  const known = Object.values(world.state.data.authentications).find(
    ({ transactionId }) => transactionId === id,
  );
  if (known?.order?.amount !== totalAmount || known.order.currency !== currency || !known.issuer)
    return invalidRequest('INVALID_DATA', 'There is no such authentication, or it is about another amount.');
  return show(world, known, await world.acs.read(known.issuer.id));
}

/** Visa's words at the authorization. */
const INDICATORS = { Y: 'vbv', A: 'vbv_attempted' } as const;

function show(world: World, known: PayerAuthentication, verdict: Verdict | undefined): Answer {
  const { transactionId = '', referenceId } = known;
  const common = { authenticationTransactionId: transactionId };
  if (!verdict?.status)
    return created(transactionId, 'AUTHENTICATION_SUCCESSFUL', { ...common, veresEnrolled: 'U' });
  const { status, eci, cavv, reason, cancel, acsTransID } = verdict;
  const facts = {
    ...common,
    veresEnrolled: 'Y',
    paresStatus: status,
    specificationVersion: '2.2.0',
    ...(eci && { eci, eciRaw: eci }),
    ...(reason !== undefined && { cardholderMessage: '', authenticationStatusReason: reason }),
    ...(cancel !== undefined && { challengeCancelCode: cancel }),
  };
  switch (status) {
    case 'C':
    case 'D':
      return created(transactionId, 'PENDING_AUTHENTICATION', {
        ...facts,
        challengeRequired: status === 'C' ? 'Y' : 'N',
        ...(status === 'C' && {
          acsUrl: world.acs.challengeUrl,
          stepUpUrl: `${world.cardinal}/V2/Cruise/StepUp`,
          accessToken: grant(world, 'step-up', referenceId),
        }),
      });
    case 'Y':
    case 'A':
      return created(transactionId, 'AUTHENTICATION_SUCCESSFUL', {
        ...facts,
        cavv,
        indicator: INDICATORS[status],
        directoryServerTransactionId: acsTransID,
      });
    case 'U':
      return created(transactionId, 'AUTHENTICATION_SUCCESSFUL', { ...facts, indicator: 'internet' });
    case 'N':
    case 'R':
      return created(transactionId, 'AUTHENTICATION_FAILED', facts);
  }
}

/**
 * Whether an authorization may call itself authenticated: its CAVV is the issuer's, for this card and amount, and was
 * not used before. It is then.
 */
export async function useProof(
  { state, acs }: World,
  token: string,
  cavv: string | undefined,
  wanted: { readonly amount: string; readonly currency: string },
): Promise<boolean> {
  const known = Object.values(state.data.authentications).findLast((one) => one.token === token);
  if (!known?.issuer || known.isUsed || cavv === undefined) return false;
  const isFor = known.order?.amount === wanted.amount && known.order.currency === wanted.currency;
  if (!isFor || (await acs.read(known.issuer.id))?.cavv !== cavv) return false;
  known.isUsed = true;
  return true;
}
