import { matching, object, oneOf, record, string, type Infer } from '../../contract/schema.ts';

/** A client session as the vendor's server API answered `POST /v1/{merchantId}/sessions`. */
export const ClientSession = object(
  {
    clientSessionId: string,
    customerId: string,
    /** Host and at most `/client/v1`: the SDK takes no other path. */
    clientApiUrl: matching(
      /^https?:\/\/[^/?#]+(\/client(\/v1)?)?$/,
      'https://ams1.preprod.api-ingenico.com/client',
    ),
    assetUrl: string,
  },
  {
    /** When it ends, ISO 8601. Where the backend knows it, a new one is asked for a minute before. */
    expires: string,
  },
);
export type ClientSession = Infer<typeof ClientSession>;

/** What the buyer agrees to before an account is debited; see `Consent` of the UI. */
const Mandate = object(
  { text: string },
  {
    date: matching(/^\d{4}-\d\d-\d\d$/, '2026-12-21'),
    creditor: string,
    creditorId: string,
    reference: string,
  },
);

const isPattern = (text: string): boolean => {
  try {
    return Boolean(new RegExp(text));
  } catch {
    return false;
  }
};

/** What the backend sends for a method of Ingenico Connect (Worldline Global Collect). */
export const IngenicoConfig = object(
  {
    /** The cards group, SEPA direct debit (770) or ACH (730). */
    product: oneOf('cards', '770', '730'),
    /** Of the billing address, ISO 3166-1 alpha-2: which products the vendor offers depends on it. */
    countryCode: matching(/^[A-Z]{2}$/, 'US'),
    session: ClientSession,
  },
  {
    /** By the saved method's id: its payment product (`1` is Visa) and the alias of its token, `************7977`. */
    accounts: record(object({ product: matching(/^\d+$/, '1'), alias: string })),
    /** SEPA: the debtor's surname where the shop knows it; then it is not asked for. */
    debtorSurname: string,
    mandate: Mandate,
    /** By field id: a regular expression instead of the length and pattern of the vendor's definition. */
    limits: record(string),
  },
  ({ product, mandate, limits = {} }) => {
    if (product === '770' && !mandate) return 'one with a “mandate”, which product 770 needs';
    return Object.values(limits).every(isPattern) ? undefined : 'one whose “limits” are regular expressions';
  },
);
export type IngenicoConfig = Infer<typeof IngenicoConfig>;

/** What the panel hands over. Keys as OroCommerce's Ingenico integration names them. */
export interface IngenicoData {
  readonly ingenicoPaymentProduct: 'cards' | 770 | 730;
  /** A compact JWE with everything the buyer typed; only the vendor can read it, and only once. */
  readonly ingenicoCustomerEncDetails: string;
  readonly ingenicoSaveForLaterUse: boolean;
  /** The id of the saved method that is paid with. */
  readonly ingenicoToken?: string;
}
