import type { LitElement, ReactiveController } from 'lit';
import type { Notice, State } from '../checkout/state.ts';
import { outcomeOf, type Payment } from '../contract/payment.ts';
import type { Problem } from '../contract/problem.ts';
import type { QuoteRequest } from '../contract/quote.ts';
import { compact } from '../lib/compact.ts';
import { openSlotChain } from '../lib/slot-chain.ts';
import { en, type CoreMessages, type Messages } from '../locales/en.ts';
import { loadAllMessages, loadMessages } from '../locales/load.ts';
import { registry } from '../providers/registry.ts';
import type { Place } from '../session/panels.ts';
import { goTo } from '../session/return.ts';
import { Session } from '../session/session.ts';
import { readAttributes, type Understood, type Written } from './attributes.ts';
import { announcementOf } from './checkout/announce.ts';
import type { View } from './checkout/view.ts';
import { createApi, type ApiHost } from './create-api.ts';
import { emit } from './events.ts';
import { publicState, type PublicState } from './public-state.ts';

/** The element as its controller knows it. */
export interface CheckoutHost extends LitElement, Written, ApiHost {
  readonly context: QuoteRequest['context'];
}

/** The name of the place where frames of actions are shown; no method id has a space. */
const ACTION = 'an action';

/** Problems that only concern the buyer: nothing for a developer to see in the console. */
const BUYERS_OWN: readonly string[] = ['invalid', 'offline'];

/** Keeps one session for the element, and tells page and buyer what becomes of it. */
export class CheckoutController implements ReactiveController {
  session: Session | undefined;
  /** Why there is no session: the tag is not written as it should be. */
  mistake: Problem | undefined;
  words: CoreMessages = en;
  /** What screen readers are told, politely. */
  announcement = '';

  readonly #host: CheckoutHost;
  readonly #slots = new Map<string, string>();
  #locale = 'en';
  #asking: string | undefined;
  #extras: View['extras'];
  #closing: View['closing'];
  #allWords: Messages | undefined;
  #told: PublicState | undefined;
  #lastChange = '{}';
  #hadFocus = false;
  #focusedFor: string | undefined;
  #focusedNotice: Notice | undefined;
  #root: Node | undefined;
  #resting: PromiseWithResolvers<PublicState> | undefined;

  constructor(host: CheckoutHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): PublicState {
    return this.session ? publicState(this.session.state) : { step: 'loading' };
  }

