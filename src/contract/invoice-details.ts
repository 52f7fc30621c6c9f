import { Day, Invoice } from './invoice.ts';
import { Money } from './money.ts';
import { OrderItem } from './order.ts';
import { array, object, string, type Infer } from './schema.ts';

/** One invoice with all that is on it. */
export const InvoiceDetails = object(
  { invoice: Invoice },
  {
    items: array(OrderItem),
    /** What the total is made of besides the items: shipping, tax. */
    parts: array(object({ label: string, amount: Money })),
    /** Money that came in, newest first; `status` as a payment's. */
    payments: array(
      object(
        { id: string, on: Day, label: string, amount: Money, status: string },
        { statusLabel: string, reference: string },
      ),
    ),
    creditNotes: array(object({ id: string, number: string, on: Day, amount: Money }, { reason: string })),
    billTo: string,
    message: string,
  },
);
export type InvoiceDetails = Infer<typeof InvoiceDetails>;
