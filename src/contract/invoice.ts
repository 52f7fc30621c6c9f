import { array, boolean, matching, number, object, string, type Infer } from './schema.ts';
import { Money } from './money.ts';
import { PayableId } from './payable.ts';

/** A calendar day without a time zone, "2026-12-21": the merchant's own. */
export const Day = matching(/^\d{4}-\d{2}-\d{2}$/, '2026-12-21');

/**
 * How much of an invoice may be paid at a time, besides the whole balance, which always may be unless it is over the
 * maximum. What is left out is not limited.
 */
export const PartPayment = object(
  {},
  {
    minimum: Money,
    maximum: Money,
    /** The amount is a multiple of it. */
    step: Money,
  },
);
export type PartPayment = Infer<typeof PartPayment>;

/** Money that somebody is paying for an invoice just now, or that a bank has yet to bring. */
export const InvoiceProgress = object(
  {
    amount: Money,
    /** Says who or what is paying: "Ben Ortiz is paying this now.", "A bank debit of Nov 19 is under way." */
    message: string,
  },
  {
    /** The payment's id, where this buyer may read it. */
    payment: string,
  },
);

/** One row of the buyer's invoices. */
export const Invoice = object(
  {
    /** What a quote calls it, `invoice:42`; opaque behind the colon. */
    id: PayableId,
    number: string,
    /**
     * `issued`, `due` (soon, or today), `overdue`, `partially-paid`, `paid`, `disputed`, `canceled`. Open: any other
     * word is shown with `statusLabel`.
     */
    status: string,
    total: Money,
    /** What is still to be paid; what is in progress counts as unpaid. */
    balance: Money,
    /** Whether this buyer may pay it now, with the reason when not: "Disputed: our team will call you." */
    payable: object({ isAllowed: boolean }, { reason: string }),
  },
  {
    statusLabel: string,
    issuedOn: Day,
    dueOn: Day,
    /** Days until `dueOn` by the merchant's calendar: 0 is today, -3 three days late. */
    dueInDays: number,
    poNumber: string,
    order: object({ number: string }, { url: string }),
    /** Present when less than the balance may be paid. */
    partPayment: PartPayment,
    /** Taken off when the whole balance is paid by that day. */
    discount: object({ amount: Money, until: Day }, { label: string }),
    /** A credit note's rest: the quote takes it off by itself. It is less than the balance. */
    credit: Money,
    inProgress: InvoiceProgress,
    /** Why the last payment of it failed or came back, "Returned by the bank: account closed (R02)." */
    notice: string,
    /** Address of its PDF for a link: whoever may see the invoice can open it without any header. */
    pdf: string,
  },
);
export type Invoice = Infer<typeof Invoice>;

/** What the buyer owes in one currency, over all invoices that match the filters. */
export const InvoiceTotals = object({
  currency: string,
  open: Money,
  overdue: Money,
  /** How many of them this buyer may pay now. */
  payable: number,
});
export type InvoiceTotals = Infer<typeof InvoiceTotals>;

/** Some of the buyer's invoices, in the order that was asked for. */
export const InvoicePage = object(
  {
    invoices: array(Invoice),
    /** One entry per currency. */
    totals: array(InvoiceTotals),
    /** How many invoices match, on all pages. */
    count: number,
  },
  {
    /** Asks for what comes after; absent on the last page. */
    next: string,
    /** Statuses to filter by, in the order to show them; without it those that the widget knows. */
    statuses: array(object({ id: string }, { label: string })),
    currencies: array(string),
    /**
     * The rule "oldest first", as a sentence: of one currency, an invoice can be paid only together with, or after, all
     * of those that this buyer may pay and that are due before it, and only the newest of them in part.
     */
    oldestFirst: string,
    /** How many invoices one payment may settle. */
    mostAtOnce: number,
    /** Says why there is nothing to show, and what to do instead. */
    message: string,
  },
);
export type InvoicePage = Infer<typeof InvoicePage>;

/**
 * Which invoices to list. Everything may be left out. In the address these are parameters of the same names, `status`
 * once for each, and `payable=true` for `isPayable`; `locale` goes along.
 */
export interface InvoiceQuery {
  /** Found in the invoice's number, its PO number or its order's number. */
  readonly search?: string;
  /** Any of these statuses. */
  readonly status?: readonly string[];
  readonly currency?: string;
  /** The first and the last day to be due on, "2026-12-21". */
  readonly dueFrom?: string;
  readonly dueTo?: string;
  /** `due`, `number`, `issued` or `balance`; with a minus for the other direction. `due` unless told. */
  readonly sort?: string;
  /** Only what this buyer may pay now: what "select all" is about. */
  readonly isPayable?: boolean;
  /** A page's `next`; everything else is as for that page. */
  readonly cursor?: string;
  /** How many at most, 1 to 1000; 50 unless told. */
  readonly limit?: number;
}

/** The header that carries a pay link's token, with every request to the backend: the guest's only proof. */
export const INVOICE_TOKEN_HEADER = 'X-Tender-Invoice-Token';
