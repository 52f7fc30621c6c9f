import {
  array,
  boolean,
  literal,
  matching,
  number,
  object,
  oneOf,
  string,
  variants,
  type Infer,
} from '../../contract/schema.ts';
import { Money } from '../../contract/money.ts';

const date = matching(/^\d{4}-\d\d-\d\d$/, '2026-12-21');

/** Words of the backend's instead of ours: what the product is called, and a sentence below it. */
const words = { label: string, text: string };

/** The order is delivered, the invoice is due later. */
const Invoice = object({ type: literal('invoice') }, words);

/** The amount is debited from a bank account. */
const DirectDebit = object(
  {
    type: literal('direct-debit'),
    /** Where the browser sends the account, and nowhere else: an endpoint of InfinitePay's that answers with a token. */
    tokenUrl: string,
    /** What the buyer agrees to. */
    mandate: object({ text: string }, { date, creditor: string, creditorId: string, reference: string }),
  },
  {
    ...words,
    /** Whether the BIC is asked for. */
    bic: boolean,
  },
);
export type DirectDebit = Infer<typeof DirectDebit>;

/** The amount is paid in parts; `session.plans` says which. */
const Installments = object({ type: literal('installments') }, words);

/** One way to pay in parts, for exactly the amount of the quote. */
const Plan = object(
  {
    id: string,
    /** How many payments. */
    count: number,
    /** Each of them. */
    each: Money,
    /** All of them. */
    total: Money,
  },
  {
    /** What the law wants said: the interest, the last payment when it is another. */
    text: string,
  },
);
export type Plan = Infer<typeof Plan>;

/** What the backend sends for InfinitePay. Everything may be left out: then it is purchase on account as documented. */
export const InfinitePayConfig = object(
  {},
  {
    /** What is asked of the buyer; both unless told. */
    fields: array(oneOf('email', 'legalForm')),
    /** The choices, in the order to show them; the documented ones unless told. */
    legalForms: array(object({ value: string, label: string })),
    /** What the buyer may choose from; purchase on account unless told, and then nothing is said of a product. */
    products: array(variants(Invoice, DirectDebit, Installments)),
    /** What holds for a while only, or for this amount. */
    session: object(
      {},
      {
        /** Lets the browser use `tokenUrl`; sent as a bearer token. */
        key: string,
        /** When the key ends: `2026-11-21T12:00:00Z`. */
        expires: string,
        plans: array(Plan),
      },
    ),
  },
  ({ products = [], session }) =>
    products.some(({ type }) => type === 'installments') && !session?.plans?.length
      ? 'with session.plans, because it offers installments'
      : undefined,
);
export type InfinitePayConfig = Infer<typeof InfinitePayConfig>;

/** What the buyer may choose from. */
export type Product = NonNullable<InfinitePayConfig['products']>[number];
