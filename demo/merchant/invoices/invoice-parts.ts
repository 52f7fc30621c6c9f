import type { Payment } from '../../../src/contract/payment.ts';
import { fromMinor } from '../../../src/contract/money.ts';
import { isInvoiceId } from '../../../src/contract/payable.ts';
import type { StoredPayment } from '../model/payment.ts';
import { dueOf, isLive, isTaken, shareOf } from './account.ts';
import { invoiceWordsIn } from './invoice-words.ts';

/** What a payment paid for each of its invoices; undefined when it is for something else, or moved nothing. */
export function invoicePartsOf(payment: StoredPayment): NonNullable<Payment['parts']> | undefined {
  const { payables, locale } = payment;
  if (!payables.every(({ id }) => isInvoiceId(id)) || !(isLive(payment) || isTaken(payment)))
    return undefined;
  const say = invoiceWordsIn(locale);
  return payables.map((payable) => {
    const due = dueOf(payable);
    const status = statusOf(payment, due, shareOf(payment, payable.id).paid);
    return {
      id: payable.id,
      label: payable.label,
      amount: fromMinor(due, payable.amount.currency),
      status,
      ...(say.partStatuses[status] !== undefined && { statusLabel: say.partStatuses[status] }),
    };
  });
}

function statusOf(payment: StoredPayment, due: bigint, paid: bigint): string {
  if (isLive(payment)) return 'pending';
  if (paid === due) return 'paid';
  return paid === 0n ? 'refunded' : 'partially-refunded';
}
