import { standingOf, type Payment } from '../contract/payment.ts';
import type { Quote } from '../contract/quote.ts';
import { assertNever } from '../lib/assert-never.ts';
import { compact } from '../lib/compact.ts';
import type { Event } from './event.ts';
import { amountNotice, exchange, livePayment, open, show, type Move } from './offer.ts';
import { ask, baggageOf, done, settle } from './settle.ts';
import {
  isUsable,
  methodIn,
  type Acting,
  type Block,
  type Confirming,
  type Done,
  type Failed,
  type Loading,
  type Notice,
  type Open,
  type Paying,
  type State,
} from './state.ts';

/** Where every widget starts. */
export const initialState: State = { step: 'loading' };

/**
 * The rules of the game: what an event does to a state, and the one thing to wait for then.
 * An event that makes no sense in a step changes nothing; the very same state comes back.
 */
export function transition(state: State, event: Event): Move {
  switch (state.step) {
    case 'loading':
      return whileLoading(state, event);
    case 'choosing':
    case 'preparing':
    case 'ready':
      return whileOpen(state, event);
    case 'paying':
      return whilePaying(state, event);
    case 'acting':
      return whileActing(state, event);
    case 'confirming':
      return whileConfirming(state, event);
    case 'done':
      return whileDone(state, event);
    case 'failed':
      return whileFailed(state, event);
    default:
      return assertNever(state);
  }
}

function whileLoading(state: Loading, event: Event): Move {
  switch (event.type) {
    case 'begin':
      return event.attempt ? ask(state, event.attempt, 0) : [state, { type: 'load-quote' }];
    case 'quote-arrived': {
      const payment = livePayment(event.quote) ?? state.resume;
      return payment
        ? pickUp(event.quote, payment, state.attempt)
        : open(event.quote, state.notice, state.attempt);
    }
    case 'quote-failed':
      return [compact({ step: 'failed', problem: event.problem, attempt: state.attempt })];
    default:
      return [state];
  }
}

/** Goes on with a payment that was not made by this page's buttons, or not since it was loaded. */
function pickUp(quote: Quote, payment: Payment, known: Loading['attempt']): Move {
  const attempt = { ...known, paymentId: payment.id };
  const method = methodIn(quote, payment.method.id);
  const baggage = { quote, blocked: {}, ...(method && { method: method.id }) };
  const state: Confirming = { step: 'confirming', ...baggage, attempt, checks: 0 };
  if (standingOf(payment) === 'settled') {
    return [done(state, payment), { type: 'finish', payment, isFresh: false }];
  }
  const action = payment.nextAction;
  if (standingOf(payment) === 'requires-action' && action) {
    // Waiting disturbs nobody; anything else could send the buyer away from a page just opened.
    const isAsking = action.type !== 'wait';
    return [
      { step: 'acting', ...baggage, attempt, payment, action, isAsking },
      isAsking ? undefined : { type: 'run-action', action, payment },
    ];
  }
  return ask(state, attempt, 1);
}

function whileOpen(state: Open, event: Event): Move {
  switch (event.type) {
    case 'refresh': {
      const { notice, ...rest } = state;
      const kept = event.keepsNotice && notice ? { notice } : {};
      return [{ ...rest, ...kept, refreshing: true }, { type: 'load-quote' }];
    }
    case 'quote-arrived': {
      const payment = livePayment(event.quote);
      return payment ? pickUp(event.quote, payment, state.attempt) : exchange(state, event.quote);
    }
    case 'quote-failed':
      return [{ ...state, refreshing: false, notice: { kind: 'problem', problem: event.problem } }];
    case 'select':
      return select(state, event.method, event.saved);
    case 'panel-ready':
      return state.step === 'preparing' && state.method === event.method
        ? [{ ...state, step: 'ready' }]
        : [state];
    case 'panel-failed': {
      const block: Block = { problem: event.problem, final: false };
      const blocked = { ...state.blocked, [event.method]: block };
      if (state.step === 'choosing' || state.method !== event.method) return [{ ...state, blocked }];
      return [withoutChoice(state, blocked)];
    }
    case 'pay': {
      if (state.step !== 'ready' || state.refreshing) return [state];
      if (event.fields.length) return [{ ...state, notice: { kind: 'fields', fields: event.fields } }];
      const { quote, blocked, method, saved, attempt = { key: event.attempt } } = state;
      return [
        compact({ step: 'paying', quote, blocked, method, saved, attempt, isSending: false }),
        compact({ type: 'collect', method, saved }),
      ];
    }
    default:
      return [state];
  }
}

function withoutChoice(state: Open, blocked: Open['blocked']): State {
  const { quote, attempt, refreshing } = state;
  return compact({
    step: 'choosing',
    quote,
    blocked,
    attempt,
    refreshing,
  });
}

