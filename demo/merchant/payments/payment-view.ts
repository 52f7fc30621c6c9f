import type { Payment } from '../../../src/contract/payment.ts';
import { invoicePartsOf } from '../invoices/invoice-parts.ts';
import type { MerchantState } from '../model.ts';
import type { StoredPayment } from '../model/payment.ts';
import { describeParts, labelStatus } from './describe-parts.ts';

/** What the buyer may know of a payment. */
export function toPayment({ orders }: MerchantState, stored: StoredPayment): Payment {
  const { reason, message, nextAction, decline, reference, authorizationCode, orderId } = stored;
  const { creditDecision, invoices } = stored;
  const parts = describeParts(stored) ?? invoicePartsOf(stored);
  const statusLabel = labelStatus(stored);
  const order = orders.find(({ id }) => id === orderId);
  return {
    id: stored.id,
    status: stored.status,
    payables: stored.payables.map(({ id }) => id),
    method: { id: stored.method.id, label: stored.method.label },
    amount: stored.amount,
    ...(statusLabel !== undefined && { statusLabel }),
    ...(reason !== undefined && { reason }),
    ...(message !== undefined && { message }),
    ...(nextAction && { nextAction }),
    ...(decline && { decline }),
    ...(parts && { parts: [...parts] }),
    ...(order && { order: { id: order.id, number: order.number } }),
    ...(reference !== undefined && { reference }),
    ...(authorizationCode !== undefined && { authorizationCode }),
    ...(creditDecision !== undefined && { creditDecision }),
    ...(invoices && { invoices }),
    ...(stored.refunds.length > 0 && {
      refunds: stored.refunds.map(({ id, amount, status, reason: why }) => ({
        id,
        amount,
        status,
        ...(why !== undefined && { reason: why }),
      })),
    }),
  };
}
