import { formatMoney, type Money } from '../../contract/money.ts';

/** Writes amounts and days for one locale. */
export interface Formats {
  readonly locale: string;
  /** "$1,234.00". */
  money(money: Money): string;
  /** "Dec 21, 2026"; what is no day stays as it is. */
  day(day: string): string;
}

/** Remembers what it wrote: `Intl`'s formats are dear to make, and a thousand rows are drawn more than once. */
export function createFormats(locale: string): Formats {
  const texts = new Map<string, string>();
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    locale,
    money(money) {
      const key = money.amount + money.currency;
      const text = texts.get(key) ?? formatMoney(money, locale);
      texts.set(key, text);
      return text;
    },
    day(day) {
      const date = new Date(`${day}T00:00Z`);
      return Number.isNaN(date.getTime()) ? day : days.format(date);
    },
  };
}
