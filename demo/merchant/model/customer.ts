import type { Money } from '../../../src/contract/money.ts';
import type { Address } from '../../../src/contract/order.ts';
import type { StoredField } from './integration.ts';

/** A customer of the merchant's: the company that owes the money. */
export interface Company {
  readonly id: number;
  readonly name: string;
  readonly group: { readonly id: number; readonly name: string };
  readonly vatId?: string;
  /** What the company may buy on: "net 30", and the days it stands for. */
  readonly paymentTerm?: {
    readonly label: string;
    readonly days: number;
    /** Taken off by the buyer when paying early: percent, as a decimal string, within so many days. */
    readonly discount?: { readonly percent: string; readonly days: number };
  };
  readonly credit?: { readonly limit: Money; used: Money };
  /** Whether its invoices have to be paid in the order in which they are due. */
  readonly paysOldestFirst?: boolean;
  /** Questions every payment of this company has to answer, whichever method it chooses: a PO number. */
  readonly fields?: readonly StoredField[];
}

/** A person who buys, for a company or as a guest. */
export interface Buyer {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone?: string;
  /** Absent for a guest. */
  readonly companyId?: number;
  /** Up to what amount, by currency, this person may pay an invoice; whoever has none may pay any. */
  readonly invoiceLimits?: Readonly<Record<string, string>>;
  readonly locale: string;
  /** The addresses of the buyer's address book; the first one is the default. */
  readonly addresses: readonly Address[];
}
