import type { CaptureMethod } from '../model/objects.ts';

/** The kinds of payment method this sandbox offers. */
export type PaymentType = 'card' | 'us_bank_account' | 'ideal' | 'sepa_debit' | 'klarna';

interface TypeFacts {
  readonly currencies: 'any' | readonly string[];
  readonly canCaptureLater: boolean;
  readonly isReusable: boolean;
  readonly redirects: boolean;
  /** Whether the bank needs days to say if the money comes. */
  readonly settlesLater: boolean;
}

const FACTS: Record<PaymentType, TypeFacts> = {
  card: { currencies: 'any', canCaptureLater: true, isReusable: true, redirects: false, settlesLater: false },
  us_bank_account: {
    currencies: ['usd'],
    canCaptureLater: false,
    isReusable: true,
    redirects: false,
    settlesLater: true,
  },
  ideal: {
    currencies: ['eur'],
    canCaptureLater: false,
    isReusable: true,
    redirects: true,
    settlesLater: false,
  },
  sepa_debit: {
    currencies: ['eur'],
    canCaptureLater: false,
    isReusable: true,
    redirects: false,
    settlesLater: true,
  },
  klarna: {
    currencies: ['usd', 'eur', 'gbp', 'chf', 'sek', 'dkk', 'nok'],
    canCaptureLater: true,
    isReusable: false,
    redirects: true,
    settlesLater: false,
  },
};

const ALL = Object.keys(FACTS) as PaymentType[];

/** Whether the text names a payment method type of this sandbox. */
export const isPaymentType = (text: string): text is PaymentType => Object.hasOwn(FACTS, text);

/** Whether the buyer leaves the shop’s page to pay this way. */
export const redirects = (type: string): boolean => isPaymentType(type) && FACTS[type].redirects;

/** Whether a payment of this type is `processing` at first. */
export const settlesLater = (type: PaymentType): boolean => FACTS[type].settlesLater;

/** What decides which types a buyer is offered. */
export interface Offer {
  /** Lower case; undefined when only setting up. */
  readonly currency: string | undefined;
  readonly captureMethod: CaptureMethod;
  /** Whether the method will be charged again later. */
  readonly isForLater: boolean;
  readonly allowed: readonly string[] | null;
  readonly excluded: readonly string[] | null;
}

/**
 * The types a payment may be made with: those of the merchant’s list that suit it. Types that do not suit are left out
 * without a word, as `allowed_payment_method_types` does it.
 */
export const offeredTypes = (offer: Offer): PaymentType[] =>
  ALL.filter((type) => {
    const facts = FACTS[type];
    const suitsCurrency =
      facts.currencies === 'any' || offer.currency === undefined || facts.currencies.includes(offer.currency);
    return (
      suitsCurrency &&
      (facts.canCaptureLater || offer.captureMethod !== 'manual') &&
      (facts.isReusable || !offer.isForLater) &&
      (offer.allowed?.includes(type) ?? true) &&
      !(offer.excluded?.includes(type) ?? false)
    );
  });
