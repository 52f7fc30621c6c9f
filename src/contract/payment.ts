import { array, boolean, object, oneOf, record, string, unknown, type Infer } from './schema.ts';
import { Money } from './money.ts';
import { NextAction } from './next-action.ts';
import { PayableId } from './payable.ts';

/** A part of a payment that was split over several sellers, orders or invoices. */
export const PaymentPart = object(
  {
    id: string,
    label: string,
    amount: Money,
    status: string,
  },
  {
    statusLabel: string,
  },
);

/** Money that went back. */
export const Refund = object({ id: string, amount: Money, status: string }, { reason: string });

/** The truth about one payment, as only the backend knows it. */
export const Payment = object(
  {
    id: string,
    /**
     * `processing` (ask again), `requires-action`, `succeeded`, `authorized`, `pending`, `partially-paid`,
     * `declined`, `canceled`, `expired`, `refunded`, `partially-refunded`. Open: any other word is shown
     * as pending, with `statusLabel`.
     */
    status: string,
    payables: array(PayableId),
    method: object({ id: string, label: string }),
    amount: Money,
  },
  {
    statusLabel: string,
    /** Why a payment is pending: `bank-debit`, `approval`, `offline`, `terms`, or a word of the backend's. */
    reason: string,
    /** A sentence for the buyer, in the quote's locale. */
    message: string,
    nextAction: NextAction,
    /** Why it was declined: a code, whether the same method may be tried again, and which inputs to look at. */
    decline: object(
      {
        code: string,
        retryable: boolean,
      },
      {
        fields: array(object({ field: string, message: string })),
      },
    ),
    parts: array(PaymentPart),
    order: object({ id: string }, { number: string, url: string }),
    /** The provider's transaction id. */
    reference: string,
    authorizationCode: string,
    /** `approved`, `declined`, `referred`: what a provider that gives credit decided. */
    creditDecision: string,
    invoices: array(object({ id: string, status: string }, { statusLabel: string })),
    refunds: array(Refund),
  },
);
export type Payment = Infer<typeof Payment>;

/** What a payment's status means to the widget. */
export type Standing = 'processing' | 'requires-action' | 'failed' | 'settled';

const STANDINGS: ReadonlyMap<string, Standing> = new Map([
  ['processing', 'processing'],
  ['requires-action', 'requires-action'],
  ['declined', 'failed'],
  ['canceled', 'failed'],
  ['expired', 'failed'],
]);

/** Sorts a status, also one that a newer backend invented: that is settled, and shown as pending. */
export const standingOf = (payment: Payment): Standing => STANDINGS.get(payment.status) ?? 'settled';

/** What the widget reports in `tender-finished`. */
export type Outcome =
  'succeeded' | 'authorized' | 'pending' | 'partially-paid' | 'refunded' | 'partially-refunded';

const OUTCOMES: readonly string[] = [
  'succeeded',
  'authorized',
  'partially-paid',
  'refunded',
  'partially-refunded',
] satisfies Outcome[];

/** The outcome of a settled payment. */
export const outcomeOf = ({ status }: Payment): Outcome =>
  OUTCOMES.includes(status) ? (status as Outcome) : 'pending';

/** What the widget sends to create a payment. The attempt travels as the `Idempotency-Key` header. */
export const PaymentRequest = object(
  {
    quote: string,
    method: string,
    /** Where a provider's page brings the buyer back to; add `tender-payment=<payment id>` to its query. */
    returnUrl: string,
    locale: string,
  },
  {
    /** What the provider's panel collected: a token, an e-mail. Its shape is in `providers/<id>`. */
    data: unknown,
    savedMethod: string,
    /** The buyer ticked "save for later". */
    save: boolean,
    /** Answers to the method's `fields`, trimmed, by their id. */
    fields: record(string),
  },
);
export type PaymentRequest = Infer<typeof PaymentRequest>;

/** What a next action brought, as a hint: the backend asks the provider before it believes it. */
export const ActionReport = object(
  {
    action: string,
    result: oneOf('completed', 'canceled', 'failed'),
  },
  {
    /** What the provider's code wants its backend to know. */
    data: unknown,
  },
);
export type ActionReport = Infer<typeof ActionReport>;
