import { isLuhn } from '../../lib/luhn.ts';
import { digitsOf, inGroups, type Notation } from '../../lib/notation.ts';
import type { Messages } from '../../locales/en.ts';
import { brandOf, isTaken, lengthsOf } from './brand.ts';

/** A card number as it is printed on the card. Numbers longer than 15 digits are printed in fours by every scheme. */
export const numberNotation: Notation = {
  clean: digitsOf,
  write: (clean) => inGroups(clean, (clean.length < 16 && brandOf(clean)?.groups) || [4]),
  most: (clean) => Math.max(...lengthsOf(brandOf(clean))),
};

/** What is wrong with a card number in a shop that takes these schemes. */
export function numberProblem(
  digits: string,
  brands: readonly string[],
  { card }: Messages,
): string | undefined {
  const brand = brandOf(digits);
  const lengths = lengthsOf(brand);
  if (brand && !isTaken(brand, brands)) return card.brandRefused(brand.name);
  if (digits.length < Math.min(...lengths)) return card.numberIncomplete;
  if (!isTaken(brand, brands)) return card.brandUnknown;
  return lengths.includes(digits.length) && isLuhn(digits) ? undefined : card.numberWrong;
}
