import { literal, object, oneOf, record, string, unknown, variants, type Infer } from './schema.ts';

const fields = record(string);

/** Every action has an id: what it brought is reported under it, and a new id means a new step. */
const id = string;
const method = oneOf('GET', 'POST');

/** Send the whole page to the provider. It comes back to the payment's `returnUrl`. */
export const RedirectAction = object({ type: literal('redirect'), id, url: string }, { method, fields });
export type RedirectAction = Infer<typeof RedirectAction>;

/**
 * Show a provider's page in a frame. It is over when a page of `messageOrigin` (the shop's own origin unless told)
 * in that frame posts `{source: 'tender', nonce}` to its parent, or when the buyer closes it.
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
  },
);
export type FrameAction = Infer<typeof FrameAction>;

/** What the shop's notification page posts to its parent when a frame is over. */
export const FrameMessage = object({ source: literal('tender'), nonce: string });

/**
 * EMV 3-D Secure 2 by the merchant. `fingerprint` is the 3DS method (a hidden frame, ten seconds at most),
 * `challenge` the issuer's page. Either ends with a message as a frame's does.
 */
export const ThreeDSecureAction = object(
  {
    type: literal('three-d-secure'),
    id,
    nonce: string,
  },
  {
    messageOrigin: string,
    fingerprint: object({ url: string, data: string }),
    challenge: object({ url: string, creq: string }, { sessionData: string }),
  },
);
export type ThreeDSecureAction = Infer<typeof ThreeDSecureAction>;

/** Something only the method's own provider code understands. */
export const SdkAction = object({ type: literal('sdk'), id, payload: unknown });
export type SdkAction = Infer<typeof SdkAction>;

/** "Do this next": what the buyer's browser has to do before the payment can go on. */
export const NextAction = variants(RedirectAction, FrameAction, ThreeDSecureAction, SdkAction);
export type NextAction = Infer<typeof NextAction>;
