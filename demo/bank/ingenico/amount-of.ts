import type { Payment } from './state.ts';

/** The amount as the buyer reads it. */
export const amountOf = ({ amountOfMoney: { amount, currencyCode } }: Payment): string =>
  `${(amount / 100).toFixed(2)} ${currencyCode}`;
