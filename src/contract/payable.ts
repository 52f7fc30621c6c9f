import { matching, object, safeParse, string, type Infer } from './schema.ts';
import { Money } from './money.ts';

/** Names one thing to be paid: a kind and the backend's own id, `checkout:1001`, `invoice:42`. */
export const PayableId = matching(/^[a-z][a-z-]*:[^\s,:]+$/, 'checkout:1001');

/** Whether it names an invoice. */
export const isInvoiceId = (payable: string): boolean => payable.startsWith('invoice:');

/** A payable and, where only a part of it is to be paid, how much. */
export const PayableRequest = object({ id: PayableId }, { amount: Money });
export type PayableRequest = Infer<typeof PayableRequest>;

/** A payable as the backend priced it. */
export const Payable = object(
  {
    id: PayableId,
    amount: Money,
  },
  {
    /** What the buyer calls it: "Order 1001". */
    label: string,
  },
);
export type Payable = Infer<typeof Payable>;

/**
 * Reads the `payable` attribute: one id, or several with commas between them.
 * @returns undefined when the text names no payable or one of the ids is malformed
 */
export function parsePayables(text: string): readonly PayableRequest[] | undefined {
  const ids = [...new Set(text.split(',').map((id) => id.trim()))];
  return ids.every((id) => safeParse(PayableId, id).success) ? ids.map((id) => ({ id })) : undefined;
}
