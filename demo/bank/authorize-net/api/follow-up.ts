import { lookUp, newId, type Status, type Transaction } from '../state.ts';
import type { World } from '../world.ts';
import type { FollowUp } from './requests.ts';

/** A follow-up that was done, or the reason code of why it was not. */
export type Followed = { readonly transaction: Transaction } | { readonly reasonCode: string };

/** Captures, voids or refunds a transaction. */
export function followUp(world: World, request: FollowUp): Followed {
  const original = lookUp(world.state.data.transactions, request.refTransId);
  if (!original) return { reasonCode: '16' };
  switch (request.transactionType) {
    case 'priorAuthCaptureTransaction':
      return capture(original, request);
    case 'voidTransaction':
      return voidIt(original);
    case 'refundTransaction':
      return refund(world, original, request);
  }
}

function capture(original: Transaction, { amount = original.authAmount }: FollowUp): Followed {
  // Captured before: the answer is the same, and nothing is taken again.
  if (original.status === 'capturedPendingSettlement') return { transaction: original };
  if (original.status !== 'authorizedPendingCapture') return { reasonCode: '33' };
  if (Number(amount) > Number(original.authAmount)) return { reasonCode: '47' };
  original.settleAmount = Number(amount).toFixed(2);
  original.status = 'capturedPendingSettlement';
  return { transaction: original };
}

const UNSETTLED: readonly Status[] = [
  'authorizedPendingCapture',
  'capturedPendingSettlement',
  'refundPendingSettlement',
  'voided',
];

function voidIt(original: Transaction): Followed {
  if (!UNSETTLED.includes(original.status)) return { reasonCode: '16' };
  original.status = 'voided';
  return { transaction: original };
}

/** Only what was settled can be refunded, to the same card, and not more than was taken. */
function refund({ state, now }: World, original: Transaction, request: FollowUp): Followed {
  const { payment, amount = original.settleAmount, refTransId, order } = request;
  const account =
    payment && 'creditCard' in payment ? payment.creditCard.cardNumber : payment?.bankAccount.accountNumber;
  const isSame = account?.slice(-4) === original.means.last4;
  if (original.status !== 'settledSuccessfully' || !isSame) return { reasonCode: '54' };
  const all = Object.values(state.data.transactions);
  const before = all.filter((other) => other.refTransId === refTransId && other.status !== 'voided');
  const isDuplicate = before.some(
    ({ invoiceNumber, settleAmount }) =>
      invoiceNumber === order?.invoiceNumber && Number(settleAmount) === Number(amount),
  );
  if (isDuplicate) return { reasonCode: '11' };
  const given = before.reduce((sum, { settleAmount }) => sum + toCents(settleAmount), 0);
  if (given + toCents(amount) > toCents(original.settleAmount)) return { reasonCode: '55' };
  const transaction: Transaction = {
    ...original,
    ...order,
    transId: newId(11),
    refTransId,
    type: 'refundTransaction',
    status: 'refundPendingSettlement',
    settleAmount: Number(amount).toFixed(2),
    authAmount: Number(amount).toFixed(2),
    submitTime: now().toISOString(),
  };
  state.data.transactions[transaction.transId] = transaction;
  return { transaction };
}

const toCents = (amount: string) => Math.round(Number(amount) * 100);

/** What happens every night: what was captured is paid out, what was refunded is paid back. */
export function settle({ state }: World): void {
  for (const transaction of Object.values(state.data.transactions)) {
    if (transaction.status === 'capturedPendingSettlement') transaction.status = 'settledSuccessfully';
    if (transaction.status === 'refundPendingSettlement') transaction.status = 'refundSettledSuccessfully';
  }
}
