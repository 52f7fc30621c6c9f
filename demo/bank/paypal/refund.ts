import * as z from 'zod';
import { amountOf, minorOf, sumOf } from './amount.ts';
import { PayPalError } from './error.ts';
import { AmountSchema, parseRequest } from './parse-request.ts';
import { newId } from './state.ts';
import type { Charge, Refund } from './state.ts';

const RefundRequest = z.looseObject({ amount: AmountSchema.optional() });

/** The part of a charge that was not given back yet, in minor units. */
const remainderOf = (charge: Charge) =>
  minorOf(charge.amount) - sumOf(charge.refunds.map(({ amount }) => amount));

/** PayPal's word for what has become of a sale or a capture. */
export function chargeState(charge: Charge): 'completed' | 'partially_refunded' | 'refunded' {
  if (remainderOf(charge) === 0n) return 'refunded';
  return charge.refunds.length ? 'partially_refunded' : 'completed';
}

/** Gives back the amount asked for, or all that is left. @throws PayPalError when that is more than was taken */
export function refund(charge: Charge, body: unknown, createTime: string): Refund {
  const { currency } = charge.amount;
  const remainder = remainderOf(charge);
  const { amount = amountOf(remainder, currency) } = parseRequest(RefundRequest, body);
  if (remainder === 0n) {
    throw new PayPalError(400, 'TRANSACTION_ALREADY_REFUNDED', 'This transaction has already been refunded.');
  }
  if (amount.currency !== currency) {
    throw new PayPalError(400, 'CURRENCY_MISMATCH', 'Refund in the currency of the transaction.');
  }
  if (minorOf(amount) > remainder) {
    throw new PayPalError(
      400,
      'REFUND_EXCEEDED_TRANSACTION_AMOUNT',
      'The refund would exceed the amount of the transaction.',
    );
  }
  const done: Refund = { id: newId(17), amount, createTime };
  charge.refunds.push(done);
  return done;
}
