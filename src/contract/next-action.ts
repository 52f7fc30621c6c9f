import { literal, number, object, oneOf, record, string, unknown, variants, type Infer } from './schema.ts';

const fields = record(string);

/** Every action has an id: what it brought is reported under it, and a new id means a new step. */
const id = string;
const method = oneOf('GET', 'POST');

/** How long the buyer has for it. */
const seconds = number;

/** Send the whole page to the provider. It comes back to the payment's `returnUrl`. */
export const RedirectAction = object({ type: literal('redirect'), id, url: string }, { method, fields });
export type RedirectAction = Infer<typeof RedirectAction>;

/**
 * Show a provider's page in a frame. It is over when a page of `messageOrigin` (the shop's own origin unless told)
 * in that frame posts `{source: 'tender', nonce}` to its parent, when the buyer closes it, or after `seconds`.
 */
export const FrameAction = object(
  {
    type: literal('frame'),
    id,
    url: string,
    nonce: string,
  },
  {
    method,
    fields,
    title: string,
    messageOrigin: string,
    seconds,
  },
);
export type FrameAction = Infer<typeof FrameAction>;

/** The issuer's hidden page: `data` is posted as `threeDSMethodData`, or else `fields` are. */
const fingerprint = object({ url: string }, { data: string, fields });

/**
 * The issuer's page: `creq` is posted, or one that is made of the three ids, or else `fields` are.
 * `sessionData` goes along as `threeDSSessionData`. `windowSize` is `01` to `05`; the widget chooses unless told.
 */
const challenge = object(
  { url: string },
  {
    creq: string,
    threeDSServerTransID: string,
    acsTransID: string,
    messageVersion: string,
    fields,
    sessionData: string,
    windowSize: string,
  },
);

/**
 * EMV 3-D Secure 2 by the merchant. `fingerprint` is the 3DS method (a hidden frame, ten seconds at most),
 * `challenge` the issuer's page (`seconds`, ten minutes unless told). Either ends with a message as a frame's does.
 * With neither, only the browser is described.
 */
export const ThreeDSecureAction = object(
  {
    type: literal('three-d-secure'),
    id,
    nonce: string,
  },
  {
    messageOrigin: string,
    fingerprint,
    challenge,
    seconds,
  },
);
export type ThreeDSecureAction = Infer<typeof ThreeDSecureAction>;

/**
 * Something happens elsewhere: the buyer approves in the bank's app. The widget shows `message`, and reads the payment
 * until it has another action or status, for `seconds` (ten minutes unless told).
 */
export const WaitAction = object({ type: literal('wait'), id }, { message: string, seconds });
export type WaitAction = Infer<typeof WaitAction>;

/** Something only the method's own provider code understands. */
export const SdkAction = object({ type: literal('sdk'), id, payload: unknown });
export type SdkAction = Infer<typeof SdkAction>;

/** "Do this next": what the buyer's browser has to do before the payment can go on. */
export const NextAction = variants(RedirectAction, FrameAction, ThreeDSecureAction, WaitAction, SdkAction);
export type NextAction = Infer<typeof NextAction>;
