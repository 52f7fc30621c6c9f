import { expect } from '@open-wc/testing';
import type { Event } from '../../src/checkout/event.ts';
import type { State } from '../../src/checkout/state.ts';
import { initialState, transition } from '../../src/checkout/transition.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { aPayment, aQuote, cheque, paypal, terms, usd } from '../support/samples.ts';

/** Plays events from the start; the state they lead to and the last effect. */
function play(...events: readonly Event[]) {
  let state: State = initialState;
  let effect;
  for (const event of events) [state, effect] = transition(state, event);
  return { state, effect };
}

const quote = aQuote();
const arrived: Event = { type: 'quote-arrived', quote };
const chosen: readonly Event[] = [
  { type: 'begin' },
  arrived,
  { type: 'select', method: cheque.id },
  { type: 'panel-ready', method: cheque.id },
];
const pressed: readonly Event[] = [
  ...chosen,
  { type: 'pay', attempt: 'k1', fields: [] },
  { type: 'collected' },
];
const down: Problem = { code: 'unreachable', next: 'retry' };
const waiting = aPayment({
  status: 'requires-action',
  nextAction: { type: 'sdk', id: 'a1', payload: {} },
});

describe('The checkout machine', () => {
  it('pays from begin to done with one effect at a time', () => {
    const steps = [
      { type: 'begin' },
      arrived,
      { type: 'select', method: cheque.id },
      { type: 'panel-ready', method: cheque.id },
      { type: 'pay', attempt: 'k1', fields: [] },
      { type: 'collected' },
      { type: 'payment-arrived', payment: aPayment() },
    ] satisfies Event[];
    const path = steps.map((_, index) => {
      const { state, effect } = play(...steps.slice(0, index + 1));
      return `${state.step}${effect ? ` ${effect.type}` : ''}`;
    });
    expect(path).to.deep.equal([
      'loading load-quote',
      'choosing',
      'preparing mount-panel',
      'ready',
      'paying collect',
      'paying create-payment',
      'done finish',
    ]);
  });

  it('ignores what makes no sense: the same state comes back, and nothing is to be done', () => {
    const senseless: Event[] = [
      { type: 'pay', attempt: 'k2', fields: [] },
      { type: 'select', method: paypal.id },
      { type: 'refresh' },
      { type: 'panel-ready', method: cheque.id },
      { type: 'resume' },
      { type: 'cancel' },
      { type: 'quote-arrived', quote },
    ];
    const { state } = play(...pressed);
    for (const event of senseless) {
      const [next, effect] = transition(state, event);
      expect(next, event.type).to.equal(state);
      expect(effect, event.type).to.equal(undefined);
    }
  });

  it('keeps the attempt while its fate is unknown, and only then', () => {
    const lost: Event[] = [...pressed, { type: 'payment-unknown', problem: down }];
    expect(play(...lost).effect).to.deep.equal({ type: 'read-payment', attempt: { key: 'k1' }, seconds: 1 });

    const again = [
      ...lost,
      { type: 'payment-missing' },
      { type: 'panel-ready', method: cheque.id },
    ] as Event[];
    const { state } = play(...again, { type: 'pay', attempt: 'k2', fields: [] });
    expect(state).to.deep.include({ step: 'paying', attempt: { key: 'k1' } });

    const declined = aPayment({ status: 'declined', decline: { code: 'x', retryable: true } });
    const answered = play(
      ...pressed,
      { type: 'payment-arrived', payment: declined },
      { type: 'panel-ready', method: cheque.id },
      { type: 'pay', attempt: 'k2', fields: [] },
    );
    expect(answered.state).to.deep.include({ step: 'paying', attempt: { key: 'k2' } });
  });

  it('keeps the attempt when the backend refused without judging it: signed out, forbidden', () => {
    const { state } = play(...pressed, {
      type: 'payment-refused',
      problem: { code: 'signed-out', next: 'retry' },
    });
    expect(state).to.deep.include({ step: 'ready', attempt: { key: 'k1' } });
  });

  it('asks the backend after an action, however it ended', () => {
    for (const result of ['completed', 'canceled', 'failed'] as const) {
      const { state, effect } = play(
        ...pressed,
        { type: 'payment-arrived', payment: waiting },
        { type: 'action-ended', result },
      );
      expect(state.step).to.equal('confirming');
      expect(effect).to.deep.equal({
        type: 'report-action',
        paymentId: 'pay_1',
        report: { action: 'a1', result },
      });
    }
  });

  it('does not start the same action again by itself, but asks; a new action it starts', () => {
    const after: Event[] = [
      ...pressed,
      { type: 'payment-arrived', payment: waiting },
      { type: 'action-ended', result: 'failed' },
    ];
    const same = play(...after, { type: 'payment-arrived', payment: waiting });
    expect(same.state).to.include({ step: 'acting', isAsking: true });
    expect(same.effect).to.equal(undefined);

    const next = { ...waiting, nextAction: { type: 'sdk' as const, id: 'a2', payload: {} } };
    const other = play(...after, { type: 'payment-arrived', payment: next });
    expect(other.state).to.include({ step: 'acting', isAsking: false });
    expect(other.effect).to.include({ type: 'run-action' });
  });

  it('picks a payment up after a reload: asked for first, its method shown, the buyer asked', () => {
    const { state, effect } = play({ type: 'begin', attempt: { paymentId: 'pay_1' } });
    expect(state.step).to.equal('confirming');
    expect(effect).to.include({ type: 'read-payment', seconds: 0 });

    const resumed = play(
      { type: 'begin', attempt: { paymentId: 'pay_1' } },
      { type: 'payment-arrived', payment: waiting },
      arrived,
    );
    expect(resumed.state).to.include({ step: 'acting', isAsking: true, method: cheque.id });
    const [canceling, cancel] = transition(resumed.state, { type: 'cancel' });
    expect(canceling.step).to.equal('confirming');
    expect(cancel).to.deep.equal({ type: 'cancel-payment', paymentId: 'pay_1' });
  });

  it('goes on waiting after a reload without a question, because waiting disturbs nobody', () => {
    const { state, effect } = play(
      { type: 'begin', attempt: { paymentId: 'pay_1' } },
      { type: 'payment-arrived', payment: { ...waiting, nextAction: { type: 'wait', id: 'w1' } } },
      arrived,
    );
    expect(state).to.include({ step: 'acting', isAsking: false });
    expect(effect).to.include({ type: 'run-action' });
  });

  it('a refused action cancels the payment and says why, once', () => {
    const problem: Problem = { code: 'configuration', next: 'choose-another' };
    const refused: Event[] = [
      ...pressed,
      { type: 'payment-arrived', payment: waiting },
      { type: 'action-refused', problem },
    ];
    const canceled = play(...refused, {
      type: 'payment-arrived',
      payment: aPayment({ status: 'canceled' }),
    });
    expect(canceled.state).to.deep.include({ notice: { kind: 'problem', problem } });

    const stubborn = play(...refused, { type: 'payment-arrived', payment: waiting });
    expect(stubborn.state).to.include({ step: 'acting', isAsking: true });
  });

  it('keeps an allowed choice over a new quote, and says so when it is gone', () => {
    const fresh = aQuote({ id: 'q_2', total: usd('99.00') });
    const kept = play(...chosen, { type: 'refresh' }, { type: 'quote-arrived', quote: fresh });
    expect(kept.state).to.deep.include({ step: 'preparing', method: cheque.id, quote: fresh });
    expect(kept.effect).to.deep.equal({ type: 'mount-panel', method: cheque.id });

    const without = aQuote({ methods: [terms, paypal] });
    const gone = play(...chosen, { type: 'refresh' }, { type: 'quote-arrived', quote: without });
    expect(gone.state).to.deep.include({
      step: 'choosing',
      notice: { kind: 'method-gone', label: cheque.label },
    });
  });

  it('keeps what the buyer reads over a new session, but not over a new question of the page’s', () => {
    const problem: Problem = { code: 'provider', next: 'retry', message: 'Press again.' };
    const told = [
      ...chosen,
      { type: 'pay', attempt: 'k1', fields: [] },
      { type: 'held', problem },
    ] as Event[];
    const fresh: Event = { type: 'quote-arrived', quote: aQuote({ id: 'q_2' }) };
    const renewed = play(...told, { type: 'refresh', keepsNotice: true }, fresh);
    expect(renewed.state).to.deep.include({ step: 'preparing', notice: { kind: 'problem', problem } });
    expect(play(...told, { type: 'refresh' }, fresh).state).not.to.have.property('notice');
  });

  it('cannot be paid while a new quote is on its way', () => {
    const { state } = play(...chosen, { type: 'refresh' });
    expect(transition(state, { type: 'pay', attempt: 'k1', fields: [] })).to.deep.equal([state]);
  });

  it('marks a method whose panel failed and lets it be tried again', () => {
    const failed = play(
      { type: 'begin' },
      arrived,
      { type: 'select', method: paypal.id },
      { type: 'panel-failed', method: paypal.id, problem: { code: 'script', next: 'retry' } },
    );
    expect(failed.state).to.include({ step: 'choosing' });
    const retried = transition(failed.state, { type: 'select', method: paypal.id });
    expect(retried[0]).to.deep.include({ step: 'preparing', blocked: {} });
  });

  it('comes back from the bank with the Back button by asking, not by starting again', () => {
    const { state, effect } = play(
      ...pressed,
      { type: 'payment-arrived', payment: waiting },
      { type: 'returned' },
    );
    expect(state.step).to.equal('confirming');
    expect(effect).to.include({ type: 'read-payment', seconds: 0 });
  });

  it('follows a refund after the end, without telling of a second end', () => {
    const done = [...pressed, { type: 'payment-arrived', payment: aPayment() }] as Event[];
    const refunded = aPayment({ status: 'refunded' });
    expect(play(...done, { type: 'refresh' }).effect).to.include({ type: 'read-payment' });
    const { state, effect } = play(
      ...done,
      { type: 'refresh' },
      { type: 'payment-arrived', payment: refunded },
    );
    expect(state).to.deep.include({ step: 'done', payment: refunded });
    expect(effect).to.equal(undefined);
  });

  it('waits longer from question to question, and never gives up', () => {
    let { state } = play(...pressed, { type: 'payment-unknown', problem: down });
    const waits: number[] = [];
    for (let count = 0; count < 12; count++) {
      const [next, effect] = transition(state, { type: 'payment-unknown', problem: down });
      if (effect?.type === 'read-payment') waits.push(effect.seconds);
      state = next;
    }
    expect(waits).to.deep.equal([2, 3, 5, 8, 13, 20, 30, 30, 30, 30, 30, 30]);
  });
});
