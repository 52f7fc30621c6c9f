import { decimalsOf, fromMinor, type Money } from '../contract/money.ts';

/** Why a text is no amount that can be paid. */
export type UnreadAmount =
  'empty' | 'unreadable' | 'negative' | 'zero' | 'decimals' | 'too-long' | 'other-currency';

/** The digits before the point that the contract lets through. */
const MOST_DIGITS = 15;

/**
 * Reads an amount as a person of this locale types or pastes it: `1.234,50`, `1,234.50`, `1 234,50 €`, `USD 12`,
 * `١٢٫٥`. What can be read in two ways is read as the locale writes numbers; never is a point guessed away that stands
 * where decimals would.
 */
export function readAmount(text: string, currency: string, locale: string): Money | UnreadAmount {
  const plain = signsOf(currency, locale).reduce((rest, sign) => rest.replace(sign, ''), tidy(text));
  const [, before = '', number = '', after = ''] = /^([^\d.,]*)([\d.,]*)([^\d.,]*)$/.exec(plain) ?? [];
  const around = before + after;
  const sign = around.replace(/[-+()]/g, '');
  if (!plain) return 'empty';
  if (!/\d/.test(number)) return 'unreadable';
  if (sign) return /^(\p{Sc}|[a-z]{3})$/u.test(sign) ? 'other-currency' : 'unreadable';
  const split = splitAtPoint(number, locale);
  if (!split) return 'unreadable';
  const whole = split[0].replace(/^0+/, '');
  const fraction = split[1].replace(/0+$/, '');
  const decimals = decimalsOf(currency);
  if (whole.length > MOST_DIGITS) return 'too-long';
  if (fraction.length > decimals) return 'decimals';
  const minor = BigInt(whole + fraction.padEnd(decimals, '0'));
  if (minor === 0n) return 'zero';
  return /[-()]/.test(around) ? 'negative' : fromMinor(minor, currency);
}

/** The ten digits of any script stand side by side, so that each is as far from its zero as it counts. */
const westernDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(code - zero);
  });

/** One way to write digits, separators and dashes; without spaces, apostrophes and what cannot be seen. */
const tidy = (text: string): string =>
  westernDigits(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\p{Cf}\s'’_]/gu, '')
    .replace(/[−–—]/g, '-')
    .replace(/\u066b/g, '.')
    .replace(/[\u066c\u060c]/g, ',');

/** What may stand around a number: the currency's code and signs, the longest first. */
function signsOf(currency: string, locale: string): readonly string[] {
  const signs = (['symbol', 'narrowSymbol', 'code'] as const).flatMap((currencyDisplay) =>
    [locale, 'en'].map((language) => {
      const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay });
      return tidy(format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? '');
    }),
  );
  return signs.sort((a, b) => b.length - a.length);
}

/** The digits before and after the decimal point; undefined when the separators make no number. */
function splitAtPoint(number: string, locale: string): readonly [string, string] | undefined {
  const separators = [...new Set(number.replace(/\d/g, ''))];
  const last = number[Math.max(number.lastIndexOf('.'), number.lastIndexOf(','))];
  if (last === undefined) return [number, ''];
  const count = number.split(last).length - 1;
  const isGroup = count > 1 || (separators.length === 1 && last === groupOf(locale) && isGrouped(number));
  if (isGroup) {
    return separators.length === 1 && isGrouped(number) ? [number.replaceAll(last, ''), ''] : undefined;
  }
  const [whole = '', fraction = ''] = number.split(last);
  if (separators.length > 1 && !isGrouped(whole)) return undefined;
  return [whole.replace(/[.,]/g, ''), fraction];
}

/** Groups of three before the end, of two or three (India) before that. */
const isGrouped = (number: string) => /^\d{1,3}([.,]\d{2,3})*[.,]\d{3}$/.test(number);

function groupOf(locale: string): string | undefined {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567);
  const group = parts.find(({ type }) => type === 'group')?.value;
  return group === '\u066c' ? ',' : group;
}
