import { array, matching, object, oneOf, string, type Infer } from '../../contract/schema.ts';

/** A GP-API access token that may only turn a card into a reference, and when it ends (at most ten minutes later). */
const Session = object({
  accessToken: string,
  expiresAt: matching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, '2026-11-21T12:10:00Z'),
});
export type Session = Infer<typeof Session>;

/** What the backend sends for an OroPay method. `mode` says which of Global Payments’ ways it is. */
export const OroPayConfig = object(
  {
    /** `card`: hosted fields. `bank-debit`: ACH, with inputs of ours. `hosted-page`: Global Payments’ own page. */
    mode: oneOf('card', 'bank-debit', 'hosted-page'),
  },
  {
    /** `card`: the library’s address, where it is another version than ours. */
    scriptUrl: string,
    session: Session,
    /** The next four go to `GlobalPayments.configure` as they are. */
    accountName: string,
    merchantId: string,
    dataResidency: oneOf('EU'),
    /** What the library speaks; the words in its fields are ours anyway. */
    language: string,
    /** `bank-debit`: kinds of accounts, the first chosen. */
    accountTypes: array(oneOf('checking', 'savings')),
    /** `bank-debit`: what the buyer authorizes, in the quote’s language. */
    consent: object({ text: string }, { date: matching(/^\d{4}-\d\d-\d\d$/, '2026-11-21') }),
    /** `hosted-page`: how the backend is going to show it. */
    opens: oneOf('frame', 'redirect'),
  },
  ({ mode, session, consent }) => {
    if (mode === 'card' && !session) return 'an object with a “session” when “mode” is “card”';
    if (mode === 'bank-debit' && !consent) return 'an object with a “consent” when “mode” is “bank-debit”';
    return undefined;
  },
);
export type OroPayConfig = Infer<typeof OroPayConfig>;
