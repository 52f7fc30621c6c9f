import {
  array,
  boolean,
  literal,
  matching,
  number,
  object,
  string,
  unknown,
  type Infer,
} from '../../contract/schema.ts';

/** What the backend sends for Apruve: nothing is needed before the payment is created. */
export const ApruveConfig = object(
  {},
  {
    /** Whether the merchant's account is one of test.apruve.com; a contradiction to the tag's environment is refused. */
    testMode: boolean,
  },
);
export type ApruveConfig = Infer<typeof ApruveConfig>;

/**
 * The payload of an `sdk` action: the order, and the hash of it that only the backend can make. Apruve compares them,
 * so the order reaches it as it was sent, whatever else is in it. No `null`s: on their way they are left out.
 */
export const ApruvePayload = object({
  order: object({
    merchant_id: string,
    /** Whole cents. */
    amount_cents: number,
    currency: literal('USD'),
    order_items: array(unknown),
  }),
  secureHash: matching(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 hexadecimal digits'),
});
export type ApruvePayload = Infer<typeof ApruvePayload>;
