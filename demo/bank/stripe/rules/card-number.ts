/** A card’s brand as Stripe names it. */
export type CardBrand =
  'visa' | 'mastercard' | 'amex' | 'discover' | 'diners' | 'jcb' | 'unionpay' | 'unknown';

interface BrandFacts {
  readonly brand: CardBrand;
  readonly prefix: RegExp;
  readonly lengths: readonly number[];
  readonly cvc: number;
}

const BRANDS: readonly BrandFacts[] = [
  { brand: 'visa', prefix: /^4/, lengths: [16], cvc: 3 },
  { brand: 'mastercard', prefix: /^(5[1-5]|2[2-7])/, lengths: [16], cvc: 3 },
  { brand: 'amex', prefix: /^3[47]/, lengths: [15], cvc: 4 },
  { brand: 'discover', prefix: /^(6011|64[4-9]|65)/, lengths: [16], cvc: 3 },
  { brand: 'diners', prefix: /^3(0[0-5]|[689])/, lengths: [14, 16], cvc: 3 },
  { brand: 'jcb', prefix: /^35/, lengths: [16], cvc: 3 },
  { brand: 'unionpay', prefix: /^62/, lengths: [16, 17, 18, 19], cvc: 3 },
];

const UNKNOWN: BrandFacts = { brand: 'unknown', prefix: /^/, lengths: [16], cvc: 3 };

const factsOf = (digits: string) => BRANDS.find(({ prefix }) => prefix.test(digits)) ?? UNKNOWN;

/** The brand of a number, even of its first digits. */
export const brandOf = (digits: string): CardBrand => factsOf(digits).brand;

/** How many digits the security code of this card has. */
export const cvcLengthOf = (digits: string): number => factsOf(digits).cvc;

/** The most digits a number of this brand can have. */
export const longestOf = (digits: string): number => Math.max(...factsOf(digits).lengths);

/** Whether the number has as many digits as its brand asks for. */
export const isLongEnough = (digits: string): boolean => factsOf(digits).lengths.includes(digits.length);

/** The check digit’s rule (Luhn). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const value = at % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return digits.length > 0 && sum % 10 === 0;
}
