import { formatMoney, fromMinor, toMinor, type Money } from '../../../src/contract/money.ts';
import type { InvoiceAccount } from './account.ts';
import { invoiceWordsIn } from './invoice-words.ts';

/** How it may be paid in parts: not while a credit note waits to be taken off the whole. */
export const partRuleOf = ({ document, credit }: InvoiceAccount) =>
  credit > 0n ? undefined : document.partPayment;

/** What is paid of an invoice where no amount is named: all of it, or as much as may be paid at a time. */
export function usualAmount(account: InvoiceAccount): bigint {
  const { balance } = account;
  const { maximum, step } = partRuleOf(account) ?? {};
  if (!maximum || balance <= toMinor(maximum)) return balance;
  const most = toMinor(maximum);
  return step ? most - (most % toMinor(step)) : most;
}

/** Why not this amount: a sentence; undefined when it may be paid. */
export function refuseAmount(account: InvoiceAccount, amount: Money, locale: string): string | undefined {
  const { document, balance } = account;
  const rule = partRuleOf(account);
  const say = invoiceWordsIn(locale);
  const { currency } = document.total;
  if (amount.currency !== currency) return say.inCurrency(currency);
  const minor = toMinor(amount);
  const show = (money: Money | bigint) =>
    formatMoney(typeof money === 'bigint' ? fromMinor(money, currency) : money, locale);
  if (minor <= 0n) return say.aboveZero;
  if (minor > balance) return say.overBalance(show(balance));
  const { minimum, maximum, step } = rule ?? {};
  if (maximum && minor > toMinor(maximum)) return say.atMost(show(maximum));
  if (minor === balance) return undefined;
  if (!rule) return say.wholeOnly(show(balance));
  if (minimum && minor < toMinor(minimum)) return say.atLeast(show(minimum));
  if (step && minor % toMinor(step) !== 0n) return say.inSteps(show(step));
  return undefined;
}
