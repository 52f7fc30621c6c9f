import type { StripeErrorBody } from '../model/objects.ts';
import { DECLINES, type DeclineReason } from '../rules/test-cards.ts';

/** A refusal, in the words and with the status of Stripe’s API. */
export class StripeFault extends Error {
  readonly status: number;
  readonly body: StripeErrorBody;
  /** Whether an idempotency key remembers it: not when the request never began to be carried out. */
  readonly isRemembered: boolean;

  constructor(status: number, body: StripeErrorBody, isRemembered: boolean) {
    super(body.message);
    this.status = status;
    this.body = body.code
      ? { ...body, doc_url: `https://stripe.com/docs/error-codes/${body.code.replaceAll('_', '-')}` }
      : body;
    this.isRemembered = isRemembered;
  }
}

/** The request itself is wrong, before anything was done. */
export const invalidParameter = (message: string, param: string, code = 'parameter_invalid') =>
  new StripeFault(400, { type: 'invalid_request_error', code, message, param }, false);

/** The request is well formed, and not possible as things are. */
export const refused = (message: string, more: Omit<StripeErrorBody, 'type' | 'message'> = {}) =>
  new StripeFault(400, { type: 'invalid_request_error', message, ...more }, true);

/** The id names nothing this account has. */
export const noSuch = (kind: string, id: string, param: string) =>
  new StripeFault(
    404,
    { type: 'invalid_request_error', code: 'resource_missing', message: `No such ${kind}: '${id}'`, param },
    false,
  );

/** The issuer, or what we know of the card, says no. */
export const cardError = (more: Omit<StripeErrorBody, 'type'>) =>
  new StripeFault(402, { type: 'card_error', ...more }, true);

/** What an issuer’s refusal looks like in an error and in `last_payment_error`. */
export const declineBody = (reason: DeclineReason): StripeErrorBody => ({
  type: 'card_error',
  ...DECLINES[reason],
});

/** The key does not open this door. */
export const notAllowed = (status: 401 | 403, message: string, code?: string) =>
  new StripeFault(status, { type: 'invalid_request_error', message, ...(code ? { code } : {}) }, false);
