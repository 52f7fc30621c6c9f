import { toMinor } from '../../../src/contract/money.ts';
import { daysBetween } from './calendar.ts';
import type { InvoiceAccount } from './account.ts';

/** The words for what an invoice is; `in-collection` is one that this backend invented. */
export const INVOICE_STATUSES = [
  'issued',
  'due',
  'overdue',
  'partially-paid',
  'paid',
  'disputed',
  'canceled',
  'in-collection',
] as const;
export type InvoiceStatus = (typeof INVOICE_STATUSES)[number];

/** So many days before the day it is due an invoice begins to be `due`. */
const SOON = 7;

/** What an invoice is on this day. */
export function statusOf({ document, balance }: InvoiceAccount, today: string): InvoiceStatus {
  if (document.mark) return document.mark;
  if (balance === 0n) return 'paid';
  if (balance < toMinor(document.total)) return 'partially-paid';
  const days = daysBetween(today, document.dueOn);
  return days < 0 ? 'overdue' : days <= SOON ? 'due' : 'issued';
}

/** Whether something of it is still owed. */
export const isOwed = ({ document, balance }: InvoiceAccount): boolean =>
  balance > 0n && document.mark !== 'canceled';

/** Whether it is owed and late, also where a part was paid. */
export const isLate = (account: InvoiceAccount, today: string): boolean =>
  isOwed(account) && account.document.dueOn < today;
