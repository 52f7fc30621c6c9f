import { decimalsOf, toMinor, type Money } from '../../contract/money.ts';

/** Source: https://docs.stripe.com/currencies, "Zero-decimal currencies". */
const ZERO = 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF';
const THREE = 'BHD JOD KWD OMR TND';

const stripeDecimals = (currency: string) => (ZERO.includes(currency) ? 0 : THREE.includes(currency) ? 3 : 2);

/**
 * The integer that Stripe wants: its own minor units, which differ from ISO 4217 for a few currencies
 * (ISK and UGX have two decimals there that must be zero, MGA has none).
 */
export function toStripeAmount(money: Money): number {
  const shift = stripeDecimals(money.currency) - decimalsOf(money.currency);
  const minor = toMinor(money);
  return Number(shift >= 0 ? minor * 10n ** BigInt(shift) : minor / 10n ** BigInt(-shift));
}
