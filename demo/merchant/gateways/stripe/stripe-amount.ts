import { decimalsOf, fromMinor, toMinor, type Money } from '../../../../src/contract/money.ts';
import { ProviderRefusal } from '../gateway.ts';

/** Source: https://docs.stripe.com/currencies#zero-decimal; ISK and UGX have two decimals there, which must be zero. */
const ZERO_DECIMALS = 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' ');
/** The last of the three decimals must be zero. */
const THREE_DECIMALS = 'BHD JOD KWD OMR TND'.split(' ');

/** The least that Stripe charges, in whole currency units. Source: https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const LEAST: Readonly<Record<string, string>> = {
  USD: '0.50',
  AED: '2',
  AUD: '0.50',
  BGN: '1',
  BRL: '0.50',
  CAD: '0.50',
  CHF: '0.50',
  CZK: '15',
  DKK: '2.50',
  EUR: '0.50',
  GBP: '0.30',
  HKD: '4',
  HUF: '175',
  INR: '0.50',
  JPY: '50',
  MXN: '10',
  MYR: '2',
  NOK: '3',
  NZD: '0.50',
  PLN: '2',
  RON: '2',
  SEK: '3',
  SGD: '0.50',
  THB: '10',
};
const MOST = 99_999_999n;

function decimalsAtStripe(currency: string): number {
  if (ZERO_DECIMALS.includes(currency)) return 0;
  return THREE_DECIMALS.includes(currency) ? 3 : 2;
}

/**
 * The amount as Stripe counts it: an integer of Stripe's own minor units, which are not ISO's everywhere.
 * @returns undefined when Stripe cannot charge exactly this amount
 */
export function toStripeAmount(money: Money): number | undefined {
  const { currency } = money;
  const scaled = toMinor(money) * 10n ** BigInt(decimalsAtStripe(currency));
  const divisor = 10n ** BigInt(decimalsOf(currency));
  const amount = scaled / divisor;
  const isExact = scaled % divisor === 0n && amount % stepOf(currency) === 0n;
  return isExact && amount <= MOST ? Number(amount) : undefined;
}

/** An amount of Stripe's as money. `currency` is as Stripe writes it: `usd`. */
export function fromStripeAmount(amount: number, currency: string): Money {
  const code = currency.toUpperCase();
  const scaled = BigInt(amount) * 10n ** BigInt(decimalsOf(code));
  return fromMinor(scaled / 10n ** BigInt(decimalsAtStripe(code)), code);
}

/** The same for an amount that has to be moved. @throws ProviderRefusal when Stripe cannot move exactly this */
export function requireStripeAmount(money: Money): number {
  const amount = toStripeAmount(money);
  if (amount !== undefined) return amount;
  throw new ProviderRefusal(
    `Stripe cannot move exactly ${money.amount} ${money.currency}: choose a rounder amount.`,
  );
}

/** Stripe takes whole krónur and shillings, though it counts hundredths of them, and no single fils. */
function stepOf(currency: string): bigint {
  if (currency === 'ISK' || currency === 'UGX') return 100n;
  return THREE_DECIMALS.includes(currency) ? 10n : 1n;
}

/** Whether Stripe charges this amount at all. */
export function isChargeable(money: Money): boolean {
  const amount = toStripeAmount(money);
  const least = toStripeAmount({ amount: LEAST[money.currency] ?? '0.50', currency: money.currency }) ?? 1;
  return amount !== undefined && amount > 0 && amount >= least;
}
