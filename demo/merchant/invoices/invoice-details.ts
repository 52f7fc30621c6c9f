import type { InvoiceDetails } from '../../../src/contract/invoice-details.ts';
import { fromMinor } from '../../../src/contract/money.ts';
import type { Backend } from '../backend.ts';
import type { StoredPayment } from '../model/payment.ts';
import { textIn } from '../words.ts';
import { dueOf, isLive, isTaken, shareOf, type InvoiceAccount } from './account.ts';
import { dayOf } from './calendar.ts';
import { payableIdOf } from './document.ts';
import { toInvoice } from './invoice-view.ts';
import { invoiceWordsIn } from './invoice-words.ts';
import type { Payer } from './payer.ts';
import { nameOf } from './progress.ts';

/** One invoice with all that is on it, as this person sees it. */
export function describeInvoice(
  backend: Backend,
  account: InvoiceAccount,
  payer: Payer,
  locale: string,
): InvoiceDetails {
  const { document, payments } = account;
  const made = payments
    .filter((payment) => isLive(payment) || isTaken(payment))
    .map((payment) => toRow(backend, account, payment, payer, locale));
  const received = document.received.map(({ id, on, amount, label, reference }) => ({
    id,
    on,
    amount,
    label: textIn(label, locale),
    status: 'succeeded',
    statusLabel: invoiceWordsIn(locale).partStatuses['paid'] ?? '',
    reference,
  }));
  const { company, name, street, city, region, postalCode, country } = addressOf(backend, account) ?? {};
  return {
    invoice: toInvoice(backend, account, payer, locale),
    items: [...document.items],
    parts: document.parts.map(({ label, amount }) => ({ label: textIn(label, locale), amount })),
    payments: [...received, ...made].reverse(),
    creditNotes: document.creditNotes.map(({ id, number, on, amount, reason }) => ({
      id,
      number,
      on,
      amount,
      reason: textIn(reason, locale),
    })),
    billTo: [company, name, street, [city, region, postalCode].filter(Boolean).join(', '), country]
      .filter(Boolean)
      .join('\n'),
  };
}

const addressOf = ({ state }: Backend, { document }: InvoiceAccount) =>
  state.data.buyers.find(({ id }) => id === document.buyerId)?.addresses[0];

function toRow(
  backend: Backend,
  { document }: InvoiceAccount,
  payment: StoredPayment,
  payer: Payer,
  locale: string,
): NonNullable<InvoiceDetails['payments']>[number] {
  const say = invoiceWordsIn(locale);
  const payable = payableIdOf(document);
  const allocation = payment.payables.find(({ id }) => id === payable);
  const { paid } = shareOf(payment, payable);
  const hasGoneBack = isTaken(payment) && paid === 0n;
  const minor = paid === 0n && allocation ? dueOf(allocation) : paid;
  const word = isLive(payment) ? 'pending' : hasGoneBack ? 'refunded' : 'paid';
  const label = say.payment(payment.method.label, nameOf(backend, payment, payer, locale));
  return {
    id: payment.id,
    on: dayOf(new Date(payment.createdAt)),
    label,
    amount: fromMinor(minor, document.total.currency),
    status: hasGoneBack ? 'refunded' : payment.status,
    ...(say.partStatuses[word] !== undefined && { statusLabel: say.partStatuses[word] }),
    ...(payment.reference !== undefined && { reference: payment.reference }),
  };
}
