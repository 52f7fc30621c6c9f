import { array, boolean, object, oneOf, string, type Infer } from '../../contract/schema.ts';

/**
 * What the backend sends for an Authorize.Net method. Nothing in it is short-lived.
 * `product` says where the buyer types: `accept-js` in inputs of ours, `accept-ui` in Authorize.Net’s window over the
 * page, `accept-hosted` in Authorize.Net’s page, which is in a frame unless told.
 */
export const AuthorizeNetConfig = object(
  { product: oneOf('accept-js', 'accept-ui', 'accept-hosted') },
  {
    /** Both are public, and needed unless the product is `accept-hosted`. The names are Authorize.Net’s. */
    apiLoginID: string,
    clientKey: string,
    /** Accept.js: what is asked for; `card` unless told. */
    means: oneOf('card', 'echeck'),
    /** Accept.js: `visa`, `american_express`…; every scheme unless told. */
    allowedCreditCards: array(string),
    /** Accept.js: whether the security code is asked for; it is unless told. */
    requireCvv: boolean,
    /** Accept.js: whether the name on the card is asked for. */
    askHolder: boolean,
    /** Accept.js: whether the security code of a saved card is asked for. It then passes the shop’s backend. */
    savedCvv: boolean,
    /** eCheck: kinds of accounts to choose from; all three unless told. */
    accountTypes: array(oneOf('checking', 'savings', 'businessChecking')),
    /** eCheck: what the buyer has to agree to, as plain text. */
    confirmationText: string,
    /** AcceptUI: whether an account may be used instead of a card. */
    bankAccount: boolean,
    /** AcceptUI: whether the billing address is asked for; it is not unless told. */
    billingAddress: oneOf('optional', 'required'),
    /** Accept Hosted: whether its page is shown in a dialog, or the backend redirects to it. */
    opens: oneOf('frame', 'redirect'),
  },
  ({ product, apiLoginID, clientKey, means, confirmationText }) => {
    const isHosted = product === 'accept-hosted';
    if (!isHosted && !(apiLoginID && clientKey))
      return `given with an apiLoginID and a clientKey for ${product}`;
    if (means === 'echeck' && !confirmationText) return 'given with a confirmationText for eCheck';
    return undefined;
  },
);
export type AuthorizeNetConfig = Infer<typeof AuthorizeNetConfig>;

/** The payload of an `sdk` action of Accept Hosted: the page, and the form token from `getHostedPaymentPageRequest`. */
export const HostedPayload = object({ url: string, token: string });
