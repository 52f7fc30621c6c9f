import { wordsIn } from '../../words.ts';
import type { ProviderAnswer } from '../gateway.ts';
import { sortFailure, type StripeFailure } from './stripe-failure.ts';
import { stripeWordsIn } from './stripe-words.ts';

/** Why a charge failed, as Stripe tells it. */
export interface StripeReason {
  readonly code?: string | undefined;
  readonly decline_code?: string | undefined;
}

type Words = ReturnType<typeof wordsIn> & ReturnType<typeof stripeWordsIn>;

/** Reasons that a buyer may hear, with the words for them; the code is passed on too. */
const SPOKEN: Readonly<Record<string, (say: Words) => string>> = {
  insufficient_funds: (say) => say.insufficientFunds,
  card_velocity_exceeded: (say) => say.insufficientFunds,
  withdrawal_count_limit_exceeded: (say) => say.insufficientFunds,
  expired_card: (say) => say.expiredCard,
  incorrect_cvc: (say) => say.wrongCvc,
  invalid_cvc: (say) => say.wrongCvc,
  incorrect_number: (say) => say.wrongNumber,
  invalid_number: (say) => say.wrongNumber,
  invalid_expiry_month: (say) => say.expiredCard,
  invalid_expiry_year: (say) => say.expiredCard,
  processing_error: (say) => say.providerTrouble,
  issuer_not_available: (say) => say.providerTrouble,
  try_again_later: (say) => say.providerTrouble,
  authentication_required: (say) => say.notAuthenticated,
  payment_intent_authentication_failure: (say) => say.notAuthenticated,
  setup_intent_authentication_failure: (say) => say.notAuthenticated,
  account_closed: (say) => say.accountClosed,
  debit_not_authorized: (say) => say.debitRefused,
  payment_method_microdeposit_failed: (say) => say.verifyFailed,
  payment_method_microdeposit_verification_attempts_exceeded: (say) => say.verifyFailed,
  payment_method_microdeposit_verification_timeout: (say) => say.verifyFailed,
  amount_too_large: (say) => say.tooMuch,
  amount_too_small: (say) => say.tooMuch,
  card_not_supported: (say) => say.cardUnsupported,
  currency_not_supported: (say) => say.cardUnsupported,
};

/**
 * A decline in the buyer's words. Every reason that is not in the list above is the same plain decline, and so is its
 * code: whoever holds a lost, stolen or suspicious card must not learn that it is known.
 */
export function describeDecline(
  reason: StripeReason,
  locale: string,
): Pick<ProviderAnswer, 'decline' | 'message'> {
  const say = { ...wordsIn(locale), ...stripeWordsIn(locale) };
  const spoken = [reason.decline_code, reason.code].find(
    (code) => code !== undefined && Object.hasOwn(SPOKEN, code),
  );
  return {
    decline: { code: (spoken ?? 'card_declined').replaceAll('_', '-'), retryable: true },
    message: (spoken === undefined ? undefined : SPOKEN[spoken]?.(say)) ?? say.declined,
  };
}

/** The same for an error of the API, whatever its type: what the buyer can put right is said, what not is the merchant's. */
export function describeFailure(
  failure: StripeFailure,
  locale: string,
): Pick<ProviderAnswer, 'decline' | 'message'> {
  const say = { ...wordsIn(locale), ...stripeWordsIn(locale) };
  const { code, param = '', type } = failure;
  switch (sortFailure(failure)) {
    case 'busy':
      return { decline: { code: 'try-again-later', retryable: true }, message: say.busy };
    case 'refused':
      if (type === 'StripeInvalidRequestError' && /^(confirmation_token|payment_method)$/.test(param))
        return { decline: { code: 'token-invalid', retryable: true }, message: say.tokenMissing };
      if (code === 'amount_too_large' || code === 'amount_too_small')
        return { decline: { code: code.replaceAll('_', '-'), retryable: false }, message: say.tooMuch };
      // Authentication, permission, parameters, and types that are new: the merchant's to put right.
      return { decline: { code: 'configuration', retryable: false }, message: say.misconfigured };
    case 'declined':
    case 'wrong-state':
    case 'unknown-fate':
      return describeDecline(failure, locale);
  }
}
