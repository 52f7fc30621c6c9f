import { isCardNumber, schemeOf } from '../cards.ts';
import type { FieldState } from './protocol.ts';

/** Only the digits. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A number with the spaces of its scheme. */
export function spaced(digits: string): string {
  const { spaces = [] } = schemeOf(digits) ?? {};
  return Array.from(digits, (digit, place) => (spaces.includes(place) ? ` ${digit}` : digit)).join('');
}

/** What can be said of a card number. */
export function numberState(digits: string, networks: readonly string[]): FieldState {
  const scheme = schemeOf(digits);
  const isTaken = scheme && (networks.length === 0 || networks.includes(scheme.network));
  const valid = isCardNumber(digits, networks);
  const couldBeValid = valid || (Boolean(isTaken) && digits.length < Math.max(...(scheme?.lengths ?? [0])));
  const card = isTaken
    ? [
        {
          name: scheme.network.toLowerCase(),
          brandedName: scheme.name,
          cybsCardType: scheme.code,
          valid,
          couldBeValid,
          securityCode: { name: 'CVV', length: scheme.codeLength },
        },
      ]
    : [];
  return { empty: digits === '', valid, couldBeValid: couldBeValid || digits === '', card };
}

/** How many digits the code of the card has, once its brand is known. */
export type CodeLength = number | undefined;
/** A code has three digits or four. */
export const MOST_CODE = 4;

/** What can be said of a security code. */
export const codeState = (digits: string, length: CodeLength): FieldState => ({
  empty: digits === '',
  valid: length === undefined ? digits.length >= 3 : digits.length === length,
  couldBeValid: digits.length <= (length ?? MOST_CODE),
});
