import * as z from 'zod';
import { minorOf, sumOf } from './amount.ts';
import { PayPalError } from './error.ts';
import { AmountSchema, parseRequest } from './parse-request.ts';
import { newId } from './state.ts';
import type { Charge, Payment } from './state.ts';

const CaptureRequest = z.looseObject({ amount: AmountSchema, is_final_capture: z.boolean().default(false) });

/** PayPal's word for what has become of a payment's authorization. */
export function authorizationState(
  payment: Payment,
): 'authorized' | 'partially_captured' | 'captured' | 'voided' {
  const captured = payment.charges.map(({ amount }) => amount);
  if (payment.authorization?.isVoided) return 'voided';
  if (payment.charges.some(({ isFinal }) => isFinal)) return 'captured';
  if (sumOf(captured) === minorOf(payment.transaction.amount)) return 'captured';
  return captured.length ? 'partially_captured' : 'authorized';
}

/** Takes some or all of the authorized money. @throws PayPalError when there is not that much left, or none */
export function capture(payment: Payment, body: unknown, createTime: string): Charge {
  const { amount, is_final_capture: isFinal } = parseRequest(CaptureRequest, body);
  const state = authorizationState(payment);
  if (state === 'voided') {
    throw new PayPalError(400, 'AUTHORIZATION_VOIDED', 'This authorization has been voided.');
  }
  if (state === 'captured') {
    throw new PayPalError(400, 'AUTHORIZATION_ALREADY_COMPLETED', 'This authorization has been completed.');
  }
  if (amount.currency !== payment.transaction.amount.currency) {
    throw new PayPalError(400, 'CURRENCY_MISMATCH', 'Capture in the currency of the authorization.');
  }
  const taken = sumOf([...payment.charges.map((charge) => charge.amount), amount]);
  if (taken > minorOf(payment.transaction.amount)) {
    throw new PayPalError(400, 'CAPTURE_AMOUNT_LIMIT_EXCEEDED', 'That is more than was authorized.');
  }
  const charge: Charge = { id: newId(17), kind: 'capture', amount, isFinal, createTime, refunds: [] };
  payment.charges.push(charge);
  return charge;
}

/** Gives up the reserved money. @throws PayPalError when all of it was taken, or it was given up before */
export function voidAuthorization(payment: Payment): void {
  const state = authorizationState(payment);
  if (!payment.authorization || state === 'voided' || state === 'captured') {
    throw new PayPalError(
      400,
      'AUTHORIZATION_CANNOT_BE_VOIDED',
      `Authorization is in the state ${state} and cannot be voided.`,
    );
  }
  payment.authorization.isVoided = true;
}
