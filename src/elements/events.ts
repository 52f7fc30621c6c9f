import type { Money } from '../contract/money.ts';
import type { PayableRequest } from '../contract/payable.ts';
import type { NextAction } from '../contract/next-action.ts';
import type { Outcome } from '../contract/payment.ts';
import type { ProblemCode } from '../contract/problem.ts';

/** What each event carries. All bubble and are composed; `tender-submit` can be canceled. */
export interface TenderEvents {
  /** The methods can be seen for the first time. */
  'tender-ready': { readonly methodIds: readonly string[] };
  /** Another method, another amount, or what the buyer typed became (in)complete. */
  'tender-change': {
    readonly methodId?: string;
    readonly amount?: Money;
    readonly isComplete?: boolean;
  };
  /** A payment is about to be created; `preventDefault()` keeps it from being, and the form as it is. */
  'tender-submit': { readonly methodId: string };
  /** A redirect, frame, challenge or provider step starts or ends. */
  'tender-action': { readonly type: NextAction['type']; readonly phase: 'start' | 'end' };
  /** The backend says that the payment is settled. */
  'tender-finished': { readonly outcome: Outcome; readonly paymentId: string };
  /** `tender-invoices` only: other invoices are selected, or other amounts of them. Totals are exact, one per currency. */
  'tender-selection': {
    readonly payables: readonly PayableRequest[];
    readonly totals: readonly Money[];
  };
  /** Something went wrong; `detail` is for developers and is logged too. */
  'tender-problem': { readonly code: ProblemCode; readonly message?: string; readonly detail?: string };
}

/** Dispatches one of our events. @returns false when a listener prevented it */
export function emit<K extends keyof TenderEvents>(
  target: EventTarget,
  type: K,
  detail: TenderEvents[K],
): boolean {
  const cancelable = type === 'tender-submit';
  return target.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail }));
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- declaration merging needs an interface
  interface HTMLElementEventMap extends TenderEventMap {}
}
type TenderEventMap = { [K in keyof TenderEvents]: CustomEvent<TenderEvents[K]> };
