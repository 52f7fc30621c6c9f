import { Microform, readContext, type Context } from './microform.ts';
import type { Styles } from './protocol.ts';

/** What the script of Microform v2 brings. */
class Flex {
  readonly #context: Context;

  constructor(captureContext: unknown) {
    this.#context = readContext(captureContext, 'v2');
  }

  microform(type: unknown, options: { readonly styles?: Styles } = {}): Microform {
    if (type !== 'card') throw new TypeError('This sandbox plays microform("card", …) only.');
    return new Microform(this.#context, options);
  }
}

Object.assign(globalThis, { Flex });
