import { Microform, readContext, type Context } from './microform.ts';
import type { Styles } from './protocol.ts';

/** What the script of Microform 0.11 brings. */
class Flex {
  readonly #context: Context;

  constructor(captureContext: unknown) {
    this.#context = readContext(captureContext, '0.11');
  }

  microform(options: { readonly styles?: Styles } = {}): Microform {
    if (typeof options !== 'object') throw new TypeError('Microform 0.11 takes options, not a type.');
    return new Microform(this.#context, options);
  }
}

Object.assign(globalThis, { Flex });
