import { grouped } from './en-invoices.ts';

const invoices = (count: number) => `${grouped(count)} ${count === 1 ? 'invoice' : 'invoices'}`;

/** The words for typed amounts, for one invoice and for paying; fetched when the buyer goes on from the list. */
export const enInvoicesMore = {
  amountOf: (number: string) => `Amount to pay of invoice ${number}`,
  faults: {
    empty: () => 'Enter an amount.',
    unreadable: () => 'This is not an amount. Use digits, such as in the balance.',
    negative: () => 'The amount can’t be negative.',
    zero: () => 'Enter an amount above zero, or take the invoice out of the selection.',
    decimals: () => 'This has more decimals than the currency.',
    'too-long': () => 'This amount is too long.',
    'other-currency': () => 'This is another currency than the invoice’s.',
    'over-balance': (limit: string) => `That is more than the balance of ${limit}.`,
    minimum: (limit: string) => `Pay at least ${limit}, or the whole balance.`,
    maximum: (limit: string) => `At most ${limit} can be paid at a time.`,
    step: (limit: string) => `Use a multiple of ${limit}, or the whole balance.`,
    'whole-only': (limit: string) => `Only the whole balance of ${limit} can be paid.`,
  },

  selection: 'Your selection',
  chosen: (count: number) => `${invoices(count)} selected`,
  clearSelection: 'Clear selection',
  selectedFirst: (count: number) => `Only the first ${grouped(count)} invoices were selected.`,
  pay: (amount: string) => `Pay ${amount}`,
  currencies: (list: string) =>
    `Invoices in ${list} can’t be paid together. Keep one currency and pay the others afterwards.`,
  keepOnly: (currency: string) => `Keep only ${currency}`,
  tooMany: (most: number, count: number) =>
    `At most ${invoices(most)} can be paid at once; you selected ${grouped(count)}. Take some out.`,
  addOlder: (count: number) => `Add ${count} older ${count === 1 ? 'invoice' : 'invoices'}`,
  checkAmounts: 'Please correct the marked amounts.',
  removed: (number: string, reason: string) => `Invoice ${number} was taken out of your selection. ${reason}`,
  removedReason: 'It can’t be paid now.',
  gone: (count: number) =>
    `${grouped(count)} of the selected invoices can’t be paid any more and ${count === 1 ? 'was' : 'were'} taken out.`,
  adapted: (number: string, amount: string) => `Invoice ${number} has changed: ${amount} can be paid now.`,

  payTitle: (count: number) => `Pay ${invoices(count)}`,
  back: 'Back to invoices',
  allocation: 'What is paid',
  discount: 'Discount',
  creditNote: 'Credit',
  toPay: 'To pay',
  changed: (label: string, before: string, after: string) =>
    `${label} has changed: it was ${before}, now it is ${after}. Please check it before you pay.`,
  receipt: 'Receipt',
  inProgress: 'Payment in progress',
  print: 'Print',

  items: 'Items',
  item: 'Item',
  quantity: 'Quantity',
  price: 'Price',
  total: 'Total',
  payments: 'Payments',
  noPayments: 'Nothing has been paid yet.',
  creditNotes: 'Credit notes',
  billTo: 'Billed to',
  paymentStatuses: {
    processing: 'In progress',
    pending: 'In progress',
    'requires-action': 'In progress',
    succeeded: 'Paid',
    authorized: 'Authorized',
    declined: 'Failed',
    canceled: 'Canceled',
    refunded: 'Refunded',
    'partially-refunded': 'Partially refunded',
    'partially-paid': 'Partially paid',
  } as Readonly<Record<string, string>>,
  notFound: 'This invoice can’t be found. It may belong to another account.',
  detailsFailed: 'The details could not be loaded.',
};

/** The words of `tender-invoices` that its list does without. */
export type InvoiceMoreMessages = typeof enInvoicesMore;
