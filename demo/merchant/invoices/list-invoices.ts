import type { InvoicePage, InvoiceQuery, InvoiceTotals } from '../../../src/contract/invoice.ts';
import { decimalsOf, fromMinor } from '../../../src/contract/money.ts';
import { timeOf, type Backend } from '../backend.ts';
import { accountOf, indexPayments, type InvoiceAccount } from './account.ts';
import { dayOf } from './calendar.ts';
import { readCursor, writeCursor, type Position } from './cursor.ts';
import { toInvoice } from './invoice-view.ts';
import { invoiceWordsIn } from './invoice-words.ts';
import { documentsOf, type Payer } from './payer.ts';
import { refusePayer } from './permission.ts';
import { INVOICE_STATUSES, isLate, isOwed, statusOf } from './status.ts';

/** How many invoices one payment may settle. */
export const MOST_AT_ONCE = 1000;

const ROWS = 50;

/** What to sort by: a text that comes in the right order. */
const SORTS: Readonly<Record<string, (account: InvoiceAccount) => string>> = {
  due: ({ document }) => document.dueOn,
  issued: ({ document }) => document.issuedOn,
  number: ({ document }) => document.number,
  balance: ({ document, balance }) =>
    // As if every currency had four decimals.
    (balance * 10n ** BigInt(4 - decimalsOf(document.total.currency))).toString().padStart(24, '0'),
};

/** The ways to sort, for whoever checks a query. */
export const INVOICE_SORTS: readonly string[] = Object.keys(SORTS).flatMap((name) => [name, `-${name}`]);

/** One page of this person's invoices, and the totals of all that match. */
export function listInvoices(
  backend: Backend,
  payer: Payer,
  query: InvoiceQuery,
  locale: string,
): InvoicePage {
  const say = invoiceWordsIn(locale);
  const documents = documentsOf(backend, payer);
  const index = indexPayments(backend.state.data);
  const today = dayOf(timeOf(backend));
  const isPayable = (account: InvoiceAccount) => refusePayer(backend, account, payer, locale) === undefined;
  const matching = documents
    .map((document) => accountOf(document, index))
    .filter((account) => matches(account, query, today) && (!query.isPayable || isPayable(account)));
  const { rows, next } = pageOf(matching, query);
  const currencies = [...new Set(documents.map(({ total }) => total.currency))].sort();
  return {
    invoices: rows.map((account) => toInvoice(backend, account, payer, locale)),
    totals: currencies.flatMap((currency) => totalsOf(matching, currency, today, isPayable)),
    count: matching.length,
    ...(next !== undefined && { next }),
    statuses: INVOICE_STATUSES.map((id) => ({
      id,
      ...(say.statuses[id] !== undefined && { label: say.statuses[id] }),
    })),
    currencies,
    ...(payer.company?.paysOldestFirst && !payer.only && { oldestFirst: say.oldestFirst }),
    mostAtOnce: MOST_AT_ONCE,
    ...(documents.length === 0 && { message: say.none }),
  };
}

function matches(account: InvoiceAccount, query: InvoiceQuery, today: string): boolean {
  const { number, poNumber = '', orderNumber = '', total, dueOn } = account.document;
  const { search = '', status = [], currency, dueFrom, dueTo } = query;
  const wanted = search.trim().toLowerCase();
  if (currency !== undefined && total.currency !== currency) return false;
  if ((dueFrom !== undefined && dueOn < dueFrom) || (dueTo !== undefined && dueOn > dueTo)) return false;
  if (![number, poNumber, orderNumber].some((text) => text.toLowerCase().includes(wanted))) return false;
  if (status.length === 0 || status.includes(statusOf(account, today))) return true;
  // Whoever looks for what is late wants what was paid in part, too.
  return status.includes('overdue') && account.document.mark === undefined && isLate(account, today);
}

function pageOf(
  accounts: readonly InvoiceAccount[],
  { sort = 'due', cursor, limit = ROWS }: InvoiceQuery,
): { readonly rows: readonly InvoiceAccount[]; readonly next?: string } {
  const direction = sort.startsWith('-') ? -1 : 1;
  const keyOf = SORTS[sort.replace('-', '')] ?? SORTS['due'];
  const positions = accounts.map((account): readonly [Position, InvoiceAccount] => [
    { key: keyOf?.(account) ?? '', id: Number(account.document.id) },
    account,
  ]);
  const compare = (a: Position, b: Position) =>
    direction * (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id - b.id);
  positions.sort(([a], [b]) => compare(a, b));
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const rest = after ? positions.filter(([position]) => compare(position, after) > 0) : positions;
  const rows = rest.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map(([, account]) => account),
    ...(last && rest.length > rows.length && { next: writeCursor(last[0]) }),
  };
}

function totalsOf(
  accounts: readonly InvoiceAccount[],
  currency: string,
  today: string,
  isPayable: (account: InvoiceAccount) => boolean,
): InvoiceTotals[] {
  const own = accounts.filter(({ document }) => document.total.currency === currency);
  const sum = (some: readonly InvoiceAccount[]) =>
    fromMinor(
      some.reduce((all, { balance }) => all + balance, 0n),
      currency,
    );
  if (own.length === 0) return [];
  return [
    {
      currency,
      open: sum(own.filter(isOwed)),
      overdue: sum(own.filter((account) => isLate(account, today))),
      payable: own.filter(isPayable).length,
    },
  ];
}
