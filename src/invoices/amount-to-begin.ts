import type { Invoice } from '../contract/invoice.ts';
import { fromMinor, toMinor, type Money } from '../contract/money.ts';

/** What is paid of a chosen invoice unless the buyer says otherwise: all of it, or as much as may be paid at once. */
export function amountToBegin({ balance, partPayment: { maximum, step } = {} }: Invoice): Money {
  if (!maximum || toMinor(balance) <= toMinor(maximum)) return balance;
  const most = toMinor(maximum);
  const unit = step ? toMinor(step) : 0n;
  return fromMinor(unit > 0n ? most - (most % unit) : most, balance.currency);
}
