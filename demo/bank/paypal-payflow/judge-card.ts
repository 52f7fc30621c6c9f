import type { KeptCard } from './state.ts';

/** A card as a browser posted it. */
export interface PostedCard {
  readonly ACCT: string;
  readonly EXPDATE: string;
  readonly CVV2: string;
}

/**
 * Test cards that end otherwise than well. PayPal's own sandbox decides by the amount and the address; a demo's carts
 * are what they are, so here the card does.
 */
const RESULTS: Readonly<Record<string, number>> = {
  '4000000000000002': 12,
  '4000000000009995': 50,
  '4012888888881881': 112,
  '4000000000000101': 125,
  '4000000000000259': 126,
};

const TYPES = [/^4/, /^(5[1-5]|2[2-7])/, /^6/, /^3[47]/];

const isLuhn = (digits: string) =>
  Array.from(digits)
    .reverse()
    .map((digit, place) => Number(digit) * (place % 2 ? 2 : 1))
    .reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) %
    10 ===
  0;

/** `MMYY` whose month is over. */
function hasExpired(expires: string, now: Date): boolean {
  const last = Date.UTC(2000 + Number(expires.slice(2)), Number(expires.slice(0, 2)));
  return last <= now.getTime();
}

/**
 * What a card's transactions end with. As in Payflow's own test environment, a security code from 301 to 600 does not
 * match (https://developer.paypal.com/api/nvp-soap/payflow/integration-guide/card-security-code/).
 */
export function judgeCard({ ACCT, EXPDATE, CVV2 }: PostedCard, now: Date): KeptCard {
  const type = TYPES.findIndex((prefix) => prefix.test(ACCT));
  const card = { last4: ACCT.slice(-4), expires: EXPDATE, type: String(type) };
  if (!/^\d{12,19}$/.test(ACCT) || !isLuhn(ACCT) || type < 0) return { ...card, result: 23 };
  if (!/^(0[1-9]|1[0-2])\d\d$/.test(EXPDATE) || hasExpired(EXPDATE, now)) return { ...card, result: 24 };
  const code = Number(CVV2.slice(0, 3));
  if (CVV2 && code > 300 && code <= 600) return { ...card, result: 114 };
  return { ...card, result: RESULTS[ACCT] ?? 0 };
}
