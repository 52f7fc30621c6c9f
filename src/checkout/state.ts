import type { FieldProblem, Problem } from '../contract/problem.ts';
import type { Money } from '../contract/money.ts';
import type { NextAction } from '../contract/next-action.ts';
import type { Payment } from '../contract/payment.ts';
import type { PaymentMethod } from '../contract/payment-method.ts';
import type { Quote } from '../contract/quote.ts';

/**
 * One try to pay. `key` is the idempotency key: while its fate is unknown it is kept and used again, also with another
 * method, so that nobody pays twice. A payment that was found, not made here, has only an id.
 */
export interface Attempt {
  readonly key?: string;
  readonly paymentId?: string;
}

/** What the buyer should be told beside the form. */
export type Notice =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'fields'; readonly fields: readonly FieldProblem[] }
  | { readonly kind: 'declined' | 'canceled' | 'expired'; readonly payment: Payment }
  | { readonly kind: 'amount-changed'; readonly from: Money; readonly to: Money }
  | { readonly kind: 'method-gone'; readonly label: string }
  | { readonly kind: 'not-sent' };

/** Why a method cannot be used although the backend offers it. `final`: trying again is no use. */
export interface Block {
  readonly problem: Problem;
  readonly final: boolean;
}

interface WithQuote {
  readonly quote: Quote;
  /** By method id. */
  readonly blocked: Readonly<Record<string, Block>>;
}

interface WithChoice extends WithQuote {
  readonly method: string;
  /** A saved method of `method`; when absent, the panel's own inputs count. */
  readonly saved?: string;
}

interface Resting {
  readonly notice?: Notice;
  /** An earlier attempt whose fate is still unknown. */
  readonly attempt?: Attempt;
  /** A new quote has been asked for; nothing can be paid until it is there. */
  readonly refreshing?: boolean;
}

/** Nothing to show yet. `resume` is a payment that waits for its method's panel to go on. */
export interface Loading extends Resting {
  readonly step: 'loading';
  readonly resume?: Payment;
}
/** The list, nothing chosen. */
export interface Choosing extends WithQuote, Resting {
  readonly step: 'choosing';
}
/** A method is chosen, its panel is on its way. */
export interface Preparing extends WithChoice, Resting {
  readonly step: 'preparing';
}
/** Pay can be pressed. */
export interface Ready extends WithChoice, Resting {
  readonly step: 'ready';
}
/** Pay was pressed: the panel collects, then the payment is created. */
export interface Paying extends WithChoice {
  readonly step: 'paying';
  readonly attempt: Attempt;
  readonly isSending: boolean;
}
/** The backend wants something done. `isAsking`: it does not start by itself, the buyer is asked. */
export interface Acting extends Partial<WithChoice> {
  readonly step: 'acting';
  readonly attempt: Attempt;
  readonly payment: Payment;
  readonly action: NextAction;
  readonly isAsking: boolean;
}
/** Only the backend knows; it is being asked. */
export interface Confirming extends Partial<WithChoice> {
  readonly step: 'confirming';
  readonly attempt: Attempt;
  /** How often it has been asked without an end. */
  readonly checks: number;
  /** Why the last question had no answer. */
  readonly problem?: Problem;
  /** The action that has been carried out: it is not started again by itself. */
  readonly actionId?: string;
  /** Why the action was not carried out and the payment is being canceled. */
  readonly refusal?: Problem;
}
/** Over: the payment is settled. */
export interface Done {
  readonly step: 'done';
  readonly payment: Payment;
  readonly quote?: Quote;
}
/** Nothing could be loaded. */
export interface Failed {
  readonly step: 'failed';
  readonly problem: Problem;
  readonly attempt?: Attempt;
}

/** What can be on the screen. */
export type State = Loading | Choosing | Preparing | Ready | Paying | Acting | Confirming | Done | Failed;

/** The steps in which the buyer may change what is chosen. */
export type Open = Choosing | Preparing | Ready;

/** The method with this id, when the quote has it. */
export const methodIn = (quote: Quote | undefined, id: string | undefined): PaymentMethod | undefined =>
  quote?.methods.find((method) => method.id === id);

/** Whether the buyer can pick this method now. A method that merely failed to load can be tried again. */
export const isUsable = (method: PaymentMethod, blocked: Readonly<Record<string, Block>> = {}): boolean =>
  !method.unavailable && !blocked[method.id]?.final;
