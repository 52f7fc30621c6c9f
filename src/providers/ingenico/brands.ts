import type { PaymentProduct } from 'connect-sdk-client-js';
import { answerOf, statusOf } from './fault.ts';
import type { Vendor } from './vendor.ts';

/** The product that a card belongs to, or that there is none it could be paid with here. */
export type Brand = PaymentProduct | 'refused';

/** Digits that the vendor looks at: eight where they are there, else six. */
const prefixOf = (number: string) => number.slice(0, number.length < 8 ? 6 : 8);

/** Asks the vendor which product a card number is of, by its first digits, once for each. */
export class Brands {
  readonly #vendor: Vendor;
  readonly #asked = new Map<string, Promise<Brand>>();
  readonly #known = new Map<string, Brand>();

  constructor(vendor: Vendor) {
    this.#vendor = vendor;
  }

  /** What is known so far; where nothing is, asks and says when more is. */
  peek(number: string, told: () => void): Brand | undefined {
    if (number.length < 6) return undefined;
    // Who cannot be reached now is asked again when the buyer pays.
    if (!this.#asked.has(prefixOf(number))) this.ask(number).then(told, () => undefined);
    return this.#known.get(prefixOf(number)) ?? this.#known.get(number.slice(0, 6));
  }

  ask(number: string): Promise<Brand> {
    const prefix = prefixOf(number);
    const asked = this.#asked.get(prefix) ?? this.#ask(prefix);
    this.#asked.set(prefix, asked);
    return asked;
  }

  async #ask(prefix: string): Promise<Brand> {
    try {
      const brand = await answerOf('card’s product', this.#lookUp(prefix));
      this.#known.set(prefix, brand);
      return brand;
    } catch (error) {
      this.#asked.delete(prefix);
      throw error;
    }
  }

  async #lookUp(prefix: string): Promise<Brand> {
    const session = await this.#vendor.session();
    const { details } = this.#vendor;
    try {
      const { status, paymentProductId } = await session.getIinDetails(prefix, details);
      return status === 'SUPPORTED' ? await session.getPaymentProduct(paymentProductId, details) : 'refused';
    } catch (error) {
      const status = statusOf(error);
      if (status === 404 || status === 'UNKNOWN') return 'refused';
      throw error;
    }
  }
}
