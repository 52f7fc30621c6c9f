import { withAsciiDigits, type Notation } from '../../lib/notation.ts';
import type { Messages } from '../../locales/en.ts';
import type { Field } from '../form.ts';
import { textField } from '../text-field.ts';

/** Months. No card is made to last longer, so that a later year is a slip. */
const LONGEST = 240;

/** Month and year, `MM / YY` or `MM / YYYY`. What counts are the digits, those of the month always two. */
export const expiryNotation: Notation = {
  clean: (text) =>
    withAsciiDigits(text)
      .trim()
      // A month as browsers fill it in, 2029-04.
      .replace(/^(20\d\d)\D(\d\d)$/, '$2/$1')
      .replace(/^(?=[2-9]|1(\D|[3-9]))/, '0')
      .replace(/\D/g, ''),
  write: (clean) => clean.replace(/^(..)(.)/, '$1 / $2'),
  most: (clean) => (clean.slice(2, 4) === '20' ? 6 : 4),
};

/** The last month in which a card can be used. */
export interface Expiry {
  /** `01` to `12`. */
  readonly month: string;
  /** Four digits. */
  readonly year: string;
}

/** Month and year of the digits; undefined when there is no such month. */
export function readExpiry(clean: string): Expiry | undefined {
  const [, month, year] = /^(0[1-9]|1[0-2])(?:20)?(\d\d)$/.exec(clean) ?? [];
  return month && year ? { month, year: `20${year}` } : undefined;
}

/** What is wrong with the digits of an expiry date. A card is good until its month ends. */
export function expiryProblem(clean: string, { card }: Messages, today = new Date()): string | undefined {
  const expiry = readExpiry(clean);
  if (!expiry) return card.expiryWrong;
  const months = (+expiry.year - today.getFullYear()) * 12 + +expiry.month - 1 - today.getMonth();
  if (months < 0) return card.expired;
  return months > LONGEST ? card.expiryWrong : undefined;
}

/** Asks until when a card is good; shares a row with its neighbour in the same form, where it has one. */
export const expiryField = (isHalf: boolean, words: Messages): Field<'expiry'> =>
  textField({
    id: 'expiry',
    label: words.card.expiry,
    placeholder: words.card.expiryExample,
    autocomplete: 'cc-exp',
    keyboard: 'numeric',
    notation: expiryNotation,
    isHalf,
    problem: (digits) => expiryProblem(digits, words),
  });
