import type { Effect } from '../checkout/effect.ts';
import type { Event } from '../checkout/event.ts';
import { methodIn, type Attempt, type State } from '../checkout/state.ts';
import { isUnanswered } from '../client/http.ts';
import type { Payment, PaymentRequest } from '../contract/payment.ts';
import { toProblem } from '../contract/problem.ts';
import type { QuoteRequest } from '../contract/quote.ts';
import { assertNever } from '../lib/assert-never.ts';
import { compact } from '../lib/compact.ts';
import { admit } from './admit.ts';
import type { Answers } from './answers.ts';
import type { Panels } from './panels.ts';
import { pageAddress } from './return.ts';
import type { SessionOptions } from './session.ts';

/** What the effects of a session share with it. */
export interface EffectWorld {
  readonly options: SessionOptions;
  readonly panels: Panels;
  readonly answers: () => Answers | undefined;
  readonly wantsSaved: () => boolean;
  readonly state: () => State;
  readonly dispatch: (event: Event) => void;
  /** Aborted when the widget is taken away. */
  readonly ended: AbortSignal;
}

/** Carries out what the machine waits for; each effect answers with one event. */
export class Effects {
  readonly #world: EffectWorld;
  /** What the panel handed over, from `collect` to `create-payment`, nowhere else. */
  #collected: unknown;
  /** Collected already, by buttons above the list, for the press of Pay that is under way. */
  given: Promise<unknown> | undefined;
  #reading = new AbortController();
  /** Told of each new state: an action on the screen has to know when it is over. */
  told: ((state: State) => void) | undefined;

  constructor(world: EffectWorld) {
    this.#world = world;
    world.ended.addEventListener('abort', () => {
      this.#reading.abort();
    });
  }

  async carryOut(effect: Effect): Promise<void> {
    const { api, host } = this.#world.options;
    switch (effect.type) {
      case 'load-quote':
        return this.#loadQuote();
      case 'mount-panel':
        return this.#mountPanel(effect.method);
      case 'collect':
        return this.#collect(effect);
      case 'create-payment':
        return this.#create(effect);
      case 'run-action':
        return this.#act(effect);
      case 'report-action':
        return this.#take(() => api.report(effect.paymentId, effect.report));
      case 'cancel-payment':
        return this.#take(() => api.cancel(effect.paymentId));
      case 'read-payment':
        return this.#read(effect.attempt, effect.seconds);
      case 'finish':
        host.finished(effect.payment, effect.isFresh);
        return;
      default:
        return assertNever(effect);
    }
  }

