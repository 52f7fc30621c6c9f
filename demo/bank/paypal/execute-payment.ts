import * as z from 'zod';
import { PayPalError } from './error.ts';
import { parseRequest } from './parse-request.ts';
import { newId } from './state.ts';
import type { Payment } from './state.ts';

const ExecuteRequest = z.looseObject({ payer_id: z.string().min(1, 'The PayerID of the return URL.') });

/**
 * Takes (`sale`) or reserves (`authorize`) the money of a payment that the buyer approved.
 * @throws PayPalError when there is no approval, it is another payer's, or it was done before
 */
export function executePayment(payment: Payment, body: unknown, createTime: string): void {
  const { payer_id: payerId } = parseRequest(ExecuteRequest, body);
  if (payment.authorization || payment.charges.length) {
    throw new PayPalError(400, 'PAYMENT_ALREADY_DONE', 'Payment has been done already for this cart.');
  }
  if (payment.decision === null || payment.decision === 'cancel') {
    throw new PayPalError(400, 'PAYMENT_NOT_APPROVED_FOR_EXECUTION', 'Payer has not approved payment.');
  }
  if (payerId !== payment.payerId) {
    throw new PayPalError(400, 'INVALID_PAYER_ID', 'Payer ID is invalid.');
  }
  if (payment.decision === 'funding-fails') {
    // The buyer may go to the approval page again and choose another source.
    payment.decision = null;
    throw new PayPalError(400, 'INSTRUMENT_DECLINED', 'The funding source was declined: choose another one.');
  }
  const { amount } = payment.transaction;
  if (payment.intent === 'authorize') {
    payment.authorization = { id: newId(17), createTime, isVoided: false };
  } else {
    payment.charges.push({ id: newId(17), kind: 'sale', amount, isFinal: true, createTime, refunds: [] });
  }
}
