import { amountToPay, type Quote } from '../contract/quote.ts';
import { Fault } from '../contract/problem.ts';
import type { Environment, PaymentMethod } from '../contract/payment-method.ts';
import { safeParse } from '../contract/schema.ts';
import { onAbort } from '../lib/on-abort.ts';
import type { CoreMessages, Messages } from '../locales/en.ts';
import type { Panel, PanelContext, Provider } from '../providers/provider.ts';
import type { Theme } from '../ui/theme.ts';

/** A light-DOM box that is projected into the widget. */
export interface Place {
  readonly node: HTMLElement;
  remove(): void;
}

/** What panels are made with. */
export interface PanelWorld {
  readonly providers: Readonly<Record<string, () => Promise<Provider>>>;
  readonly environment: Environment;
  readonly locale: string;
  readonly words: () => CoreMessages;
  /** All words of the buyer's language. */
  readonly allWords: () => Promise<Messages>;
  readonly theme: () => Promise<Theme>;
  /** A fresh box where this method's panel is shown. */
  readonly openPlace: (methodId: string) => Promise<Place>;
  readonly changed: (methodId: string, isComplete: boolean) => void;
  readonly refresh: () => void;
}

interface OpenPanel {
  readonly identity: string;
  readonly panel: Promise<Panel | undefined>;
  readonly close: () => void;
}

/**
 * The panels that have been opened. Each keeps its box, hidden while another is looked at, so that nothing typed
 * is lost; a box is never moved and never used twice.
 */
export class Panels {
  readonly #world: PanelWorld;
  readonly #open = new Map<string, OpenPanel>();
  readonly #ready = new Map<string, Panel>();

  constructor(world: PanelWorld) {
    this.#world = world;
  }

  /** The panel, when it is ready. */
  get(methodId: string): Panel | undefined {
    return this.#ready.get(methodId);
  }

  /**
   * The panel of this method with the quote's amount: the one that is there, or a new one where its config changed.
   * Undefined when it was closed before it was there.
   */
  async mount(method: PaymentMethod, quote: Quote, saved: string | undefined): Promise<Panel | undefined> {
    const identity = identityOf(method);
    const known = this.#open.get(method.id);
    if (known?.identity === identity) {
      const panel = await known.panel;
      if (panel?.update) {
        const provider = await loadProvider(this.#world.providers, method.provider);
        await panel.update(newsOf(provider, method, quote, saved));
      }
      return panel;
    }
    known?.close();
    const opened = this.#mountFresh(method, quote, saved, identity);
    this.#open.set(method.id, opened);
    try {
      return await opened.panel;
    } catch (error) {
      opened.close();
      if (this.#open.get(method.id) === opened) this.#open.delete(method.id);
      throw error;
    }
  }

  /** Closes the panels of methods that are no longer offered. */
  keepOnly(methodIds: readonly string[]): void {
    for (const [id, { close }] of this.#open) {
      if (methodIds.includes(id)) continue;
      close();
      this.#open.delete(id);
    }
  }

  #mountFresh(method: PaymentMethod, quote: Quote, saved: string | undefined, identity: string): OpenPanel {
    const closed = new AbortController();
    const { signal } = closed;
    const { providers, openPlace, changed, words, allWords, environment, locale, theme, refresh } =
      this.#world;
    const isClosed = () => signal.aborted;
    const mount = async () => {
      const provider = await loadProvider(providers, method.provider);
      const news = newsOf(provider, method, quote, saved);
      const panelWords = provider.needsCoreWordsOnly ? (words() as Messages) : await allWords();
      const place = await openPlace(method.id);
      const context = {
        ...news,
        method,
        environment,
        locale,
        theme,
        refresh,
        words: panelWords,
        changed: (isComplete: boolean) => {
          changed(method.id, isComplete);
        },
      };
      // A panel that is not wanted any more goes at once, however long its vendor still takes to draw it.
      onAbort(signal, () => {
        this.#ready.get(method.id)?.unmount();
        this.#ready.delete(method.id);
        place.remove();
      });
      if (isClosed()) return undefined;
      const panel = await mountIn(place, provider, context);
      if (isClosed()) {
        panel.unmount();
        return undefined;
      }
      this.#ready.set(method.id, panel);
      return panel;
    };
    const close = () => {
      closed.abort();
    };
    const panel = mount().catch((error: unknown) => {
      if (signal.aborted) return undefined;
      close();
      throw error;
    });
    return { identity, panel, close };
  }
}

/** What an open panel depends on. What is short-lived in a config may change without disturbing the buyer. */
function identityOf({ provider, config }: PaymentMethod): string {
  return JSON.stringify([provider, config], (key, value: unknown) => (key === 'session' ? undefined : value));
}

const newsOf = (provider: Provider, method: PaymentMethod, quote: Quote, saved: string | undefined) => ({
  config: parseConfig(provider, method),
  amount: amountToPay(quote, method),
  order: quote.order,
  saved,
});

/** A box that could not be filled is not left behind. */
async function mountIn<C>(place: Place, provider: Provider<C>, context: PanelContext<C>): Promise<Panel> {
  try {
    return await provider.mount(place.node, context);
  } catch (error) {
    place.remove();
    throw error;
  }
}

async function loadProvider(providers: PanelWorld['providers'], name: string): Promise<Provider> {
  const load = providers[name];
  if (!load) throw new TypeError(`No provider is called “${name}”.`);
  return load().catch((cause: unknown) => {
    const detail = `The widget’s code for ${name} could not be fetched.`;
    throw new Fault({ code: 'script', next: 'retry', detail }, cause);
  });
}

function parseConfig(provider: Provider, method: PaymentMethod): unknown {
  const result = safeParse(provider.config, method.config);
  if (result.success) return result.data;
  const detail = `The config of payment method “${method.id}” is broken: in it, ${result.error}.`;
  throw new Fault({ code: 'configuration', next: 'choose-another', detail });
}
