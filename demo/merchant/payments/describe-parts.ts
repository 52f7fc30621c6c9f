import type { Payment } from '../../../src/contract/payment.ts';
import { isInvoiceId } from '../../../src/contract/payable.ts';
import { invoiceWordsIn } from '../invoices/invoice-words.ts';
import type { StoredPayment } from '../model/payment.ts';
import type { PartStatus } from './stored-part.ts';

type Words = Readonly<Record<PartStatus | 'disputed', string>>;

const EN: Words = {
  open: 'not paid yet',
  'requires-action': 'waits for you',
  paid: 'paid',
  failed: 'not paid',
  'paid-later': 'paid separately',
  disputed: 'Under review by your bank',
};

const DE: Words = {
  open: 'noch nicht bezahlt',
  'requires-action': 'wartet auf Sie',
  paid: 'bezahlt',
  failed: 'nicht bezahlt',
  'paid-later': 'getrennt bezahlt',
  disputed: 'Wird von Ihrer Bank geprüft',
};

const wordsIn = (locale: string): Words => (/^de\b/i.test(locale) ? DE : EN);

/** What the buyer may know of a split payment: which seller is paid, and which is not. */
export const describeParts = ({ parts, locale }: StoredPayment): Payment['parts'] =>
  parts?.map(({ id, label, amount, status }) => ({
    id,
    label,
    amount,
    status,
    statusLabel: wordsIn(locale)[status],
  }));

/** The name of a status that the widget has no words of its own for, or none that fit what was paid. */
export function labelStatus({ status, locale, payables }: StoredPayment): string | undefined {
  if (status === 'disputed') return wordsIn(locale).disputed;
  const isForInvoices = payables.every(({ id }) => isInvoiceId(id));
  return status === 'pending' && isForInvoices ? invoiceWordsIn(locale).inProgress : undefined;
}
