import type { TotalPart } from '../../../src/contract/quote.ts';
import { fromMinor, toMinor, type Money } from '../../../src/contract/money.ts';
import type { StoredPayable } from '../model/payment.ts';
import { dueOf, type InvoiceAccount } from './account.ts';
import { payableIdOf } from './document.ts';
import { discountOf } from './invoice-view.ts';
import { invoiceWordsIn } from './invoice-words.ts';

/** How much of an invoice is to be settled, in minor units. */
export interface Wish {
  readonly account: InvoiceAccount;
  readonly amount: bigint;
}

/** How an amount of an invoice is settled: discount and credit notes count only where all of it is. */
export function allocate({ account, amount }: Wish, today: string): StoredPayable {
  const { document, balance, credit } = account;
  const { currency } = document.total;
  const isWhole = amount === balance;
  const off = isWhole ? discountOf(account, today) : 0n;
  const used = isWhole ? credit : 0n;
  const money = (minor: bigint): Money => fromMinor(minor, currency);
  return {
    id: payableIdOf(document),
    label: document.number,
    amount: money(amount),
    ...(off > 0n && { discount: money(off) }),
    ...(used > 0n && { credit: money(used) }),
    due: money(amount - off - used),
  };
}

/** The sum of some amounts of one currency. */
const sum = (amounts: readonly (Money | undefined)[]): bigint =>
  amounts.reduce((all, each) => all + (each ? toMinor(each) : 0n), 0n);

/** What the buyer pays for all of them. */
export const totalOf = (payables: readonly StoredPayable[], currency: string): Money =>
  fromMinor(
    payables.reduce((all, payable) => all + dueOf(payable), 0n),
    currency,
  );

/** What the total is made of. */
export function partsOf(payables: readonly StoredPayable[], currency: string, locale: string): TotalPart[] {
  const say = invoiceWordsIn(locale);
  const lines = [
    ['subtotal', say.invoices, sum(payables.map(({ amount }) => amount))],
    ['discount', say.discount, -sum(payables.map(({ discount }) => discount))],
    ['credit', say.credit, -sum(payables.map(({ credit }) => credit))],
  ] as const;
  return lines
    .filter(([, , minor]) => minor !== 0n)
    .map(([type, label, minor]) => ({ type, label, amount: fromMinor(minor, currency) }));
}