function select(state: Open, id: string, saved: string | undefined): Move {
  const { quote, blocked, attempt, refreshing } = state;
  const method = methodIn(quote, id);
  if (!method || !isUsable(method, blocked)) return [state];
  if (state.step !== 'choosing' && state.method === id) {
    if (state.saved === saved) return [state];
    const { saved: before, notice, ...rest } = state;
    return [compact({ ...rest, step: 'preparing', saved }), { type: 'mount-panel', method: id }];
  }
  const { [id]: retried, ...others } = blocked;
  const [next, effect] = show({
    quote,
    blocked: others,
    method: id,
    saved,
    attempt,
  });
  return [compact({ ...next, refreshing }), effect];
}

function whilePaying(state: Paying, event: Event): Move {
  const { quote, method, saved, attempt } = state;
  switch (event.type) {
    case 'collected':
      if (state.isSending) return [state];
      return [
        { ...state, isSending: true },
        compact({ type: 'create-payment', quote: quote.id, method, saved, attempt }),
      ];
    case 'held':
      return state.isSending
        ? [state]
        : backToReady(state, event.problem && { kind: 'problem', problem: event.problem });
    case 'payment-arrived':
      return settle(state, event.payment);
    case 'payment-refused': {
      const { problem } = event;
      const wasJudged = problem.code === 'rejected' || problem.code === 'invalid';
      const notice: Notice = problem.fields
        ? { kind: 'fields', fields: problem.fields }
        : { kind: 'problem', problem };
      return backToReady(state, notice, !wasJudged);
    }
    case 'quote-changed':
      return exchange({ ...baggageOf(state) }, event.quote, amountNotice(quote, event.quote, method));
    case 'payment-unknown':
      return ask(state, attempt, 1, { problem: event.problem });
    default:
      return [state];
  }
}

/** Back to the form, which is untouched. The attempt goes along unless the backend has judged it. */
function backToReady(state: Paying, notice?: Notice, keepsAttempt = true): Move {
  const { quote, blocked, method, saved } = state;
  const attempt = keepsAttempt ? state.attempt : undefined;
  return [compact({ step: 'ready', quote, blocked, method, saved, notice, attempt })];
}

function whileActing(state: Acting, event: Event): Move {
  const { attempt, payment, action } = state;
  switch (event.type) {
    case 'resume':
      return state.isAsking
        ? [
            { ...state, isAsking: false },
            { type: 'run-action', action, payment },
          ]
        : [state];
    case 'cancel':
      return [
        { step: 'confirming', ...baggageOf(state), attempt, checks: 0, actionId: action.id },
        { type: 'cancel-payment', paymentId: payment.id },
      ];
    case 'action-refused':
      return [
        {
          step: 'confirming',
          ...baggageOf(state),
          attempt,
          checks: 0,
          actionId: action.id,
          refusal: event.problem,
        },
        { type: 'cancel-payment', paymentId: payment.id },
      ];
    case 'action-ended':
      return [
        { step: 'confirming', ...baggageOf(state), attempt, checks: 0, actionId: action.id },
        {
          type: 'report-action',
          paymentId: payment.id,
          report: compact({
            action: action.id,
            result: event.result,
            data: event.data,
          }),
        },
      ];
    case 'returned':
      return ask(state, attempt, 0, { actionId: action.id });
    default:
      return [state];
  }
}

function whileConfirming(state: Confirming, event: Event): Move {
  const { attempt, checks, actionId, refusal } = state;
  const known = compact({ actionId, refusal });
  switch (event.type) {
    case 'payment-arrived':
      return settle(state, event.payment);
    case 'payment-missing': {
      const kept = attempt.key ? { attempt: { key: attempt.key } } : {};
      if (!state.quote) return [{ step: 'loading', ...kept }, { type: 'load-quote' }];
      const { quote, blocked = {}, method, saved } = state;
      return show({
        quote,
        blocked,
        method,
        saved,
        notice: { kind: 'not-sent' },
        ...kept,
      });
    }
    case 'payment-refused':
    case 'payment-unknown':
      return ask(state, attempt, checks + 1, { ...known, problem: event.problem });
    case 'check-again':
    case 'returned':
      return ask(state, attempt, 0, known);
    default:
      return [state];
  }
}

function whileDone(state: Done, event: Event): Move {
  switch (event.type) {
    case 'refresh':
      return [state, { type: 'read-payment', attempt: { paymentId: state.payment.id }, seconds: 0 }];
    case 'payment-arrived':
      return [{ ...state, payment: event.payment }];
    default:
      return [state];
  }
}

function whileFailed(state: Failed, event: Event): Move {
  return event.type === 'refresh'
    ? [compact({ step: 'loading', attempt: state.attempt }), { type: 'load-quote' }]
    : [state];
}
