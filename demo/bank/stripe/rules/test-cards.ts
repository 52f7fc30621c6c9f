/** Stripe’s test cards. Source: docs.stripe.com/testing and docs.stripe.com/declines/codes. */

/** Why an issuer says no. */
export type DeclineReason =
  | 'generic_decline'
  | 'insufficient_funds'
  | 'lost_card'
  | 'stolen_card'
  | 'expired_card'
  | 'incorrect_cvc'
  | 'processing_error';

/** How a test card behaves when it is charged. */
export interface CardBehaviour {
  /** `unless-set-up`: only while its owner has not yet authenticated it for later. */
  readonly challenge: 'never' | 'on-request' | 'unless-set-up' | 'always';
  readonly decline: DeclineReason | null;
  /** Why its owner takes the money back as soon as it was paid. */
  readonly dispute?: string;
}

const plain: CardBehaviour = { challenge: 'never', decline: null };
const declines = (decline: DeclineReason): CardBehaviour => ({ challenge: 'never', decline });
const challenged = (decline: DeclineReason | null): CardBehaviour => ({ challenge: 'always', decline });

const CARDS = new Map<string, CardBehaviour>([
  ['4242424242424242', plain],
  ['4000056655665556', plain],
  ['5555555555554444', plain],
  ['378282246310005', plain],
  ['6011111111111117', plain],
  ['3056930009020004', plain],
  ['3566002020360505', plain],
  ['6200000000000005', plain],
  ['4000002500003155', { challenge: 'unless-set-up', decline: null }],
  ['4000002760003184', challenged(null)],
  ['4000000000003220', challenged(null)],
  ['4000000000003055', { challenge: 'on-request', decline: null }],
  ['4000008400001629', challenged('generic_decline')],
  ['4000008400001280', challenged('processing_error')],
  ['4000008260003178', challenged('insufficient_funds')],
  ['4000000000000259', { ...plain, dispute: 'fraudulent' }],
  ['4000000000000002', declines('generic_decline')],
  ['4000000000009995', declines('insufficient_funds')],
  ['4000000000009987', declines('lost_card')],
  ['4000000000009979', declines('stolen_card')],
  ['4000000000000069', declines('expired_card')],
  ['4000000000000127', declines('incorrect_cvc')],
  ['4000000000000119', declines('processing_error')],
]);

/** How this number behaves, or undefined where it is not a test card. */
export const behaviourOf = (digits: string): CardBehaviour | undefined => CARDS.get(digits);

/** Ready-made methods for server-side tests, by Stripe’s own names. */
export const READY_MADE: Readonly<Record<string, string>> = {
  pm_card_visa: '4242424242424242',
  pm_card_mastercard: '5555555555554444',
  pm_card_amex: '378282246310005',
  pm_card_authenticationRequired: '4000002760003184',
  pm_card_authenticationRequiredOnSetup: '4000002500003155',
  pm_card_authenticationRequiredChargeDeclinedInsufficientFunds: '4000008260003178',
  pm_card_threeDSecure2Required: '4000000000003220',
  pm_card_createDispute: '4000000000000259',
  pm_card_visa_chargeDeclined: '4000000000000002',
  pm_card_chargeDeclined: '4000000000000002',
  pm_card_chargeDeclinedInsufficientFunds: '4000000000009995',
  pm_card_visa_chargeDeclinedLostCard: '4000000000009987',
  pm_card_visa_chargeDeclinedStolenCard: '4000000000009979',
  pm_card_chargeDeclinedExpiredCard: '4000000000000069',
  pm_card_chargeDeclinedIncorrectCvc: '4000000000000127',
  pm_card_chargeDeclinedProcessingError: '4000000000000119',
};

/** What Stripe’s error says for each refusal; only an issuer’s own reasons come as `decline_code`. */
export const DECLINES: Record<DeclineReason, { code: string; decline_code?: string; message: string }> = {
  generic_decline: {
    code: 'card_declined',
    decline_code: 'generic_decline',
    message: 'Your card was declined.',
  },
  insufficient_funds: {
    code: 'card_declined',
    decline_code: 'insufficient_funds',
    message: 'Your card has insufficient funds.',
  },
  lost_card: { code: 'card_declined', decline_code: 'lost_card', message: 'Your card was declined.' },
  stolen_card: { code: 'card_declined', decline_code: 'stolen_card', message: 'Your card was declined.' },
  expired_card: { code: 'expired_card', message: 'Your card has expired.' },
  incorrect_cvc: { code: 'incorrect_cvc', message: "Your card's security code is incorrect." },
  processing_error: {
    code: 'processing_error',
    message: 'An error occurred while processing your card. Try again in a little bit.',
  },
};
