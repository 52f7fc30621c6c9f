import { fromMinor, toMinor, type Money } from '../../../../src/contract/money.ts';
import { wordsIn } from '../../words.ts';
import type { ProviderAnswer, Sale } from '../gateway.ts';

/** What PayPal takes. Source: https://developer.paypal.com/api/rest/reference/currency-codes/ */
const CURRENCIES = 'AUD CAD CHF CZK DKK EUR GBP HKD HUF ILS JPY MXN NOK NZD PHP PLN SEK SGD THB TWD USD';
/** PayPal's own rule: elsewhere the forint and the Taiwan dollar have decimals. */
const WITHOUT_DECIMALS = ['HUF', 'JPY', 'TWD'];

/** The amount as PayPal writes it; undefined when PayPal cannot take it. */
export function toTotal({ amount, currency }: Money): { total: string; currency: string } | undefined {
  if (!CURRENCIES.split(' ').includes(currency)) return undefined;
  const exact = fromMinor(toMinor({ amount, currency }), currency).amount;
  if (!WITHOUT_DECIMALS.includes(currency)) return { total: exact, currency };
  const [whole = '0', fraction = ''] = exact.split('.');
  return /^0*$/.test(fraction) ? { total: whole, currency } : undefined;
}

/** The buyer has not decided yet. */
export const unchanged = ({ payment: { nextAction, reference } }: Sale): ProviderAnswer => ({
  status: 'requires-action',
  ...(nextAction && { nextAction }),
  ...(reference !== undefined && { reference }),
  note: 'PayPal waits for the buyer.',
});

/** The payment was given up before money moved. */
export const canceled = ({ payment }: Sale): ProviderAnswer => ({
  status: 'canceled',
  message: wordsIn(payment.locale).canceled,
  note: 'The PayPal payment was given up.',
});

/** PayPal does not want what we send: another way to pay is needed. */
export const misconfigured = (locale: string, note: string): ProviderAnswer => ({
  status: 'declined',
  decline: { code: 'configuration', retryable: false },
  message: wordsIn(locale).misconfigured,
  note,
});
