import * as z from 'zod/mini';
import { wordsIn } from '../../words.ts';
import { Browser } from '../browser.ts';
import type { News, ProviderAnswer, Sale, Seen } from '../gateway.ts';
import { amountDetails } from './amount-details.ts';
import type { RestClient } from './rest-client.ts';

const Setup = z.object({
  consumerAuthenticationInformation: z.object({
    accessToken: z.string(),
    deviceDataCollectionUrl: z.string(),
    referenceId: z.string(),
  }),
});

const Result = z.object({
  status: z.string(),
  consumerAuthenticationInformation: z.object({
    authenticationTransactionId: z.string(),
    veresEnrolled: z.optional(z.string()),
    paresStatus: z.optional(z.string()),
    specificationVersion: z.optional(z.string()),
    eciRaw: z.optional(z.string()),
    cavv: z.optional(z.string()),
    indicator: z.optional(z.string()),
    stepUpUrl: z.optional(z.string()),
    accessToken: z.optional(z.string()),
  }),
});
type Result = z.infer<typeof Result>;

/** What the widget reports of the device data collection. */
const Report = z.object({ browser: Browser });

/** What makes an authorization an authenticated one; empty where the card takes no part, or the merchant takes the risk. */
export interface Proof {
  readonly commerceIndicator?: string;
  readonly consumerAuthenticationInformation?: object;
}

/** Where a payment's authentication has got to: a proof allows the authorization, an answer is for the buyer. */
export type Authenticated = { readonly proof: Proof } | { readonly answer: ProviderAnswer };

/** Names in a payment's memory. */
const REFERENCE = 'cyberSourceReference';
const AUTHENTICATION = 'cyberSourceAuthentication';

type Step = 'collect' | 'challenge' | 'wait';
const idOf = ({ payment }: Sale, step: Step) => `${payment.id}-${step}`;
/** Not a secret, but hard to guess, and of one step only. */
const nonceOf = ({ payment }: Sale, step: Step) => `${payment.attempt}-${step.slice(0, 2)}`;

/** The `jti` of a JWT: what Payer Authentication calls the transient token. */
function jtiOf(jwt: string): string {
  const payload: unknown = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());
  return z.object({ jti: z.string() }).parse(payload).jti;
}

/**
 * Payer Authentication by CyberSource: set up, have the browser looked at, ask the issuer, step up where it wants so,
 * validate. Source: https://developer.cybersource.com/docs/cybs/en-us/payer-authentication/developer/all/rest
 */
