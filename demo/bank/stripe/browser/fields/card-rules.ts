import { brandOf, cvcLengthOf, isLongEnough, longestOf, passesLuhn } from '../../rules/card-number.ts';
import type { FieldProblem, FieldRule } from './field.ts';

/** Only the digits of a text. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '');

const problem = (code: string, message: string): FieldProblem => ({ code, message });

function formatNumber(text: string): string {
  const raw = digitsOf(text);
  const digits = raw.slice(0, longestOf(raw));
  const groups = brandOf(digits) === 'amex' ? /^(\d{4})(\d{0,6})(\d*)$/ : /(\d{4})(?=\d)/g;
  return digits.replace(groups, brandOf(digits) === 'amex' ? '$1 $2 $3' : '$1 ').trim();
}

/** The number. */
export const NUMBER: FieldRule = {
  name: 'number',
  label: 'Card number',
  autocomplete: 'cc-number',
  placeholder: '1234 1234 1234 1234',
  inputMode: 'numeric',
  format: formatNumber,
  check(text) {
    const digits = digitsOf(text);
    if (!isLongEnough(digits)) return problem('incomplete_number', 'Your card number is incomplete.');
    return passesLuhn(digits) ? undefined : problem('invalid_number', 'Your card number is invalid.');
  },
};

/** Month and four-digit year of a text such as `12 / 34`. */
export function expiryOf(text: string): { readonly month: number; readonly year: number } | undefined {
  const digits = digitsOf(text);
  if (digits.length !== 4) return undefined;
  return { month: Number(digits.slice(0, 2)), year: 2000 + Number(digits.slice(2)) };
}

/** The last month in which the card is good. */
export const EXPIRY: FieldRule = {
  name: 'expiry',
  label: 'Expiration date MM / YY',
  autocomplete: 'cc-exp',
  placeholder: 'MM / YY',
  inputMode: 'numeric',
  format(text) {
    // Autofill writes four-digit years.
    const digits = digitsOf(text.replace(/^(\d{1,2})\s*\/\s*20(\d\d)$/, '$1/$2'));
    const full = /^[2-9]/.test(digits) || /^1\s*\//.test(text) ? `0${digits}` : digits;
    return full.length > 2 ? `${full.slice(0, 2)} / ${full.slice(2, 4)}` : full;
  },
  check(text) {
    const expiry = expiryOf(text);
    if (!expiry || expiry.month < 1 || expiry.month > 12) {
      return problem('incomplete_expiry', "Your card's expiration date is incomplete.");
    }
    const now = new Date();
    if (expiry.year < now.getFullYear()) {
      return problem('invalid_expiry_year_past', "Your card's expiration year is in the past.");
    }
    return expiry.year === now.getFullYear() && expiry.month <= now.getMonth()
      ? problem('invalid_expiry_month_past', "Your card's expiration date is in the past.")
      : undefined;
  },
};

/** The code on the back; American Express has four digits, on the front. */
export const cvcRule = (cardNumber: () => string): FieldRule => ({
  name: 'cvc',
  label: 'Security code',
  autocomplete: 'cc-csc',
  placeholder: 'CVC',
  inputMode: 'numeric',
  format: (text) => digitsOf(text).slice(0, 4),
  check: (text) =>
    text.length === cvcLengthOf(digitsOf(cardNumber()))
      ? undefined
      : problem('incomplete_cvc', "Your card's security code is incomplete."),
});

/** The postal code of the bill. */
export const postalRule = (label: string): FieldRule => ({
  name: 'postalCode',
  label,
  autocomplete: 'postal-code',
  placeholder: label === 'ZIP code' ? '12345' : '',
  check: (text) =>
    text.trim().length < (label === 'ZIP code' ? 5 : 3)
      ? problem('incomplete_zip', 'Your postal code is incomplete.')
      : undefined,
});
