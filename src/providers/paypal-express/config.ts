import { matching, object, string, type Infer } from '../../contract/schema.ts';

/**
 * Without a client id nothing is needed before the payment is created: the backend then answers with a redirect.
 * With one, PayPal opens in a window beside the page, and the backend answers with an `sdk` action.
 */
export const PayPalExpressConfig = object({}, { clientId: matching(/^[\w-]{10,}$/, 'AZDxjDScFp…') });
export type PayPalExpressConfig = Infer<typeof PayPalExpressConfig>;

/** The payload of an `sdk` action: the order that the backend created at PayPal. */
export const OrderPayload = object({ orderId: string });
