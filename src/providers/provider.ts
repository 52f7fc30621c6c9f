import type { Money } from '../contract/money.ts';
import type { Order } from '../contract/order.ts';
import type { ActionReport } from '../contract/payment.ts';
import type { Environment, PaymentMethod } from '../contract/payment-method.ts';
import type { Schema } from '../contract/schema.ts';
import type { Messages } from '../locales/en.ts';
import type { Theme } from '../ui/theme.ts';

/** What may change while a panel is open. `C` is the provider's parsed config. */
export interface PanelUpdate<C> {
  /** Only `config.session`, what is short-lived in it, differs from what the panel was mounted with. */
  readonly config: C;
  /** The saved method that is chosen; undefined while the panel's own inputs count. */
  readonly saved: string | undefined;
  /** What the buyer pays with this method. */
  readonly amount: Money;
  readonly order: Order | undefined;
}

/** What a panel may know and ask for. */
export interface PanelContext<C> extends PanelUpdate<C> {
  readonly method: Pick<PaymentMethod, 'id' | 'label' | 'action' | 'origins'>;
  readonly environment: Environment;
  /** BCP 47. */
  readonly locale: string;
  readonly words: Messages;
  /** The widget's colors and type as they are drawn now, for frames that CSS does not reach. */
  readonly theme: () => Promise<Theme>;
  /** Called when what the buyer typed became ready to pay with, or ceased to be. */
  readonly changed: (isComplete: boolean) => void;
  /** Asks the backend for a new quote, because the session in the config is about to expire; `update` brings it. */
  readonly refresh: () => void;
}

/** What the buyer chose besides the method. */
export interface PanelChoice {
  /** Keep what was typed for later payments. */
  readonly save: boolean;
  readonly saved: string | undefined;
}

/** One method's place on the page, alive. */
export interface Panel<C = unknown> {
  /** Whether it has something to ask for a saved method too, such as its CVV. Unless true it is hidden then, and not asked. */
  readonly takesSaved?: boolean;
  /**
   * Checks and hands over what the backend needs, as JSON. Called inside the buyer's click:
   * a vendor call that needs the gesture comes before the first `await`.
   * @throws Fault with code `invalid` when the buyer has to correct something that the panel itself marks
   */
  collect(choice: PanelChoice): unknown;
  /** Carries out an `sdk` action of this method's. @throws Fault when the payload makes no sense */
  finish?(payload: unknown, signal: AbortSignal): Promise<Omit<ActionReport, 'action'>>;
  /** The payment that was collected for came to nothing, or asks for nothing, before `finish`: a popup can be closed. */
  release?(): void;
  /** Takes a new amount, order, session or saved choice without losing what was typed. */
  update?(update: PanelUpdate<C>): void | Promise<void>;
  /** Takes everything away that `mount` brought, in the box and in the document. */
  unmount(): void;
}

/** What buttons that pay by themselves may know and ask for besides. */
export interface ExpressContext<C> extends PanelContext<C> {
  /** Whether there is a button to show at all, each time that changes. Until it is told there is none. */
  readonly shown: (hasButtons: boolean) => void;
  /** Asked inside the buyer's click, before anything opens. False: the buyer reads what is missing first. */
  readonly mayPay: () => boolean;
  /** Pays with what is being collected, as if the method's panel had; false when no payment was made. */
  readonly pay: (collected: Promise<unknown>) => Promise<boolean>;
}

/** Buttons that pay by themselves, alive. */
export interface ExpressButtons<C = unknown> {
  update?(update: PanelUpdate<C>): void | Promise<void>;
  unmount(): void;
}

/** Where a panel's first request goes. */
export interface Connection {
  readonly origin: string;
  /** Whether that request is one of CORS: a `fetch`, or a script with `integrity`. */
  readonly isCors?: boolean;
}

/** A payment provider: the schema of what the backend sends for it, and how to draw it. */
export interface Provider<C = unknown> {
  readonly config: Schema<C>;
  /** Whether the core's words are all it says; others wait for `en-more` and its like. */
  readonly needsCoreWordsOnly?: boolean;
  /** The vendor that `mount` is going to ask first, so that the page can connect to it ahead; undefined: nobody. */
  connection?(config: C, environment: Environment): Connection | undefined;
  /**
   * Fills an empty light-DOM box that is connected to the document.
   * @throws Fault when it cannot: script blocked, key of the wrong environment
   */
  mount(box: HTMLElement, context: PanelContext<C>): Panel<C> | Promise<Panel<C>>;
  /**
   * Buttons above the list that pay by themselves (Apple Pay, Google Pay, …), for a method whose config has `express`.
   * The box has no height until there are some.
   */
  express?(box: HTMLElement, context: ExpressContext<C>): Promise<ExpressButtons<C>>;
}

/** Keeps a provider's config type between its schema and its panel, and hides it from everybody else. */
export const defineProvider = <C>(provider: Provider<C>): Provider => provider;
