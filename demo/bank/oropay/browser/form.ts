import { IframeField, type FieldOptions } from './iframe-field.ts';
import { options } from './options.ts';
import type { Listener } from './emitter.ts';

/** In the order in which the library makes them. */
const TYPES = ['card-number', 'card-expiration', 'card-cvv', 'card-holder-name', 'submit'] as const;
type FieldType = (typeof TYPES)[number];

/** Fields of one card. */
export class Form {
  readonly frames: Partial<Record<FieldType, IframeField>> = {};
  readonly #all: IframeField[] = [];

  constructor(fields: Readonly<Partial<Record<FieldType, FieldOptions>>>, styles: object) {
    for (const type of TYPES) {
      const field = fields[type];
      if (!field) continue;
      const frame = new IframeField(type, field);
      this.frames[type] = frame;
      this.#all.push(frame);
      frame.on('register', () => {
        const { placeholder, label, text, validationMessages } = field;
        frame.tell('set-field', { placeholder, label, text, validationMessages });
        frame.tell('add-stylesheet', { styles });
      });
    }
    this.#connect();
  }

  ready(listener: () => void): void {
    let registered = 0;
    for (const frame of this.#all) {
      frame.on('register', () => {
        if (++registered === this.#all.length) listener();
      });
    }
  }

  on(first: string, second: string | Listener, third?: Listener): this {
    if (typeof second === 'string') {
      const field = this.frames[first as FieldType];
      if (!field) throw new Error(`No field with the type \`${first}\` is currently available`);
      if (third) field.on(second, third);
      return this;
    }
    for (const frame of this.#all) frame.on(first, second);
    return this;
  }

  dispose(): void {
    for (const frame of this.#all) frame.emit('dispose');
  }

  /** What one field says that another has to hear goes through the page, as in the library. */
  #connect(): void {
    const { submit, 'card-number': number, 'card-cvv': cvv } = this.frames;
    const inputs = this.#all.filter((frame) => frame !== submit);
    submit?.on('click', () => {
      const isValidating = (options['fieldValidation'] as { enabled?: boolean } | undefined)?.enabled;
      for (const frame of inputs) {
        frame.tell(isValidating ? 'hosted-field-validate' : 'request-data', { fields: inputs.length });
      }
    });
    for (const frame of inputs) {
      frame.on('hosted-field-validate-pass-data', (data) => number?.tell('hosted-field-validate-form', data));
      frame.on('pass-data', (data) => number?.tell('accumulate-data', data));
    }
    number?.on('hosted-field-validate-form-valid', () => {
      for (const frame of inputs) frame.tell('request-data', { fields: inputs.length });
    });
    number?.on('card-type', (data) => cvv?.tell('set-card-type', data));
  }
}
