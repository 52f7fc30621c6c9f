import type { Invoice } from '../contract/invoice.ts';
import { isSameMoney, toMinor, type Money } from '../contract/money.ts';
import type { UnreadAmount } from './amount.ts';

/** Why an amount cannot be paid for an invoice; `limit` is the amount that the sentence names. */
export interface AmountFault {
  readonly kind: UnreadAmount | 'over-balance' | 'minimum' | 'maximum' | 'step' | 'whole-only';
  readonly limit?: Money;
}

/** What speaks against paying this much of an invoice. The whole balance may always be paid, unless it is too much at once. */
export function faultOf(amount: Money, { balance, partPayment }: Invoice): AmountFault | undefined {
  const minor = toMinor(amount);
  if (minor > toMinor(balance)) return { kind: 'over-balance', limit: balance };
  const { minimum, maximum, step } = partPayment ?? {};
  if (maximum && minor > toMinor(maximum)) return { kind: 'maximum', limit: maximum };
  if (isSameMoney(amount, balance)) return undefined;
  if (!partPayment) return { kind: 'whole-only', limit: balance };
  if (minimum && minor < toMinor(minimum)) return { kind: 'minimum', limit: minimum };
  if (step && toMinor(step) > 0n && minor % toMinor(step) !== 0n) return { kind: 'step', limit: step };
  return undefined;
}
