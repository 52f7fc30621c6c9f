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
