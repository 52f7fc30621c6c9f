import { object, type Infer } from '../../contract/schema.ts';

/** Nothing is needed before the payment is created: the backend then answers with a redirect. */
export const PayPalExpressConfig = object({});
export type PayPalExpressConfig = Infer<typeof PayPalExpressConfig>;
