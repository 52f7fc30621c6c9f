import { toMinor, type Money } from '../../../src/contract/money.ts';
import { isInvoiceId } from '../../../src/contract/payable.ts';
import type { MerchantState } from '../model.ts';
import type { PaymentStatus, StoredPayment } from '../model/payment.ts';
import { isFailedRefund } from '../payments/returns.ts';
import { payableIdOf, type InvoiceDocument } from './document.ts';

/** How an invoice stands; amounts in minor units. */
export interface InvoiceAccount {
  readonly document: InvoiceDocument;
  /** What is still to be paid; what is in progress counts as unpaid. */
  readonly balance: bigint;
  /** What credit notes have left to take off. */
  readonly credit: bigint;
  /** Every payment that was for it, oldest first. */
  readonly payments: readonly StoredPayment[];
  /** The payment that is under way. */
  readonly live?: StoredPayment;
}

/** Payments by the invoices that they are for. */
export type PaymentIndex = ReadonlyMap<string, readonly StoredPayment[]>;

const LIVE: ReadonlySet<PaymentStatus> = new Set([
  'processing',
  'requires-action',
  'authorized',
  'pending',
  // The bank may give it back, or not.
  'disputed',
]);
const TAKEN: ReadonlySet<PaymentStatus> = new Set([
  'succeeded',
  'partially-paid',
  'partially-refunded',
  'refunded',
]);

/** Whether it is not known yet what becomes of the money. */
export const isLive = ({ status }: StoredPayment): boolean => LIVE.has(status);

/** Whether money was taken by it, whatever has gone back since. */
export const isTaken = ({ status }: StoredPayment): boolean => TAKEN.has(status);

/** Sorts the payments of invoices by what they are for. */
export function indexPayments({ payments }: MerchantState): PaymentIndex {
  const index = new Map<string, StoredPayment[]>();
  for (const payment of payments)
    for (const { id } of payment.payables) {
      if (!isInvoiceId(id)) break;
      index.set(id, [...(index.get(id) ?? []), payment]);
    }
  return index;
}

const sum = (amounts: readonly Money[]): bigint => amounts.reduce((all, each) => all + toMinor(each), 0n);
const minorOf = (money: Money | undefined): bigint => (money ? toMinor(money) : 0n);

/** What the buyer pays for one payable of a payment. */
export const dueOf = ({ amount, due }: StoredPayment['payables'][number]): bigint => toMinor(due ?? amount);

/** What a payment has settled of one invoice, and what of that was a credit note's. */
export interface Share {
  readonly settled: bigint;
  readonly credit: bigint;
  /** The buyer's money in it. */
  readonly paid: bigint;
}

const NOTHING: Share = { settled: 0n, credit: 0n, paid: 0n };

/**
 * What is left of a payment for one of its invoices. What was refunded is taken from its last invoice first, the fee
 * of the method at the very end; where all of an invoice's money went back, its discount and credit are undone too.
 */
export function shareOf(payment: StoredPayment, payable: string): Share {
  if (!isTaken(payment) || payment.status === 'refunded') return NOTHING;
  let back = sum(payment.refunds.filter((refund) => !isFailedRefund(refund)).map(({ amount }) => amount));
  for (const allocation of payment.payables.toReversed()) {
    const due = dueOf(allocation);
    const returned = back < due ? back : due;
    back -= returned;
    if (allocation.id !== payable) continue;
    if (returned > 0n && returned === due) return NOTHING;
    return {
      settled: toMinor(allocation.amount) - returned,
      credit: minorOf(allocation.credit),
      paid: due - returned,
    };
  }
  return NOTHING;
}

/** Accounts of invoices that nobody has paid here: they stay as they are. */
const untouched = new WeakMap<InvoiceDocument, InvoiceAccount>();

function untouchedAccountOf(document: InvoiceDocument): InvoiceAccount {
  const known = untouched.get(document);
  if (known) return known;
  const { total, received, creditNotes } = document;
  const noted = (isApplied: boolean) =>
    sum(creditNotes.filter((note) => note.isApplied === isApplied).map(({ amount }) => amount));
  const account = {
    document,
    balance: toMinor(total) - sum(received.map(({ amount }) => amount)) - noted(true),
    credit: noted(false),
    payments: [],
  };
  untouched.set(document, account);
  return account;
}

/** How an invoice stands, by what was sent and what was paid. */
export function accountOf(document: InvoiceDocument, index: PaymentIndex): InvoiceAccount {
  const id = payableIdOf(document);
  const payments = index.get(id);
  const start = untouchedAccountOf(document);
  if (!payments) return start;
  const shares = payments.map((payment) => shareOf(payment, id));
  const settled = shares.reduce((all, share) => all + share.settled, 0n);
  const used = shares.reduce((all, { credit }) => all + credit, 0n);
  const live = payments.findLast(isLive);
  return {
    document,
    balance: start.balance - settled,
    credit: start.credit - used,
    payments,
    ...(live && { live }),
  };
}
