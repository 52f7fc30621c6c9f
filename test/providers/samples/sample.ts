import type { Money } from '../../../src/contract/money.ts';

/** A config that a provider accepts, and what it takes to mount it without its vendor. */
export interface ProviderSample {
  /** Which of the provider's ways it is: "card fields". */
  readonly name: string;
  /** As a backend would send it. */
  readonly config: unknown;
  /** 135.49 USD unless told. */
  readonly amount?: Money;
  /** Puts a stand-in with the documented calls in the vendor's place; what it returns takes it away again. */
  readonly standIn?: () => () => void;
  /** What the panel loads from the vendor before it is there. trouble.test.ts lets it come late, broken or never. */
  readonly script?: string;
  /** A vendor that is there, and does not answer when the buyer pays. */
  readonly silentAtPay?: () => () => void;
  /** What the buyer types before paying, by the beginning of the label; `true` ticks or chooses. */
  readonly entry?: Readonly<Record<string, string | true>>;
  /** A stand-in that never says that its fields, or the buyer’s session with it, are there. */
  readonly silent?: () => () => void;
}

/** A vendor that takes every call and answers none: what it is asked for says nothing either. */
export function mute(): unknown {
  return new Proxy(function () {}, {
    get: (target, name) => {
      if (name === 'then') return undefined;
      return typeof name === 'symbol' ? (Reflect.get(target, name) as unknown) : mute();
    },
    apply: () => mute(),
    construct: () => mute() as object,
  });
}

/**
 * A network where nobody answers a request to this address, until the one who asks gives up. `answered` are requests
 * that get an answer all the same.
 */
export function deaf(
  address: string,
  answered: (url: string) => Response | undefined = () => undefined,
): () => void {
  const real = window.fetch.bind(window);
  const fake: typeof fetch = (input, init) => {
    const { url, signal } = new Request(input, init);
    if (!url.startsWith(address)) return real(input, init);
    const answer = answered(url);
    if (answer) return Promise.resolve(answer);
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
    });
  };
  return asGlobal('fetch', fake)();
}

/** A stand-in for what a vendor's script brings. The product finds it and does not load the script. */
export const asGlobal = (name: string, value: unknown) => (): (() => void) => {
  const before: unknown = Reflect.get(window, name);
  Reflect.set(window, name, value);
  return () => {
    if (before === undefined) Reflect.deleteProperty(window, name);
    else Reflect.set(window, name, before);
  };
};

/** A vendor's frame, as far as anybody can see it from outside. */
export function frameIn(box: Element): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  box.append(frame);
  return frame;
}
