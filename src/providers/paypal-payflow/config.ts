import { array, boolean, object, oneOf, string, type Infer } from '../../contract/schema.ts';

/** What the backend sends for a method of a Payflow Gateway or Payments Pro account. */
export const PayPalPayflowConfig = object(
  {
    /** `card`: our own inputs, posted to PayPal. `express`: the buyer approves on PayPal’s page. */
    mode: oneOf('card', 'express'),
  },
  {
    /** Schemes that the account takes: `visa`, `mastercard`, `discover`, `american_express`; all when left out. */
    allowedCards: array(string),
    /** Whether the security code is asked for; yes unless told. */
    requireCvv: boolean,
  },
);
export type PayPalPayflowConfig = Infer<typeof PayPalPayflowConfig>;

/** The payload of an `sdk` action: where the card is posted to, and the secure token that stands for the payment. */
export const PayflowPayload = object({ formAction: string, secureToken: string, secureTokenId: string });
