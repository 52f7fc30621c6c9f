import { invalidParameter } from './stripe-fault.ts';
import type { FormHash, FormValue } from './form.ts';
import type { Metadata } from '../model/objects.ts';

/** The parameters of a request, read with Stripe’s own complaints. */
export class Params {
  readonly #values: FormHash;
  readonly #prefix: string;

  constructor(values: FormHash, prefix = '') {
    this.#values = values;
    this.#prefix = prefix;
  }

  /** The name as the error texts write it, such as `shipping[name]`. */
  #named(name: string): string {
    return this.#prefix ? `${this.#prefix}[${name}]` : name;
  }

  #read(name: string): FormValue | undefined {
    return Object.hasOwn(this.#values, name) ? this.#values[name] : undefined;
  }

  /** Refuses every parameter this endpoint does not know. */
  only(names: readonly string[]): void {
    for (const name of Object.keys(this.#values)) {
      if (names.includes(name)) continue;
      if (name === 'payment_method_types') {
        throw invalidParameter(
          '`payment_method_types` is no longer supported. Leave it out to use dynamic payment methods, or use `allowed_payment_method_types`.',
          name,
          'payment_method_types_no_longer_supported',
        );
      }
      const full = this.#named(name);
      throw invalidParameter(`Received unknown parameter: ${full}`, full, 'parameter_unknown');
    }
  }

  /** Whether it was sent, even empty. */
  has(name: string): boolean {
    return this.#read(name) !== undefined;
  }

  /** Whether it was sent as an empty text, Stripe’s way to unset a value. */
  isUnset(name: string): boolean {
    return this.#read(name) === '';
  }

  string(name: string): string | undefined {
    const value = this.#read(name);
    if (value === undefined || value === '') return undefined;
    if (typeof value === 'string') return value;
    throw invalidParameter('Invalid string.', this.#named(name), 'parameter_invalid_string');
  }

  required(name: string): string {
    const value = this.string(name);
    if (value !== undefined) return value;
    const full = this.#named(name);
    throw invalidParameter(`Missing required param: ${full}.`, full, 'parameter_missing');
  }

  /** A whole number that is at least `least`. */
  integer(name: string, least: number): number | undefined {
    const text = this.string(name);
    if (text === undefined) return undefined;
    const full = this.#named(name);
    if (!/^-?\d{1,15}$/.test(text)) {
      throw invalidParameter(`Invalid integer: ${text}`, full, 'parameter_invalid_integer');
    }
    if (Number(text) < least) {
      throw invalidParameter(
        `This value must be greater than or equal to ${least}.`,
        full,
        'parameter_invalid_integer',
      );
    }
    return Number(text);
  }

  boolean(name: string): boolean | undefined {
    const text = this.string(name);
    if (text === undefined) return undefined;
    if (text === 'true' || text === 'false') return text === 'true';
    throw invalidParameter(`Invalid boolean: ${text}`, this.#named(name));
  }

  choice<const T extends string>(name: string, choices: readonly T[]): T | undefined {
    const text = this.string(name);
    const found = choices.find((choice) => choice === text);
    if (text === undefined || found !== undefined) return found;
    const full = this.#named(name);
    throw invalidParameter(`Invalid ${full}: must be one of ${choices.join(', ')}`, full);
  }

  list(name: string): string[] | undefined {
    const value = this.#read(name);
    if (value === undefined || value === '') return undefined;
    if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value;
    throw invalidParameter('Invalid array', this.#named(name));
  }

  hash(name: string): Params | undefined {
    const value = this.raw(name);
    return value && new Params(value, this.#named(name));
  }

  /** The hash as it was sent, to be kept and given back. */
  raw(name: string): FormHash | undefined {
    const value = this.#read(name);
    if (value === undefined || value === '') return undefined;
    if (typeof value === 'object' && !Array.isArray(value)) return value;
    throw invalidParameter('Invalid object', this.#named(name), 'parameter_invalid_object');
  }

  /** Merges new metadata into the old: an empty value removes its key, empty metadata removes all. */
  metadata(old: Metadata = {}): Metadata {
    if (this.isUnset('metadata')) return {};
    const merged = { ...old };
    for (const [key, value] of Object.entries(this.raw('metadata') ?? {})) {
      if (typeof value !== 'string')
        throw invalidParameter('Metadata values must be strings.', `metadata[${key}]`);
      if (key.length > 40 || value.length > 500) {
        throw invalidParameter(
          'Metadata keys hold up to 40 characters, values up to 500.',
          `metadata[${key}]`,
        );
      }
      if (value === '') {
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- metadata is a dictionary
        delete merged[key];
      } else {
        merged[key] = value;
      }
    }
    if (Object.keys(merged).length > 50) {
      throw invalidParameter('Metadata can have up to 50 keys.', 'metadata');
    }
    return merged;
  }
}
