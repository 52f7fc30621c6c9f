import { Money } from './money.ts';
import { PayableId } from './payable.ts';
import { object, string, type Infer } from './schema.ts';

/**
 * What a quote's payable says when it is an invoice: how its amount comes to be settled. The quote's total is the sum
 * of what is due, and its parts say the same by kind: `subtotal`, `discount`, `credit`.
 */
export const Allocation = object(
  {
    id: PayableId,
    /** How much of the invoice's balance is settled. */
    amount: Money,
  },
  {
    label: string,
    /** Taken off for paying early, as a positive amount. */
    discount: Money,
    /** Settled by credit notes, as a positive amount. */
    credit: Money,
    /** What of it the buyer pays: the amount without discount and credit. */
    due: Money,
  },
);
export type Allocation = Infer<typeof Allocation>;
