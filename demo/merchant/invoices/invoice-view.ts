import type { Invoice } from '../../../src/contract/invoice.ts';
import { fromMinor, toMinor } from '../../../src/contract/money.ts';
import { endpointOf, timeOf, type Backend } from '../backend.ts';
import type { InvoiceAccount } from './account.ts';
import { dayOf, daysBetween, formatDay } from './calendar.ts';
import { partRuleOf } from './check-amount.ts';
import { payableIdOf } from './document.ts';
import { invoiceWordsIn } from './invoice-words.ts';
import type { Payer } from './payer.ts';
import { refusePayer } from './permission.ts';
import { progressOf } from './progress.ts';
import { isOwed, statusOf } from './status.ts';

/** What is taken off for paying all of it today: only where nothing was paid before. */
export const discountOf = ({ document, balance, credit }: InvoiceAccount, today: string): bigint =>
  document.discount && today <= document.discount.until && balance === toMinor(document.total)
    ? min(toMinor(document.discount.amount), balance - credit)
    : 0n;

const min = (a: bigint, b: bigint) => (a < b ? a : b);

/** An invoice as this person sees it. */
export function toInvoice(backend: Backend, account: InvoiceAccount, payer: Payer, locale: string): Invoice {
  const { document, balance, credit } = account;
  const { issuedOn, dueOn, poNumber, orderNumber, total, discount, token } = document;
  const partPayment = partRuleOf(account);
  const say = invoiceWordsIn(locale);
  const today = dayOf(timeOf(backend));
  const status = statusOf(account, today);
  const reason = refusePayer(backend, account, payer, locale);
  const inProgress = progressOf(backend, account, payer, locale);
  const off = discountOf(account, today);
  const notice = noticeOf(account, locale);
  const id = payableIdOf(document);
  const path = `${endpointOf(backend)}/invoices/${encodeURIComponent(id)}/pdf`;
  return {
    id,
    number: document.number,
    status,
    ...(say.statuses[status] !== undefined && { statusLabel: say.statuses[status] }),
    total,
    balance: fromMinor(balance, total.currency),
    issuedOn,
    dueOn,
    dueInDays: daysBetween(today, dueOn),
    ...(poNumber !== undefined && { poNumber }),
    ...(orderNumber !== undefined && { order: { number: orderNumber } }),
    payable: { isAllowed: reason === undefined, ...(reason !== undefined && { reason }) },
    ...(partPayment && isOwed(account) && { partPayment: { ...partPayment } }),
    ...(discount &&
      off > 0n && {
        discount: {
          amount: fromMinor(off, total.currency),
          until: discount.until,
          label: say.discountLabel(discount.percent, formatDay(discount.until, locale)),
        },
      }),
    ...(credit > 0n && isOwed(account) && { credit: fromMinor(credit, total.currency) }),
    ...(inProgress && { inProgress }),
    ...(notice !== undefined && { notice }),
    // A link cannot carry the header, so who came by a pay link gets its token in the address.
    pdf:
      payer.only && token !== undefined ? `${path}?${new URLSearchParams({ 'invoice-token': token })}` : path,
  };
}

/** Why the last payment of it came back, until somebody pays again. */
function noticeOf({ payments, balance }: InvoiceAccount, locale: string): string | undefined {
  const last = payments.at(-1);
  const wasUnderWay = last?.history.some(({ status }) => status === 'pending');
  if (balance === 0n || last?.status !== 'declined' || !wasUnderWay) return undefined;
  return invoiceWordsIn(locale)
    .returned(last.message ?? '')
    .trim();
}
