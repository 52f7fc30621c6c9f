import { array, object, oneOf, string, type Infer } from '../../contract/schema.ts';

/**
 * What Accept.js and AcceptUI call back with: a nonce, or codes that say what is wrong.
 * Source: https://developer.authorize.net/api/reference/features/acceptjs.html
 */
export const AcceptResponse = object(
  {
    messages: object({
      resultCode: oneOf('Ok', 'Error'),
      message: array(object({ code: string, text: string })),
    }),
  },
  { opaqueData: object({ dataDescriptor: string, dataValue: string }) },
);
export type AcceptResponse = Infer<typeof AcceptResponse>;

/** What stands for a card or an account. It works once, within 15 minutes. */
export interface Nonce {
  readonly dataDescriptor: string;
  readonly dataValue: string;
}

/** Milliseconds that Authorize.Net may take to answer. Accept.js itself says nothing when its request gets lost. */
export const PATIENCE = 15_000;
