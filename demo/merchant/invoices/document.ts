import type { PartPayment } from '../../../src/contract/invoice.ts';
import type { Money } from '../../../src/contract/money.ts';
import type { OrderItem } from '../../../src/contract/order.ts';
import type { Infer } from '../../../src/contract/schema.ts';
import type { LocalText } from '../model/local-text.ts';

/** An invoice as it was sent: it never changes. What has been paid of it since is told by the payments. */
export interface InvoiceDocument {
  /** What its payable's id has behind the colon: "42". */
  readonly id: string;
  readonly number: string;
  /** Absent for a guest's. */
  readonly companyId?: number;
  /** The guest, or whom at the company it was sent to. */
  readonly buyerId: number;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly poNumber?: string;
  readonly orderNumber?: string;
  readonly items: readonly Infer<typeof OrderItem>[];
  /** Shipping and tax. */
  readonly parts: readonly { readonly label: LocalText; readonly amount: Money }[];
  readonly total: Money;
  /** What the merchant's people decided about it. */
  readonly mark?: 'disputed' | 'canceled' | 'in-collection';
  readonly partPayment?: PartPayment;
  readonly discount?: { readonly percent: string; readonly amount: Money; readonly until: string };
  readonly creditNotes: readonly CreditNote[];
  /** What came in by other ways: transfers that the bookkeeping has found. */
  readonly received: readonly Receipt[];
  /** The secret of its pay link, where it was sent with one. */
  readonly token?: string;
}

/** A credit note for one invoice. */
export interface CreditNote {
  readonly id: string;
  readonly number: string;
  readonly on: string;
  readonly amount: Money;
  readonly reason: LocalText;
  /** Whether the bookkeeping has taken it off already; else the next payment of the whole does. */
  readonly isApplied: boolean;
}

/** Money that came in outside of the widget. */
export interface Receipt {
  readonly id: string;
  readonly on: string;
  readonly amount: Money;
  readonly label: LocalText;
  readonly reference: string;
}

/** What quotes and payments call it. */
export const payableIdOf = ({ id }: Pick<InvoiceDocument, 'id'>): string => `invoice:${id}`;