export function createPayerAuthentication(call: RestClient) {
  const reference = ({ payment }: Sale) => ({ clientReferenceInformation: { code: payment.id } });

  const begin = async (sale: Sale, jwt: string): Promise<Authenticated> => {
    const request = { ...reference(sale), tokenInformation: { transientToken: jtiOf(jwt) } };
    const { consumerAuthenticationInformation: made } = await call(
      '/risk/v1/authentication-setups',
      request,
      Setup,
    );
    sale.payment.memory[REFERENCE] = made.referenceId;
    return {
      answer: {
        status: 'requires-action',
        nextAction: {
          type: 'three-d-secure',
          id: idOf(sale, 'collect'),
          nonce: nonceOf(sale, 'collect'),
          fingerprint: { url: made.deviceDataCollectionUrl, fields: { JWT: made.accessToken } },
        },
        note: 'Cardinal looks at the browser.',
      },
    };
  };

  const enroll = async (sale: Sale, jwt: string, browser: Browser, seen: Seen): Promise<Authenticated> => {
    const request = {
      ...reference(sale),
      tokenInformation: { transientToken: jtiOf(jwt) },
      orderInformation: { amountDetails: amountDetails(sale.payment.amount) },
      deviceInformation: toDeviceInformation(browser, seen),
      consumerAuthenticationInformation: {
        referenceId: sale.payment.memory[REFERENCE],
        deviceChannel: 'BROWSER',
        transactionMode: 'eCommerce',
        returnUrl: sale.notification(nonceOf(sale, 'challenge')),
        acsWindowSize: browser.challengeWindowSize,
      },
    };
    const result = await call('/risk/v1/authentications', request, Result);
    const { authenticationTransactionId: id } = result.consumerAuthenticationInformation;
    sale.payment.memory[AUTHENTICATION] = id;
    return judge(sale, result);
  };

  const validate = async (sale: Sale): Promise<Authenticated> => {
    const request = {
      ...reference(sale),
      orderInformation: { amountDetails: amountDetails(sale.payment.amount) },
      consumerAuthenticationInformation: {
        authenticationTransactionId: sale.payment.memory[AUTHENTICATION],
      },
    };
    return judge(sale, await call('/risk/v1/authentication-results', request, Result));
  };

  const judge = (sale: Sale, { status, consumerAuthenticationInformation: found }: Result): Authenticated => {
    const { veresEnrolled, paresStatus, cavv, eciRaw, indicator, specificationVersion } = found;
    const note = `Payer Authentication: ${status}, ${paresStatus ?? 'not enrolled'}, ECI ${eciRaw ?? 'none'}.`;
    if (status === 'PENDING_AUTHENTICATION') return { answer: ask(sale, found, note) };
    if (status !== 'AUTHENTICATION_SUCCESSFUL') return { answer: refused(sale, note) };
    if (cavv !== undefined && indicator !== undefined)
      return {
        proof: {
          commerceIndicator: indicator,
          consumerAuthenticationInformation: { cavv, eciRaw, paSpecificationVersion: specificationVersion },
        },
      };
    // A card that takes no part is the issuer's risk; an issuer that could not tell is the merchant's.
    const isFree = veresEnrolled !== 'Y' || sale.payment.settings['takesRisk'] === true;
    return isFree ? { proof: {} } : { answer: refused(sale, note) };
  };

  /** Where the payment is when nobody has reported anything. */
  const read = async (sale: Sale): Promise<Authenticated> =>
    sale.payment.memory[AUTHENTICATION] === undefined ? { answer: waiting(sale) } : validate(sale);

  /** Goes on after the widget has reported how a step ended. */
  const resume = async (sale: Sale, jwt: string, { report, seen }: News): Promise<Authenticated> => {
    if (seen && report?.action === idOf(sale, 'collect') && report.result === 'completed') {
      const told = Report.safeParse(report.data);
      return told.success ? enroll(sale, jwt, told.data.browser, seen) : { answer: waiting(sale) };
    }
    const state = await read(sale);
    const isOpen = 'answer' in state && state.answer.status === 'requires-action';
    return isOpen && report?.result === 'failed'
      ? { answer: refused(sale, 'The issuer gave no answer.') }
      : state;
  };

  return { begin, read, resume };
}

/** A step-up in Cardinal's page; without one it is decoupled, and the buyer is asked in the bank's app. */
function ask(
  sale: Sale,
  { stepUpUrl: url, accessToken }: Result['consumerAuthenticationInformation'],
  note: string,
): ProviderAnswer {
  const nextAction =
    url !== undefined && accessToken !== undefined
      ? ({
          type: 'three-d-secure',
          id: idOf(sale, 'challenge'),
          nonce: nonceOf(sale, 'challenge'),
          challenge: { url, fields: { JWT: accessToken, MD: sale.payment.id } },
        } as const)
      : ({
          type: 'wait',
          id: idOf(sale, 'wait'),
          message: wordsIn(sale.payment.locale).approveInApp,
        } as const);
  return { status: 'requires-action', nextAction, note };
}

const flag = (is: boolean) => (is ? 'Y' : 'N');

/** The browser in CyberSource's spelling: what it says of itself, and what the shop saw of it. */
const toDeviceInformation = (browser: Browser, { accept, address }: Seen) => ({
  httpAcceptContent: accept,
  ipAddress: address,
  httpBrowserLanguage: browser.language,
  httpBrowserJavaEnabled: flag(browser.javaEnabled),
  httpBrowserJavaScriptEnabled: flag(browser.javaScriptEnabled),
  httpBrowserColorDepth: String(browser.colorDepth),
  httpBrowserScreenHeight: String(browser.screenHeight),
  httpBrowserScreenWidth: String(browser.screenWidth),
  httpBrowserTimeDifference: String(browser.timeZoneOffset),
  userAgentBrowserValue: browser.userAgent,
});

/** The step is the same as before: the widget asks the buyer before it starts it again. */
const waiting = ({ payment: { nextAction } }: Sale): ProviderAnswer => ({
  status: 'requires-action',
  ...(nextAction && { nextAction }),
  note: 'Payer Authentication is under way.',
});

const refused = ({ payment }: Sale, note: string): ProviderAnswer => ({
  status: 'declined',
  decline: { code: 'not-authenticated', retryable: true },
  message: wordsIn(payment.locale).notAuthenticated,
  note,
});
