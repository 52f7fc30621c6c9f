import { matching, object, type Infer } from './schema.ts';

/**
 * Currencies whose minor unit is not a hundredth. Source: ISO 4217, list one (`Intl` follows CLDR, which
 * gives other digits for some of them, so it may format but never count).
 */
const DECIMALS: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

/** How many decimals an amount in this currency has: 2 for USD, 0 for JPY, 3 for KWD. */
export function decimalsOf(currency: string): number {
  for (const [decimals, currencies] of Object.entries(DECIMALS)) {
    if (currencies.includes(currency)) return Number(decimals);
  }
  return 2;
}

function fitsCurrency({ amount, currency }: { amount: string; currency: string }): string | undefined {
  const decimals = (amount.split('.')[1] ?? '').replace(/0+$/, '').length;
  const most = decimalsOf(currency);
  return decimals > most ? `an amount with at most ${most} decimals, as ${currency} has` : undefined;
}

/** An exact amount on the wire: a decimal string and an ISO 4217 code, `{"amount":"131.40","currency":"USD"}`. */
export const Money = object(
  {
    amount: matching(/^-?\d{1,15}(\.\d{1,4})?$/, '131.40'),
    currency: matching(/^[A-Z]{3}$/, 'USD'),
  },
  {},
  fitsCurrency,
);
export type Money = Infer<typeof Money>;

/** The amount in minor units: 13140n for 131.40 USD, 131n for 131 JPY. */
export function toMinor({ amount, currency }: Money): bigint {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const decimals = decimalsOf(currency);
  const minor = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  return amount.startsWith('-') ? -minor : minor;
}

/** The opposite of `toMinor`. */
export function fromMinor(minor: bigint, currency: string): Money {
  const decimals = decimalsOf(currency);
  const digits = String(minor < 0n ? -minor : minor).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals ? `.${digits.slice(-decimals)}` : '';
  return { amount: `${minor < 0n ? '-' : ''}${whole}${fraction}`, currency };
}

/** The exact sum. @throws RangeError when the currencies differ. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`Cannot add ${b.currency} to ${a.currency}.`);
  return fromMinor(toMinor(a) + toMinor(b), a.currency);
}

/** Whether two amounts are the same money, however many zeros they were written with. */
export const isSameMoney = (a: Money, b: Money): boolean =>
  a.currency === b.currency && (a.amount === b.amount || toMinor(a) === toMinor(b));

/**
 * The amount as a person of this locale reads it, exact to the last digit: "$131.40", "131,40 €", "￥131".
 * In right-to-left text "US$" would become "$US": a mark keeps the sign with its letters.
 */
export function formatMoney(money: Money, locale: string): string {
  const { currency } = money;
  const digits = decimalsOf(currency);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const text = format.format(fromMinor(toMinor(money), currency).amount as Intl.StringNumericLiteral);
  return text.replace(/\u200f.+\w\W$/, '$&\u200e');
}
