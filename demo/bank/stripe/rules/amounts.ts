/** Currencies without minor units. Source: docs.stripe.com/currencies. */
const ZERO_DECIMAL = new Set('bif clp djf gnf jpy kmf krw mga pyg rwf ugx vnd vuv xaf xof xpf'.split(' '));

/** The sandbox’s currencies. */
export const CURRENCIES: readonly string[] = [
  ...'usd eur gbp chf sek dkk nok pln czk huf ron bgn cad aud nzd sgd hkd mxn brl inr zar aed'.split(' '),
  ...'jpy krw clp vnd bhd jod kwd omr tnd'.split(' '),
];

const LEAST: Readonly<Record<string, number>> = {
  gbp: 30,
  sek: 300,
  dkk: 250,
  nok: 300,
  mxn: 1000,
  hkd: 400,
  czk: 1500,
  huf: 17500,
  pln: 200,
  ron: 200,
  aed: 200,
};

/** The least Stripe charges in a currency, in minor units. */
export const leastAmount = (currency: string): number => LEAST[currency] ?? 50;

/** The most Stripe charges at once: eight digits. */
export const MOST = 99_999_999;

/** An amount as Stripe’s error texts write it, such as `$0.50 usd`. */
export function showAmount(amount: number, currency: string): string {
  const sign = { usd: '$', eur: '€', gbp: '£' }[currency] ?? '';
  return `${sign}${ZERO_DECIMAL.has(currency) ? amount : (amount / 100).toFixed(2)} ${currency}`;
}
