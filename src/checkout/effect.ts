import type { ActionReport, Payment } from '../contract/payment.ts';
import type { NextAction } from '../contract/next-action.ts';
import type { Attempt } from './state.ts';

/** The one thing a step waits for. The session carries it out and answers with an event. */
export type Effect =
  | { readonly type: 'load-quote' }
  | { readonly type: 'mount-panel'; readonly method: string }
  | { readonly type: 'collect'; readonly method: string; readonly saved?: string }
  | {
      readonly type: 'create-payment';
      readonly quote: string;
      readonly method: string;
      readonly saved?: string;
      readonly attempt: Attempt;
    }
  | { readonly type: 'run-action'; readonly action: NextAction; readonly payment: Payment }
  | { readonly type: 'report-action'; readonly paymentId: string; readonly report: ActionReport }
  | { readonly type: 'cancel-payment'; readonly paymentId: string }
  /** Ask for the payment, after `seconds`. */
  | { readonly type: 'read-payment'; readonly attempt: Attempt; readonly seconds: number }
  /** Tell the page. `isFresh`: this visit saw it being paid, so the buyer is taken to the return URL. */
  | { readonly type: 'finish'; readonly payment: Payment; readonly isFresh: boolean };
