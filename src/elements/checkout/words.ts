import type { Notice } from '../../checkout/state.ts';
import { formatMoney, toMinor } from '../../contract/money.ts';
import type { PaymentMethod } from '../../contract/payment-method.ts';
import type { Problem } from '../../contract/problem.ts';
import { amountToPay, type Quote } from '../../contract/quote.ts';
import { assertNever } from '../../lib/assert-never.ts';
import type { CoreMessages } from '../../locales/en.ts';

/** A problem in the buyer's words: somebody's who knows better, else ours. */
export const problemText = (problem: Problem, words: CoreMessages): string =>
  problem.message ?? words.problems[problem.code];

/** A notice in the buyer's words. */
export function noticeText(notice: Notice, words: CoreMessages, locale: string): string {
  switch (notice.kind) {
    case 'problem':
      return problemText(notice.problem, words);
    case 'fields':
      return words.checkFields;
    case 'declined':
    case 'canceled':
    case 'expired':
      return notice.payment.message ?? words[notice.kind];
    case 'amount-changed':
      return words.amountChanged(formatMoney(notice.from, locale), formatMoney(notice.to, locale));
    case 'method-gone':
      return words.methodGone(notice.label);
    case 'not-sent':
      return words.notSent;
    default:
      return assertNever(notice);
  }
}

/** What pressing the button will do. */
export function payLabel(
  quote: Quote,
  method: PaymentMethod | undefined,
  words: CoreMessages,
  locale: string,
): string {
  const amount = amountToPay(quote, method);
  const text = formatMoney(amount, locale);
  if (method?.action === 'order') return words.placeOrder;
  if (toMinor(amount) === 0n) return words.confirmFree;
  return method?.action === 'authorize' ? words.authorize(text) : words.pay(text);
}
