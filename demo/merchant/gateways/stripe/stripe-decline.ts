import { wordsIn } from '../../words.ts';
import type { ProviderAnswer } from '../gateway.ts';

/** Why a charge failed, as Stripe tells it. */
export interface StripeReason {
  readonly code?: string | undefined;
  readonly decline_code?: string | undefined;
}

type Words = ReturnType<typeof wordsIn>;

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
  const say = wordsIn(locale);
  const spoken = [reason.decline_code, reason.code].find(
    (code) => code !== undefined && Object.hasOwn(SPOKEN, code),
  );
  return {
    decline: { code: (spoken ?? 'card_declined').replaceAll('_', '-'), retryable: true },
    message: (spoken === undefined ? undefined : SPOKEN[spoken]?.(say)) ?? say.declined,
  };
}