  async #loadQuote(): Promise<void> {
    const { options, panels, dispatch } = this.#world;
    const { api, payables, locale, environment, providers, host, prepare } = options;
    const context = options.context();
    const signal = this.#freshRead();
    try {
      const request: QuoteRequest = { payables: [...payables], locale, ...(context && { context }) };
      const answer = await api.quote(request, signal);
      await prepare(answer);
      const quote = admit(answer, environment, providers, (detail) => {
        host.problem({ code: 'configuration', detail, next: 'contact-merchant' });
      });
      if (signal.aborted) return;
      panels.keepOnly(quote.methods.map(({ id }) => id));
      dispatch({ type: 'quote-arrived', quote });
      if (this.#world.state().step === 'choosing') {
        // A help that may fail without a word.
        void import('./warm-up.ts')
          .then(({ warmUp }) => warmUp(quote.methods, environment, providers))
          .catch(() => undefined);
      }
    } catch (error) {
      if (!signal.aborted) dispatch({ type: 'quote-failed', problem: toProblem(error) });
    }
  }

  /** Only the newest question counts: the one before is dropped. */
  #freshRead(): AbortSignal {
    this.#reading.abort();
    this.#reading = new AbortController();
    return this.#reading.signal;
  }

  async #mountPanel(methodId: string): Promise<void> {
    const { panels, dispatch } = this.#world;
    const found = this.#find(methodId);
    if (!found) return;
    try {
      const panel = await panels.mount(found.method, found.quote, found.saved);
      if (panel) dispatch({ type: 'panel-ready', method: methodId });
    } catch (error) {
      dispatch({ type: 'panel-failed', method: methodId, problem: toProblem(error) });
    }
  }

  #find(methodId: string | undefined) {
    const state = this.#world.state();
    const quote = 'quote' in state ? state.quote : undefined;
    const method = methodIn(quote, methodId);
    const saved = 'saved' in state ? state.saved : undefined;
    return quote && method && { quote, method, saved };
  }

  /** Runs up to the panel's own code without waiting, so that the vendor still sees the buyer's click. */
  async #collect({ method, saved }: Extract<Effect, { type: 'collect' }>): Promise<void> {
    const { panels, dispatch, options } = this.#world;
    try {
      const panel = panels.get(method);
      const isAsked = !saved || panel?.takesSaved;
      const ask = () => (isAsked ? panel?.collect({ save: this.#saves(method), saved }) : undefined);
      this.#collected = await (this.given ?? ask());
      const maySubmit = options.host.maySubmit(method);
      if (!maySubmit) panel?.release?.();
      dispatch({ type: maySubmit ? 'collected' : 'held' });
    } catch (error) {
      dispatch({ type: 'held', problem: toProblem(error) });
    }
  }

  /** Whether the buyer was offered to save what is typed, and took it. */
  #saves(methodId: string): boolean {
    return this.#world.wantsSaved() && this.#find(methodId)?.method.canSave === true;
  }

  async #create(effect: Extract<Effect, { type: 'create-payment' }>): Promise<void> {
    const { options, dispatch, panels } = this.#world;
    const data = this.#collected;
    this.#collected = undefined;
    try {
      const answer = await options.api.create(this.#request(effect, data), effect.attempt.key ?? '');
      const isSdk = 'nextAction' in answer && answer.nextAction.type === 'sdk';
      if (!isSdk) panels.get(effect.method)?.release?.();
      if ('changedQuote' in answer) dispatch({ type: 'quote-changed', quote: answer.changedQuote });
      else await this.#arrive(answer);
    } catch (error) {
      panels.get(effect.method)?.release?.();
      const problem = toProblem(error);
      dispatch({ type: isUnanswered(problem) ? 'payment-unknown' : 'payment-refused', problem });
    }
  }

  #request(effect: Extract<Effect, { type: 'create-payment' }>, data: unknown): PaymentRequest {
    const { options, answers } = this.#world;
    const method = this.#find(effect.method)?.method;
    return compact({
      quote: effect.quote,
      method: effect.method,
      returnUrl: pageAddress(),
      locale: options.locale,
      data,
      savedMethod: effect.saved,
      save: (!effect.saved && this.#saves(effect.method)) || undefined,
      fields: method && answers()?.of(method),
    });
  }

  async #act({ action, payment }: Extract<Effect, { type: 'run-action' }>): Promise<void> {
    const { options, dispatch, ended } = this.#world;
    options.host.actionChanged(action.type, 'start');
    try {
      const { act } = await import('./act.ts');
      const end = await act(this.#world, action, payment, (told) => (this.told = told));
      if (end) dispatch({ type: 'action-ended', ...end });
    } catch (error) {
      if (!ended.aborted) dispatch({ type: 'action-refused', problem: toProblem(error) });
    } finally {
      options.host.actionChanged(action.type, 'end');
    }
  }

  async #arrive(payment: Payment): Promise<void> {
    await this.#world.options.prepareEnd();
    this.#world.dispatch({ type: 'payment-arrived', payment });
  }

  async #take(ask: () => Promise<Payment>): Promise<void> {
    const { dispatch } = this.#world;
    try {
      await this.#arrive(await ask());
    } catch (error) {
      dispatch({ type: 'payment-unknown', problem: toProblem(error) });
    }
  }

  async #read({ key, paymentId }: Attempt, seconds: number): Promise<void> {
    const { options, dispatch } = this.#world;
    const signal = this.#freshRead();
    const isDropped = () => signal.aborted;
    await pause(seconds, signal);
    if (isDropped()) return;
    try {
      const payment = await options.api.read(paymentId ? { id: paymentId } : { attempt: key ?? '' });
      if (isDropped()) return;
      const isOurs = payment && options.payables.every(({ id }) => payment.payables.includes(id));
      if (isOurs) await this.#arrive(payment);
      else dispatch({ type: 'payment-missing' });
    } catch (error) {
      if (!isDropped()) dispatch({ type: 'payment-unknown', problem: toProblem(error) });
    }
  }
}

/** Waits, but not longer than until the network is back. */
function pause(seconds: number, signal: AbortSignal): Promise<void> {
  if (seconds === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      removeEventListener('online', over);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, seconds * 1000);
    addEventListener('online', over);
    signal.addEventListener('abort', over);
  });
}
