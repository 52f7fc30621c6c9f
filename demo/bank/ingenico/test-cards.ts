import { planOf } from '../acs/cards.ts';

/** How a card behaves in the sandbox. */
export interface CardBehaviour {
  readonly number: string;
  readonly paymentProductId: number;
  /** Why it is refused, as a code of the API. */
  readonly errorCode?: string;
}

/** Codes of refusals. The first is the vendor's “not authorised”; the others are the sandbox's. */
export const REFUSALS = {
  '430396': 'NOT_AUTHORISED',
  '430360': 'INSUFFICIENT_FUNDS',
  '430306': 'CARD_EXPIRED',
  '430354': 'INVALID_CVV',
} as const;

/**
 * The vendor's ordinary test cards, and cards of the sandbox's own that are refused. Real cards are not taken; those
 * that take part in 3-D Secure are the issuers' (see `acs/cards.ts`), and pay when that is through.
 */
const CARDS: readonly CardBehaviour[] = [
  { number: '4567350000427977', paymentProductId: 1 },
  { number: '5399999999999999', paymentProductId: 3 },
  { number: '4000000000000002', paymentProductId: 1, errorCode: '430396' },
  { number: '4000000000009995', paymentProductId: 1, errorCode: '430360' },
  { number: '4000000000000069', paymentProductId: 1, errorCode: '430306' },
  { number: '4000000000000127', paymentProductId: 1, errorCode: '430354' },
];

/** How this card behaves; undefined where it is none of the sandbox's. */
export const behaviourOf = (number: string): CardBehaviour | undefined =>
  CARDS.find((card) => card.number === number) ??
  (planOf(number) && { number, paymentProductId: lookUpRange(number)?.paymentProductId ?? 0 });

/** First digits of products: those of the merchant, and one that the vendor knows but the merchant does not take. */
const RANGES: readonly (readonly [prefix: RegExp, paymentProductId: number, countryCode: string])[] = [
  [/^4/, 1, 'NL'],
  [/^(5[1-5]|2[2-7])/, 3, 'NL'],
  [/^3[47]/, 2, 'US'],
];

/** What the first digits of a card say; undefined where no card begins so. */
export function lookUpRange(bin: string) {
  const [, paymentProductId, countryCode] = RANGES.find(([prefix]) => prefix.test(bin)) ?? [];
  return paymentProductId === undefined ? undefined : { paymentProductId, countryCode };
}
