import { matching, object, string, type Infer } from '../../contract/schema.ts';
import { Money } from '../../contract/money.ts';

const date = matching(/^\d{4}-\d\d-\d\d$/, '2026-12-21');

/** The buyer's terms: their name ("net 30"), when the amount is due, and what paying early saves. */
export const PaymentTermsConfig = object(
  {},
  {
    term: string,
    dueDate: date,
    discount: object({ amount: Money, until: date }),
  },
);
export type PaymentTermsConfig = Infer<typeof PaymentTermsConfig>;
