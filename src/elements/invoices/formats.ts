import { decimalsOf, type Money } from '../../contract/money.ts';

/** Writes amounts and days for one locale; keeps its formats, which are dear to make, for a thousand rows. */
export class Formats {
  readonly locale: string;
  readonly #numbers = new Map<string, Intl.NumberFormat>();
  readonly #days: Intl.DateTimeFormat;

  constructor(locale: string) {
    this.locale = locale;
    this.#days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  }

  /** "$1,234.00"; as with `formatMoney`, a mark keeps a sign with its letters in right-to-left text. */
  money({ amount, currency }: Money): string {
    return this.#number(currency, { style: 'currency', currency })
      .format(amount as Intl.StringNumericLiteral)
      .replace(/^\u200f.+\w\W$/, '$&\u200e');
  }

  /** "1234.00", as somebody who changes a digit of it wants to have it. */
  plain({ amount, currency }: Money): string {
    return this.#number(currency, { useGrouping: false }).format(amount as Intl.StringNumericLiteral);
  }

  #number(currency: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = `${currency} ${options.style}`;
    const known = this.#numbers.get(key);
    if (known) return known;
    const digits = decimalsOf(currency);
    const format = new Intl.NumberFormat(this.locale, {
      ...options,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    this.#numbers.set(key, format);
    return format;
  }

  /** "Dec 21, 2026"; what is no day stays as it is. */
  day(day: string): string {
    const date = new Date(`${day}T00:00Z`);
    return Number.isNaN(date.getTime()) ? day : this.#days.format(date);
  }

  /** "EUR and USD". */
  list(words: readonly string[]): string {
    return new Intl.ListFormat(this.locale).format(words);
  }
}
