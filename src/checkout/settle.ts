import { standingOf, type Payment } from '../contract/payment.ts';
import type { Problem } from '../contract/problem.ts';
import { assertNever } from '../lib/assert-never.ts';
import { compact } from '../lib/compact.ts';
import { show, type Move } from './offer.ts';
import type { Acting, Attempt, Block, Confirming, Notice, Paying, State } from './state.ts';

/** Seconds before the n-th question; the last one repeats. */
const WAITS = [1, 2, 3, 5, 8, 13, 20, 30] as const;
const waitBefore = (check: number): number => WAITS[Math.min(check, WAITS.length - 1)] ?? 30;

/** What of a state goes along when the payment is looked after: the quote and the choice. */
export type Baggage = Partial<Pick<Confirming, 'quote' | 'blocked' | 'method' | 'saved'>>;

export const baggageOf = (state: State): Baggage => {
  const { quote, blocked, method, saved } = state as Baggage;
  return compact({ quote, blocked, method, saved });
};

/** Asks the backend, after a wait that grows with the number of questions. */
export function ask(
  state: State,
  attempt: Attempt,
  checks: number,
  extra: Partial<Pick<Confirming, 'problem' | 'actionId' | 'refusal'>> = {},
): Move {
  const seconds = checks === 0 ? 0 : waitBefore(checks - 1);
  return [
    { step: 'confirming', ...baggageOf(state), attempt, checks, ...extra },
    { type: 'read-payment', attempt, seconds },
  ];
}

/** Goes where the backend's word leads. */
export function settle(state: Paying | Acting | Confirming, payment: Payment): Move {
  const attempt = { ...state.attempt, paymentId: payment.id };
  const standing = standingOf(payment);
  switch (standing) {
    case 'settled':
      return [done(state, payment), { type: 'finish', payment, isFresh: true }];
    case 'failed':
      return backToForm(state, payment);
    case 'requires-action':
      return act(state, payment, attempt);
    case 'processing':
      return askAgain(state, attempt);
    default:
      return assertNever(standing);
  }
}

/** The end of a payment. */
export const done = ({ quote }: Baggage, payment: Payment): State =>
  compact({ step: 'done', payment, quote });

function askAgain(state: Paying | Acting | Confirming, attempt: Attempt): Move {
  const { checks = 0, actionId, refusal } = state as Partial<Confirming>;
  return ask(state, attempt, checks + 1, compact({ actionId, refusal }));
}

function act(state: Paying | Acting | Confirming, payment: Payment, attempt: Attempt): Move {
  const action = payment.nextAction;
  if (!action) return askAgain(state, attempt);
  if (!state.quote) return [{ step: 'loading', resume: payment, attempt }, { type: 'load-quote' }];
  const isAsking = state.step === 'confirming' && action.id === state.actionId;
  return [
    { step: 'acting', ...baggageOf(state), attempt, payment, action, isAsking },
    isAsking ? undefined : { type: 'run-action', action, payment },
  ];
}

/** The payment came to nothing: the form is there as it was, with a sentence. */
function backToForm(state: Paying | Acting | Confirming, payment: Payment): Move {
  const notice = noticeOf(state, payment);
  const { quote, blocked = {}, method = payment.method.id, saved } = baggageOf(state);
  if (!quote) return [{ step: 'loading', notice }, { type: 'load-quote' }];
  const isFinal = payment.decline?.retryable === false;
  return show({
    quote,
    blocked: isFinal ? { ...blocked, [method]: finalBlock(payment) } : blocked,
    method,
    saved,
    notice,
  });
}

function noticeOf(state: Paying | Acting | Confirming, payment: Payment): Notice {
  if (state.step === 'confirming' && state.refusal) return { kind: 'problem', problem: state.refusal };
  const { status } = payment;
  return { kind: status === 'canceled' || status === 'expired' ? status : 'declined', payment };
}

function finalBlock({ message }: Payment): Block {
  const problem: Problem = { code: 'rejected', next: 'choose-another', ...(message && { message }) };
  return { problem, final: true };
}
