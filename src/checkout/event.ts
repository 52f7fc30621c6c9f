import type { FieldProblem, Problem } from '../contract/problem.ts';
import type { ActionReport, Payment } from '../contract/payment.ts';
import type { Quote } from '../contract/quote.ts';
import type { Attempt } from './state.ts';

/** What can happen: to the page, to a panel, or in an answer of the backend's. */
export type Event =
  /** The widget is there. With an attempt, its fate comes first. */
  | { readonly type: 'begin'; readonly attempt?: Attempt }
  | { readonly type: 'quote-arrived'; readonly quote: Quote }
  | { readonly type: 'quote-failed'; readonly problem: Problem }
  /** A new quote is wanted. `keepsNotice`: only because a session ends, so that what the buyer reads still holds. */
  | { readonly type: 'refresh'; readonly keepsNotice?: boolean }
  | { readonly type: 'select'; readonly method: string; readonly saved?: string }
  | { readonly type: 'panel-ready'; readonly method: string }
  | { readonly type: 'panel-failed'; readonly method: string; readonly problem: Problem }
  /** Pay. `attempt` is a fresh key, used unless an earlier one's fate is unknown. */
  | { readonly type: 'pay'; readonly attempt: string; readonly fields: readonly FieldProblem[] }
  | { readonly type: 'collected' }
  /** The panel, or the shop's `tender-submit` listener, said no. Without a problem there is nothing to tell. */
  | { readonly type: 'held'; readonly problem?: Problem }
  | { readonly type: 'payment-arrived'; readonly payment: Payment }
  /** The backend answered that it made no payment. */
  | { readonly type: 'payment-refused'; readonly problem: Problem }
  | { readonly type: 'quote-changed'; readonly quote: Quote }
  /** No answer, or none that can be read. */
  | { readonly type: 'payment-unknown'; readonly problem: Problem }
  /** The backend never saw the attempt. */
  | { readonly type: 'payment-missing' }
  | { readonly type: 'resume' }
  | { readonly type: 'action-ended'; readonly result: ActionReport['result']; readonly data?: unknown }
  /** The action cannot be carried out, now or ever: a forbidden address, a broken payload. */
  | { readonly type: 'action-refused'; readonly problem: Problem }
  /** The page came back from the bank with its memory intact (Back button). */
  | { readonly type: 'returned' }
  | { readonly type: 'cancel' }
  | { readonly type: 'check-again' };
