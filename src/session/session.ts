import type { Event } from '../checkout/event.ts';
import { methodIn, type State } from '../checkout/state.ts';
import { initialState, transition } from '../checkout/transition.ts';
import type { PaymentApi } from '../client/payment-api.ts';
import type { NextAction } from '../contract/next-action.ts';
import type { PayableRequest } from '../contract/payable.ts';
import type { Payment } from '../contract/payment.ts';
import type { Problem } from '../contract/problem.ts';
import type { Quote, QuoteRequest } from '../contract/quote.ts';
import type { Answers } from './answers.ts';
import { AttemptMemory } from './attempts.ts';
import { Effects } from './effects.ts';
import { Panels, type PanelWorld } from './panels.ts';
import { returnedPayment } from './return.ts';

/** The name of the place above the list; no method id has a space. */
export const EXPRESS = 'express checkout';

/** What a session tells the buttons above the list. */
export interface ExpressArea {
  changed(state: State): void;
  close(): void;
}

/** What a session tells the page. */
export interface SessionHost {
  /** The state has changed. */
  changed(): void;
  /** A payment is about to be created. False: the shop does not want it now. */
  maySubmit(methodId: string): boolean;
  actionChanged(type: NextAction['type'], phase: 'start' | 'end'): void;
  finished(payment: Payment, isFresh: boolean): void;
  problem(problem: Problem): void;
}

/** What a session is made of. */
export interface SessionOptions extends Omit<PanelWorld, 'changed' | 'refresh'> {
  readonly api: PaymentApi;
  readonly endpoint: string;
  readonly payables: readonly PayableRequest[];
  /** What the page knows and the backend does not yet; read for every quote. */
  readonly context: () => QuoteRequest['context'];
  /** Fetches what else is needed to show this quote: words of the buyer's language, code for what only some have. */
  readonly prepare: (quote: Quote) => Promise<unknown>;
  /** Fetches what is needed to show how a payment ended; never rejects. */
  readonly prepareEnd: () => Promise<unknown>;
  readonly host: SessionHost;
}

/** Plays one payment: feeds the machine with what happens, and carries out what it waits for. */
export class Session {
  /** What the buyer answered to the backend's own questions; there when a method has some. */
  answers: Answers | undefined;
  /** Whether the buyer wants the method saved. */
  save = false;

  readonly #options: SessionOptions;
  readonly #panels: Panels;
  readonly #effects: Effects;
  readonly #memory: AttemptMemory;
  readonly #complete = new Map<string, boolean>();
  readonly #ended = new AbortController();
  #express: ExpressArea | undefined;
  #state: State = initialState;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#memory = new AttemptMemory(options.endpoint, options.payables.map(({ id }) => id).join());
    this.#panels = new Panels({
      ...options,
      changed: (methodId, isComplete) => {
        this.#complete.set(methodId, isComplete);
        options.host.changed();
      },
      refresh: () => {
        this.dispatch({ type: 'refresh', keepsNotice: true });
      },
    });
    this.#effects = new Effects({
      options,
      panels: this.#panels,
      answers: () => this.answers,
      wantsSaved: () => this.save,
      state: () => this.#state,
      dispatch: (event) => {
        this.dispatch(event);
      },
      ended: this.#ended.signal,
    });
  }

  get state(): State {
    return this.#state;
  }

  /** Whether this method's panel can be seen, so that it needs no placeholder. */
  hasPanel(methodId: string): boolean {
    return this.#panels.get(methodId) !== undefined;
  }

  /** Whether this method's panel has something to ask for a saved method too. */
  takesSaved(methodId: string): boolean {
    return this.#panels.get(methodId)?.takesSaved === true;
  }

  /** Whether the panel says that what was typed is enough to pay with; undefined where it does not say. */
  isComplete(methodId: string): boolean | undefined {
    return this.#complete.get(methodId);
  }

  begin(): void {
    addEventListener(
      'pageshow',
      ({ persisted }) => {
        if (persisted) this.dispatch({ type: 'returned' });
      },
      { signal: this.#ended.signal },
    );
    const paymentId = returnedPayment();
    const attempt = paymentId ? { paymentId } : this.#memory.recall();
    this.dispatch({ type: 'begin', ...(attempt && { attempt }) });
  }

  /** Brings in what watches over the buttons above the list. */
  offer(Area: new (session: Session, options: SessionOptions) => ExpressArea): void {
    this.#express ??= new Area(this, this.#options);
  }

  /** Lets go of everything; an attempt under way stays remembered. */
  end(): void {
    this.#ended.abort();
    this.#express?.close();
    this.#panels.keepOnly([]);
  }

  /**
   * Presses Pay. Presses that come too early or too often change nothing.
   * With `collected`, that is handed over instead of what is in the panel.
   */
  pay(collected?: Promise<unknown>): void {
    const state = this.#state;
    const method = state.step === 'ready' ? methodIn(state.quote, state.method) : undefined;
    if (!method) return;
    const fields = this.answers?.problemsOf(method) ?? [];
    this.#effects.given = collected;
    this.dispatch({ type: 'pay', attempt: crypto.randomUUID(), fields });
  }

  /** Deletes a saved method, then asks for a new quote. Rejects with a `Fault` when it is still there. */
  async deleteSaved(savedMethodId: string): Promise<void> {
    await this.#options.api.deleteSaved(savedMethodId);
    this.dispatch({ type: 'refresh' });
  }

  dispatch(event: Event): void {
    if (this.#ended.signal.aborted) return;
    const [next, effect] = transition(this.#state, event);
    const hasChanged = next !== this.#state;
    this.#state = next;
    if ('problem' in event) this.#options.host.problem(event.problem);
    if (next.step === 'done') this.#panels.keepOnly([]);
    if (hasChanged) {
      this.#memory.keep('attempt' in next ? next.attempt : undefined);
      this.#effects.told?.(next);
      this.#express?.changed(next);
      this.#options.host.changed();
    }
    if (effect) void this.#effects.carryOut(effect);
  }
}
