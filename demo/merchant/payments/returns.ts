import { toMinor, type Money } from '../../../src/contract/money.ts';
import { timeOf, type Backend } from '../backend.ts';
import { recordMovement } from '../ledger.ts';
import type { PaymentStatus, StoredPayment, StoredRefund } from '../model/payment.ts';
import { isPaidPart } from './stored-part.ts';

/** A refund as the provider tells of it. */
export interface ReturnedRefund {
  readonly id: string;
  readonly amount: Money;
  readonly status: string;
  readonly reason?: string;
  /** The back office's key of the order for it, where it was ordered there. */
  readonly key?: string;
}

/** All that has gone back of a payment: what the merchant refunded, anywhere, and what a bank took back. */
export interface Returns {
  readonly refunds: readonly ReturnedRefund[];
  readonly dispute?: { readonly amount: Money; readonly status: 'open' | 'won' | 'lost' };
}

/** Name in a payment's memory: how far a dispute about it is. */
const DISPUTE = 'dispute';

/** Whether a refund came to nothing. */
export const isFailedRefund = ({ status }: Pick<StoredRefund, 'status'>): boolean =>
  ['failed', 'canceled'].includes(status);

/** What is taken and has not gone back, in minor units. */
export const leftOf = (payment: StoredPayment): bigint =>
  payment.refunds
    .filter((refund) => !isFailedRefund(refund))
    .reduce((left, refund) => left - toMinor(refund.amount), paidOf(payment));

/** What was taken by this payment: less than its amount when only a part of it could be. */
const paidOf = ({ amount, parts }: StoredPayment): bigint =>
  parts
    ? parts.reduce((sum, part) => sum + (part.status === 'paid' ? toMinor(part.amount) : 0n), 0n)
    : toMinor(amount);

/** Notes what is new about refunds and disputes, also in the ledger. @returns what the payment is by that */
export function applyReturns(backend: Backend, payment: StoredPayment, returns: Returns): PaymentStatus {
  for (const refund of returns.refunds) applyRefund(backend, payment, refund);
  if (returns.dispute) applyDispute(backend, payment, returns.dispute);
  switch (returns.dispute?.status) {
    case 'open':
      return 'disputed';
    case 'lost':
      return toMinor(returns.dispute.amount) < paidOf(payment) ? 'partially-refunded' : 'refunded';
    case 'won':
    case undefined:
      return statusAfterRefunds(payment);
  }
}

/** What a payment is by what has been refunded of it. */
export function statusAfterRefunds(payment: StoredPayment): PaymentStatus {
  const left = leftOf(payment);
  if (left === 0n) return 'refunded';
  if (left < paidOf(payment)) return 'partially-refunded';
  return payment.parts && !payment.parts.every(isPaidPart) ? 'partially-paid' : 'succeeded';
}

function applyRefund(backend: Backend, payment: StoredPayment, refund: ReturnedRefund): void {
  const { refunds } = payment;
  const index = refunds.findIndex(({ id }) => id === refund.id);
  const known = refunds[index];
  if (!known) {
    const { key = refund.id, ...facts } = refund;
    refunds.push({ ...facts, key, at: timeOf(backend).toISOString() });
    if (!isFailedRefund(refund)) recordMovement(backend, payment, 'refund', refund.amount);
    return;
  }
  if (known.status === refund.status) return;
  refunds[index] = { ...known, status: refund.status };
  if (isFailedRefund(refund) && !isFailedRefund(known))
    recordMovement(backend, payment, 'refund-failed', known.amount);
}

function applyDispute(
  backend: Backend,
  payment: StoredPayment,
  { amount, status }: NonNullable<Returns['dispute']>,
): void {
  const before = payment.memory[DISPUTE];
  if (before === status) return;
  payment.memory[DISPUTE] = status;
  if (before === undefined) recordMovement(backend, payment, 'dispute', amount);
  if (status === 'won') recordMovement(backend, payment, 'dispute-won', amount);
}
