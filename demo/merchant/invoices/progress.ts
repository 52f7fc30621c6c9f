import type { InvoiceProgress } from '../../../src/contract/invoice.ts';
import type { Infer } from '../../../src/contract/schema.ts';
import { fromMinor } from '../../../src/contract/money.ts';
import type { Backend } from '../backend.ts';
import type { StoredPayment } from '../model/payment.ts';
import { dueOf, type InvoiceAccount } from './account.ts';
import { dayOf, formatDay } from './calendar.ts';
import { payableIdOf } from './document.ts';
import { invoiceWordsIn } from './invoice-words.ts';
import type { Payer } from './payer.ts';

/** What to call whoever made a payment, so that a colleague knows and a stranger learns nothing. */
export function nameOf(
  { state }: Backend,
  { buyerId }: StoredPayment,
  { buyer, only }: Payer,
  locale: string,
): string {
  const say = invoiceWordsIn(locale);
  if (buyerId === buyer.id) return say.you;
  const other = state.data.buyers.find(({ id }) => id === buyerId);
  const isColleague = !only && other?.companyId !== undefined && other.companyId === buyer.companyId;
  return isColleague ? `${other.firstName} ${other.lastName}` : say.somebody;
}

/** Who or what is paying: a sentence about a payment that is under way. */
export function sayWhoPays(
  backend: Backend,
  payment: StoredPayment,
  number: string,
  payer: Payer,
  locale: string,
): string {
  const say = invoiceWordsIn(locale);
  const day = formatDay(dayOf(new Date(payment.createdAt)), locale);
  const who = nameOf(backend, payment, payer, locale);
  if (payment.status === 'disputed') return say.examined(number);
  if (payment.reason === 'bank-debit') return say.debit(day, number);
  if (payment.status === 'pending') return say.announced(who, day, number);
  return payment.buyerId === payer.buyer.id ? say.payingHere(number) : say.payingThere(who, number);
}

/** The money that is on its way for an invoice. */
export function progressOf(
  backend: Backend,
  { document, live }: InvoiceAccount,
  payer: Payer,
  locale: string,
): Infer<typeof InvoiceProgress> | undefined {
  const allocation = live?.payables.find(({ id }) => id === payableIdOf(document));
  if (!live || !allocation) return undefined;
  return {
    amount: fromMinor(dueOf(allocation), allocation.amount.currency),
    message: sayWhoPays(backend, live, document.number, payer, locale),
    payment: live.id,
  };
}
