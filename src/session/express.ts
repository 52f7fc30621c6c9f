import { isUsable, methodIn, type State } from '../checkout/state.ts';
import { isSameMoney, type Money } from '../contract/money.ts';
import type { PaymentMethod } from '../contract/payment-method.ts';
import { toProblem } from '../contract/problem.ts';
import { amountToPay, type Quote } from '../contract/quote.ts';
import { safeParse } from '../contract/schema.ts';
import { onAbort } from '../lib/on-abort.ts';
import type { ExpressButtons, ExpressContext, Provider } from '../providers/provider.ts';
import { openPanelRoot } from '../ui/panel-root.ts';
import type { Place } from './panels.ts';
import { EXPRESS, type ExpressArea, type Session, type SessionOptions } from './session.ts';

interface Open {
  readonly identity: string;
  readonly buttons: Promise<ExpressButtons | undefined>;
  readonly close: () => void;
}

const OPEN: readonly State['step'][] = ['choosing', 'preparing', 'ready'];

/**
 * Buttons above the list that pay by themselves: Apple Pay and the like. Those of the first method that has some are
 * shown, and nothing, not even a gap, where the browser has none. What they collect goes the way of every payment:
 * the method is chosen, Pay is pressed.
 */
export class ExpressButtonsArea implements ExpressArea {
  readonly #session: Session;
  readonly #options: SessionOptions;
  #quote: Quote | undefined;
  #open: Open | undefined;
  #waiting: (() => void)[] = [];
  /** What the buyer saw when the button was pressed. */
  #asked: Money | undefined;
  #isOver = false;

  constructor(session: Session, options: SessionOptions) {
    this.#session = session;
    this.#options = options;
  }

  changed(state: State): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const tell of waiting) tell();
    if (state.step === 'done') this.#closeButtons();
    else if (OPEN.includes(state.step) && 'quote' in state && state.quote !== this.#quote) {
      this.#quote = state.quote;
      void this.#show(state.quote);
    }
  }

  close(): void {
    this.#isOver = true;
    this.#closeButtons();
    for (const tell of this.#waiting) tell();
  }

  #closeButtons(): void {
    this.#open?.close();
    this.#open = undefined;
  }

  async #show(quote: Quote): Promise<void> {
    const method = quote.methods.find((candidate) => wantsExpress(candidate) && isUsable(candidate));
    const identity = JSON.stringify([method?.id, method?.config], (key, value: unknown) =>
      key === 'session' ? undefined : value,
    );
    const isSame = this.#open?.identity === identity;
    if (!isSame) this.#closeButtons();
    if (!method) return;
    this.#open ??= this.#mount(method, quote, identity);
    const { buttons } = this.#open;
    if (!isSame) return;
    try {
      const config = await this.#parse(method);
      await (await buttons)?.update?.(newsOf(config, method, quote));
    } catch (error) {
      this.#report(error);
    }
  }

  async #parse(method: PaymentMethod): Promise<unknown> {
    const provider = await this.#options.providers[method.provider]?.();
    const parsed = provider && safeParse(provider.config, method.config);
    // What is wrong with a config is said by its panel.
    return parsed?.success ? parsed.data : undefined;
  }

  #mount(method: PaymentMethod, quote: Quote, identity: string): Open {
    const closed = new AbortController();
    const buttons = this.#draw(method, quote, closed.signal).catch((error: unknown) => {
      closed.abort();
      this.#report(error);
      return undefined;
    });
    return {
      identity,
      buttons,
      close: () => {
        closed.abort();
      },
    };
  }

  async #draw(method: PaymentMethod, quote: Quote, signal: AbortSignal): Promise<ExpressButtons | undefined> {
    const { providers, openPlace, environment, locale, theme, allWords } = this.#options;
    const provider: Provider | undefined = await providers[method.provider]?.();
    const config = await this.#parse(method);
    if (!provider?.express || config === undefined) return undefined;
    const words = await allWords();
    const place = await openPlace(EXPRESS);
    onAbort(signal, () => {
      place.remove();
    });
    if (signal.aborted) return undefined;
    const { box, shown } = furnish(place, words.otherWays);
    const context: ExpressContext<unknown> = {
      ...newsOf(config, method, quote),
      method,
      environment,
      locale,
      theme,
      words,
      shown,
      changed: () => undefined,
      refresh: () => {
        this.#session.dispatch({ type: 'refresh', keepsNotice: true });
      },
      mayPay: () => this.#mayPay(method.id),
      pay: (collected) => this.#pay(method.id, collected),
    };
    const made = await provider.express(box, context);
    onAbort(signal, () => {
      made.unmount();
    });
    return made;
  }

  /** Whether Pay could be pressed for this method right now. What the backend still wants to know is marked. */
  #mayPay(methodId: string): boolean {
    const { state, answers } = this.#session;
    const method = this.#payable(methodId);
    if (!method) return false;
    this.#asked = amountToPay((state as { quote: Quote }).quote, method);
    if (!answers?.problemsOf(method).length) return true;
    void this.#pay(methodId);
    return false;
  }

  #payable(methodId: string): PaymentMethod | undefined {
    const { state } = this.#session;
    if (!OPEN.includes(state.step) || (state as { refreshing?: boolean }).refreshing) return undefined;
    return methodIn((state as { quote: Quote }).quote, methodId);
  }

  /** Chooses the method and presses Pay with what was collected. @returns whether a payment came of it */
  async #pay(methodId: string, collected?: Promise<unknown>): Promise<boolean> {
    const session = this.#session;
    session.dispatch({ type: 'select', method: methodId });
    const isSettling = ({ step, refreshing }: State & { refreshing?: boolean }) =>
      step === 'preparing' || (OPEN.includes(step) && refreshing === true);
    await this.#while(isSettling);
    const { state } = session;
    const method = this.#payable(methodId);
    if (state.step !== 'ready' || state.method !== methodId || !method) return false;
    // The buyer agreed to another amount.
    if (collected && this.#asked && !isSameMoney(this.#asked, amountToPay(state.quote, method))) return false;
    session.pay(collected);
    await this.#while(({ step }) => step === 'paying');
    return !OPEN.includes(session.state.step);
  }

  async #while(holds: (state: State) => boolean): Promise<void> {
    while (!this.#isOver && holds(this.#session.state))
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #report(error: unknown): void {
    this.#options.host.problem(toProblem(error));
  }
}

const wantsExpress = ({ config }: PaymentMethod): boolean =>
  Boolean((config as { readonly express?: unknown } | undefined)?.express);

const newsOf = (config: unknown, method: PaymentMethod, quote: Quote) => ({
  config,
  amount: amountToPay(quote, method),
  order: quote.order,
  saved: undefined,
});

/** The vendor's box, and below it a line that says that there are other ways; without any height until it is shown. */
function furnish({ node }: Place, otherWays: string) {
  const box = document.createElement('div');
  node.append(box);
  const { root } = openPanelRoot(node);
  const line = document.createElement('p');
  line.textContent = otherWays;
  root.append(line);
  const set = (style: CSSStyleDeclaration, values: Readonly<Record<string, string>>) => {
    for (const [property, value] of Object.entries(values)) style.setProperty(property, value);
  };
  set(line.style, { 'text-align': 'center', color: 'var(--_muted)', margin: 'var(--_space) 0' });
  const shown = (hasButtons: boolean) => {
    set(
      node.style,
      hasButtons
        ? { 'block-size': 'auto', overflow: 'visible', visibility: 'visible' }
        : { 'block-size': '0', overflow: 'hidden', visibility: 'hidden' },
    );
  };
  shown(false);
  return { box, shown };
}