  get view(): View | undefined {
    const { session, words } = this;
    return (
      session && {
        session,
        words,
        allWords: this.#allWords,
        state: session.state,
        locale: this.#locale,
        slotOf: (id) => this.#slots.get(id),
        extras: this.#extras,
        closing: this.#closing,
        pay: () => void this.pay(),
        saved: { asking: this.#asking, ask: this.#ask, delete: this.#delete },
      }
    );
  }

  get actionSlot(): string | undefined {
    return this.#slots.get(ACTION);
  }

  /** Begins anew with what the tag says now. */
  start(): void {
    this.stop();
    const understood = readAttributes(this.#host, this.#host);
    if (typeof understood === 'string') {
      this.mistake = { code: 'configuration', detail: understood, next: 'contact-merchant' };
      this.#problem(this.mistake);
      return;
    }
    this.mistake = undefined;
    this.#locale = understood.locale;
    this.#root = this.#host.getRootNode();
    this.session = this.#createSession(understood);
    this.session.begin();
  }

  stop(): void {
    this.session?.end();
    this.session = undefined;
    this.#told = undefined;
  }

  pay(): Promise<PublicState> {
    if (this.session?.state.step === 'choosing') {
      this.#host.renderRoot.querySelector<HTMLElement>('input[type=radio]:enabled')?.focus();
    }
    this.session?.pay();
    if (!this.session || isResting(this.session.state)) return Promise.resolve(this.state);
    this.#resting ??= Promise.withResolvers();
    return this.#resting.promise;
  }

  hostConnected(): void {
    const isElsewhere = this.#root && this.#root !== this.#host.getRootNode();
    if (this.#host.hasUpdated && (isElsewhere || !this.session)) this.start();
  }

  /** A host that is only moved is back before the microtask; its session lives on. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.stop();
    });
  }

  #createSession({ endpoint, payables, environment, locale }: Understood): Session {
    const host = this.#host;
    const wordsLoaded = loadMessages(locale).then((words) => {
      this.words = words;
    });
    return new Session({
      api: createApi(host, endpoint, environment),
      endpoint,
      payables,
      environment,
      locale,
      prepare: async ({ methods, payment }) => {
        await wordsLoaded;
        if (payment) await this.#fetchClosing(locale);
        const hasExpress = methods.some(
          ({ config }) => (config as { express?: unknown } | undefined)?.express,
        );
        if (!hasExpress && !methods.some(({ saved, fields, canSave }) => saved ?? fields ?? canSave)) return;
        [this.#extras, this.#allWords] = await Promise.all([
          import('./checkout/extras.ts'),
          loadAllMessages(locale),
        ]);
        if (this.session) this.session.answers ??= new this.#extras.Answers(this.#allWords);
        if (hasExpress) this.session?.offer((await this.#extras.loadExpress()).ExpressButtonsArea);
      },
      prepareEnd: () => this.#fetchClosing(locale),
      providers: registry,
      context: () => host.context,
      words: () => this.words,
      allWords: () => loadAllMessages(locale),
      theme: async () => (await import('../ui/theme.ts')).readTheme(host.renderRoot as ShadowRoot),
      openPlace: (methodId) => this.#openPlace(methodId),
      host: {
        changed: () => {
          this.#changed();
        },
        maySubmit: (methodId) => emit(host, 'tender-submit', { methodId }),
        actionChanged: (type, phase) => emit(host, 'tender-action', { type, phase }),
        finished: (payment, isFresh) => {
          this.#finished(payment, isFresh);
        },
        problem: (problem) => {
          this.#problem(problem);
        },
      },
    });
  }

  /** What is drawn at the end; without it the end is told in a sentence. */
  async #fetchClosing(locale: string): Promise<void> {
    try {
      const [closing, words] = await Promise.all([import('./checkout/closing.ts'), loadAllMessages(locale)]);
      closing.dress(this.#host.renderRoot as ShadowRoot);
      this.#closing = closing;
      this.#allWords = words;
    } catch {
      console.error('Tender: a part of the script could not be fetched; is all of dist still there?');
    }
  }

  /** A light-DOM box, with the slot that shows it on the screen already. */
  async #openPlace(name: string): Promise<Place> {
    const { node, slotName, remove } = openSlotChain(this.#host);
    this.#slots.set(name, slotName);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    return {
      node,
      remove: () => {
        remove();
        if (this.#slots.get(name) === slotName) this.#slots.delete(name);
        this.#host.requestUpdate();
      },
    };
  }

  #changed(): void {
    const { session } = this;
    if (!session) return;
    const before = this.#told;
    const now = publicState(session.state);
    this.#told = now;
    this.announcement = announcementOf(session.state, before, this.words, this.#locale);
    this.#host.requestUpdate();
    this.#tellPage(session, before, now);
    if (isResting(session.state)) {
      this.#resting?.resolve(now);
      this.#resting = undefined;
    }
  }

  #tellPage(session: Session, before: PublicState | undefined, now: PublicState): void {
    const { state } = session;
    const isList = state.step === 'choosing' || state.step === 'preparing';
    if (isList && before?.amount === undefined) {
      emit(this.#host, 'tender-ready', { methodIds: state.quote.methods.map(({ id }) => id) });
    }
    const { methodId, amount } = now;
    const isComplete = methodId === undefined ? undefined : session.isComplete(methodId);
    const change = compact({ methodId, amount, isComplete });
    const text = JSON.stringify(change);
    if (text === this.#lastChange) return;
    this.#lastChange = text;
    emit(this.#host, 'tender-change', change);
  }

  #finished(payment: Payment, isFresh: boolean): void {
    const { returnUrl } = this.#host;
    emit(this.#host, 'tender-finished', { outcome: outcomeOf(payment), paymentId: payment.id });
    if (isFresh && returnUrl) goTo(returnUrl, payment.id);
  }

  #problem(problem: Problem): void {
    const { code, message, detail } = problem;
    if (detail && !BUYERS_OWN.includes(code)) console.error(`Tender: ${detail}`);
    emit(this.#host, 'tender-problem', compact({ code, message, detail }));
  }

  readonly #ask = (savedMethodId: string | undefined): void => {
    this.#asking = savedMethodId;
    this.#host.requestUpdate();
  };

  readonly #delete = (savedMethodId: string, label: string): void => {
    const say = (text: string) => {
      this.announcement = text;
      this.#ask(undefined);
    };
    this.session?.deleteSaved(savedMethodId).then(
      () => {
        say(this.#allWords?.savedDeleted(label) ?? '');
      },
      () => {
        say(this.#allWords?.savedDeleteFailed(label) ?? '');
      },
    );
  };

  /** Focus that was in a part that is about to go must not get lost. */
  hostUpdate(): void {
    this.#hadFocus ||= this.#host.matches(':focus-within');
  }

  hostUpdated(): void {
    const { step, notice } = (this.session?.state ?? {}) as { step?: string; notice?: Notice };
    const root = this.#host.renderRoot;
    const isNewStep = this.#focusedFor !== step;
    const isNewNotice = notice !== this.#focusedNotice;
    this.#focusedFor = step;
    this.#focusedNotice = notice;
    const isMarked = isNewNotice && (notice?.kind === 'fields' || notice?.kind === 'declined');
    if (isMarked) root.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    else if (this.#hadFocus && isNewStep) root.querySelector<HTMLElement>('[data-focus]')?.focus();
    if (step !== 'paying' && step !== 'confirming' && step !== 'acting') this.#hadFocus = false;
  }
}

/** Whether nothing goes on by itself: the buyer, or the page, is to act. */
function isResting(state: State): boolean {
  if (state.step === 'acting') return state.isAsking;
  return ['choosing', 'ready', 'done', 'failed'].includes(state.step);
}
