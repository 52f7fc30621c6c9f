import { isInvoiceId, type PayableRequest } from '../../../src/contract/payable.ts';
import { toMinor } from '../../../src/contract/money.ts';
import type { Backend } from '../backend.ts';
import { HttpProblem, notFound, unprocessable, type Refused } from '../problem.ts';
import { accountOf, indexPayments, type InvoiceAccount } from './account.ts';
import type { Wish } from './allocate.ts';
import { bookOf } from './book.ts';
import { refuseAmount, usualAmount } from './check-amount.ts';
import { payableIdOf } from './document.ts';
import { invoiceWordsIn } from './invoice-words.ts';
import { MOST_AT_ONCE } from './list-invoices.ts';
import { documentsOf, maySee, type Payer } from './payer.ts';
import { refusePayer } from './permission.ts';

/** The same payables, each once: the last one counts. */
export const onceEach = (requests: readonly PayableRequest[]): readonly PayableRequest[] => [
  ...new Map(requests.map((request) => [request.id, request])).values(),
];

/** How the named invoices stand. @throws HttpProblem 404 for what is none of this person's, 422 for orders among them */
export function findAccounts(
  backend: Backend,
  requests: readonly PayableRequest[],
  payer: Payer,
  locale: string,
): readonly InvoiceAccount[] {
  const say = invoiceWordsIn(locale);
  if (!requests.every(({ id }) => isInvoiceId(id)))
    throw unprocessable([{ pointer: '/payables', detail: say.onlyInvoices }]);
  if (requests.length > MOST_AT_ONCE)
    throw unprocessable([{ pointer: '/payables', detail: say.tooMany(MOST_AT_ONCE) }]);
  const book = bookOf(backend);
  const index = indexPayments(backend.state.data);
  return requests.map(({ id }) => {
    const document = book.find(id);
    if (!document || !maySee(payer, document)) throw notFound(say.notFound);
    return accountOf(document, index);
  });
}

/**
 * What is to be paid of which invoice, as far as it may be paid like this.
 * @throws HttpProblem 403 where this person may not pay one, 422 for currencies, amounts and an order that are refused
 */
export function readWishes(
  backend: Backend,
  requests: readonly PayableRequest[],
  accounts: readonly InvoiceAccount[],
  payer: Payer,
  locale: string,
): readonly [Wish, ...Wish[]] {
  const say = invoiceWordsIn(locale);
  for (const account of accounts) {
    const detail = refusePayer(backend, account, payer, locale);
    if (detail === undefined) continue;
    throw new HttpProblem(403, 'This buyer may not pay it', {
      detail: `${account.document.number}: ${detail}`,
    });
  }
  const currencies = [...new Set(accounts.map(({ document }) => document.total.currency))];
  if (currencies.length > 1)
    throw unprocessable([
      {
        pointer: '/payables',
        detail: say.oneCurrency(new Intl.ListFormat(locale).format(currencies)),
      },
    ]);
  const refused = accounts.flatMap((account, index): readonly Refused[] => {
    const amount = requests[index]?.amount;
    const detail = amount && refuseAmount(account, amount, locale);
    return detail === undefined ? [] : [{ pointer: `/payables/${index}/amount`, detail }];
  });
  if (refused.length > 0) throw unprocessable(refused);
  const [first, ...rest] = accounts.map((account, index): Wish => {
    const amount = requests[index]?.amount;
    return { account, amount: amount ? toMinor(amount) : usualAmount(account) };
  });
  if (!first) throw notFound(say.notFound);
  refuseNewerFirst(backend, [first, ...rest], payer, locale);
  return [first, ...rest];
}

/** Keeps "oldest first" where the company has agreed to it. */
function refuseNewerFirst(backend: Backend, wishes: readonly Wish[], payer: Payer, locale: string): void {
  if (!payer.company?.paysOldestFirst || payer.only) return;
  const currency = wishes[0]?.account.document.total.currency;
  const paidWhole = new Map(
    wishes.map(({ account, amount }) => [payableIdOf(account.document), amount === account.balance]),
  );
  const index = indexPayments(backend.state.data);
  const inOrder = documentsOf(backend, payer)
    .filter(({ total }) => total.currency === currency)
    .map((document) => accountOf(document, index))
    .filter((account) => refusePayer(backend, account, payer, locale) === undefined)
    .map(({ document }) => document)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : Number(a.id) - Number(b.id)));
  const open = inOrder.findIndex((document) => paidWhole.get(payableIdOf(document)) !== true);
  const older = inOrder[open];
  const newer = inOrder.slice(open + 1).find((document) => paidWhole.has(payableIdOf(document)));
  if (!older || !newer) return;
  const position = wishes.findIndex(({ account }) => account.document === newer);
  throw unprocessable([
    { pointer: `/payables/${position}/amount`, detail: invoiceWordsIn(locale).olderFirst(older.number) },
  ]);
}
