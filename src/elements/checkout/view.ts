import type { State } from '../../checkout/state.ts';
import type { CoreMessages, Messages } from '../../locales/en.ts';
import type * as Closing from './closing.ts';
import type * as Extras from './extras.ts';
import type { Session } from '../../session/session.ts';

/** What the drawing functions know. They are pure: state in, template out. */
export interface View {
  readonly state: State;
  readonly session: Session;
  readonly words: CoreMessages;
  /** All words; there when `extras` or `closing` is. */
  readonly allWords: Messages | undefined;
  /** BCP 47, for amounts and dates. */
  readonly locale: string;
  /** The slot behind which this method's light-DOM box is, once it has one. */
  readonly slotOf: (methodId: string) => string | undefined;
  readonly pay: () => void;
  readonly saved: SavedView;
  /** Fetched when a method has saved methods or fields. */
  readonly extras: typeof Extras | undefined;
  /** Fetched when a payment was made. */
  readonly closing: typeof Closing | undefined;
}

/** The deletion of a saved method, which asks first. */
export interface SavedView {
  /** The id that the buyer is being asked about. */
  readonly asking: string | undefined;
  readonly ask: (savedMethodId: string | undefined) => void;
  readonly delete: (savedMethodId: string, label: string) => void;
}
