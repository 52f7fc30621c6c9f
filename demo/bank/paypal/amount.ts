import type { Amount } from './state.ts';

/**
 * What a PayPal account may be paid in. BRL and MYR are missing: only accounts of Brazil and Malaysia take them.
 * Source: https://developer.paypal.com/api/rest/reference/currency-codes/
 */
const CURRENCIES = new Set(
  'AUD CAD CHF CZK DKK EUR GBP HKD HUF ILS JPY MXN NOK NZD PHP PLN RUB SEK SGD THB TWD USD'.split(' '),
);
/** PayPal's own rule, not ISO's: HUF and TWD have decimals elsewhere. */
const WITHOUT_DECIMALS = new Set(['HUF', 'JPY', 'TWD']);

const decimalsOf = (currency: string) => (WITHOUT_DECIMALS.has(currency) ? 0 : 2);

/** Whether PayPal takes this currency. */
export const isSupportedCurrency = (currency: string): boolean => CURRENCIES.has(currency);

/** The minor units of a decimal string as PayPal accepts it, or `undefined` when it does not. */
export function parseMinor(total: string, currency: string): bigint | undefined {
  const format = decimalsOf(currency) ? /^\d{1,7}(\.\d{2})?$/ : /^\d{1,7}$/;
  if (!format.test(total)) return undefined;
  const [whole = '', fraction = ''] = total.split('.');
  return BigInt(whole + fraction.padEnd(decimalsOf(currency), '0'));
}

/** The minor units of an amount that was checked when it came in. */
export function minorOf({ total, currency }: Amount): bigint {
  const minor = parseMinor(total, currency);
  if (minor === undefined) throw new RangeError(`“${total} ${currency}” is not an amount of PayPal's.`);
  return minor;
}

/** The opposite of `minorOf`. */
export function amountOf(minor: bigint, currency: string): Amount {
  const decimals = decimalsOf(currency);
  const digits = String(minor).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return { total: decimals ? `${whole}.${digits.slice(-decimals)}` : whole, currency };
}

/** The exact sum of amounts of one currency, in minor units. */
export const sumOf = (amounts: readonly Amount[]): bigint =>
  amounts.reduce((sum, amount) => sum + minorOf(amount), 0n);
