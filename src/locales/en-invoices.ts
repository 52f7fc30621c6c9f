import type { InvoiceMoreMessages } from './en-invoices-more.ts';

/** "10,000". */
export const grouped = (count: number): string => count.toLocaleString('en');

/** The words of the list of `tender-invoices`; fetched with it. */
export const enInvoices = {
  title: 'Invoices',
  totals: 'What you owe',
  open: 'Open',
  overdue: 'Overdue',
  selected: 'Selected',
  currency: 'Currency',

  search: 'Search',
  searchHint: 'Invoice, PO or order number',
  status: 'Status',
  anyStatus: 'All',
  anyCurrency: 'All',
  dueFrom: 'Due from',
  dueTo: 'Due until',
  clearFilters: 'Clear filters',

  loading: 'Loading invoices',
  shown: (shown: number, count: number) =>
    `${shown === count ? '' : `${grouped(shown)} of `}${grouped(count)} ${count === 1 ? 'invoice' : 'invoices'}`,
  more: 'Show more invoices',
  none: 'You have no invoices.',
  nothingFound: 'No invoice matches your search and filters.',
  stillShown: 'The list may be out of date.',

  select: (number: string) => `Select invoice ${number}`,
  selectAll: (count: number) => `Select all that you can pay (${grouped(count)})`,
  number: 'Invoice',
  issued: 'Issued',
  due: 'Due',
  balance: 'Balance',
  amount: 'To pay',
  po: 'PO',
  order: 'Order',
  of: (total: string) => `of ${total}`,
  showDetails: (number: string) => `Details of invoice ${number}`,

  statuses: {
    issued: 'Issued',
    due: 'Due',
    overdue: 'Overdue',
    'partially-paid': 'Partially paid',
    paid: 'Paid',
    disputed: 'Disputed',
    canceled: 'Canceled',
  } as Readonly<Record<string, string>>,
  dueIn: (days: number) => {
    if (days === 0) return 'due today';
    const count = Math.abs(days);
    const text = `${count} ${count === 1 ? 'day' : 'days'}`;
    return days < 0 ? `${text} overdue` : `due in ${text}`;
  },
  discountUntil: (amount: string, day: string) => `${amount} off if all of it is paid by ${day}`,
  credit: (amount: string) => `${amount} credit will be taken off`,

  pdf: 'PDF',
  pdfOf: (number: string) => `PDF of invoice ${number}`,
};

/** The words of the list. */
export type InvoiceListMessages = typeof enInvoices;

/** All that `tender-invoices` says; in other languages than English it is in one file. */
export type InvoiceMessages = InvoiceListMessages & InvoiceMoreMessages;
