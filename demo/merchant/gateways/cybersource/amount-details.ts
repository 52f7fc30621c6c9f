import { fromMinor, toMinor, type Money } from '../../../../src/contract/money.ts';

/** An amount as CyberSource wants it. */
export const amountDetails = ({ amount, currency }: Money) => ({
  totalAmount: fromMinor(toMinor({ amount, currency }), currency).amount,
  currency,
});
