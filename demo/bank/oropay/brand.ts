interface BrandFacts {
  /** As GP-API spells it. */
  readonly brand: string;
  readonly prefix: RegExp;
  readonly cvv: number;
}

const BRANDS: readonly BrandFacts[] = [
  { brand: 'VISA', prefix: /^4/, cvv: 3 },
  { brand: 'MASTERCARD', prefix: /^(5[1-5]|2[2-7])/, cvv: 3 },
  { brand: 'AMEX', prefix: /^3[47]/, cvv: 4 },
  { brand: 'DISCOVER', prefix: /^6(011|4[4-9]|5)/, cvv: 3 },
  { brand: 'DINERS', prefix: /^3(0[0-5]|[689])/, cvv: 3 },
  { brand: 'JCB', prefix: /^35/, cvv: 3 },
];

const factsOf = (digits: string) => BRANDS.find(({ prefix }) => prefix.test(digits));

/** The scheme of a number; undefined where the sandbox does not know it. */
export const brandOf = (digits: string): string | undefined => factsOf(digits)?.brand;

/** How many digits the security code has. */
export const cvvLengthOf = (digits: string): number => factsOf(digits)?.cvv ?? 3;

/** Whether the check digit fits (Luhn). */
export function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => {
      const value = Number(digit) * (place % 2 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return digits.length > 0 && sum % 10 === 0;
}
