import { FlexError } from './flex-error.ts';
import {
  unwrap,
  type FieldOptions,
  type FieldState,
  type FieldType,
  type ToFrame,
  type ToPage,
} from './protocol.ts';

declare const BANK_ORIGIN: string;

const EVENTS = [
  'autocomplete',
  'blur',
  'change',
  'error',
  'focus',
  'inputSubmitRequest',
  'load',
  'unload',
  'update',
];

type Listener = (data?: unknown) => void;

/** What the fields of one Microform share. */
export interface Group {
  readonly id: string;
  readonly jwt: string;
  /** The id inside the capture context: the frames are only served for the pages it was made for. */
  readonly context: string;
  readonly networks: readonly string[];
  readonly options: FieldOptions;
  readonly disposed: (field: Field) => void;
}

/** One input in a frame of the bank's. */
export class Field {
  readonly type: FieldType;
  readonly #group: Group;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #id = crypto.randomUUID();
  readonly #waiting = new Map<string, (answer: ToPage) => void>();
  #options: FieldOptions;
  #frame: HTMLIFrameElement | undefined;
  #container: HTMLElement | undefined;
  #end = new AbortController();
  #isLoaded = false;

  constructor(type: FieldType, options: FieldOptions, group: Group) {
    this.type = type;
    this.#options = options;
    this.#group = group;
  }

  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  load(place: unknown): void {
    if (this.#frame) throw new FlexError('FIELD_ALREADY_LOADED');
    const container = typeof place === 'string' ? document.querySelector<HTMLElement>(place) : place;
    if (container === null) throw new FlexError('FIELD_LOAD_CONTAINER_SELECTOR');
    if (!(container instanceof HTMLElement)) throw new FlexError('FIELD_LOAD_INVALID_CONTAINER');
    const { id, context } = this.#group;
    const frame = document.createElement('iframe');
    const hash = new URLSearchParams({
      type: this.type,
      field: this.#id,
      microform: id,
      page: location.origin,
    });
    frame.title = `secure payment field: ${this.type}`;
    frame.src = `${BANK_ORIGIN}/cybersource/microform/field/${context}#${hash.toString()}`;
    for (const [property, value] of [
      ['width', '100%'],
      ['height', '100%'],
      ['border', '0'],
    ] as const)
      frame.style.setProperty(property, value);
    this.#frame = frame;
    this.#container = container;
    this.#end = new AbortController();
    addEventListener(
      'message',
      (event) => {
        this.#receive(event);
      },
      { signal: this.#end.signal },
    );
    container.classList.add('flex-microform');
    container.append(frame);
  }

  unload(): void {
    if (!this.#frame) throw new FlexError('FIELD_UNLOAD_ERROR');
    this.#remove();
    this.#emit('unload');
  }

  /** Takes the field out of its Microform for good. */
  dispose(): void {
    this.#remove();
    this.#group.disposed(this);
    this.#listeners.clear();
  }

  on(type: string, listener: unknown): void {
    if (!EVENTS.includes(type)) throw new FlexError('FIELD_SUBSCRIBE_UNSUPPORTED_EVENT');
    if (typeof listener !== 'function') throw new FlexError('FIELD_SUBSCRIBE_INVALID_CALLBACK');
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener as Listener));
  }

  off(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener);
  }

  focus(): void {
    this.#send({ type: 'focus' });
  }

  clear(): void {
    this.#send({ type: 'clear' });
  }

  update(options: FieldOptions): void {
    this.#options = { ...this.#options, ...options };
    this.#send({ type: 'update', options });
    this.#emit('update', options);
  }

  /** Asks the frame for a token of what is typed in all fields. */
  tokenize(params: object, fields: readonly FieldType[]): Promise<ToPage> {
    const id = crypto.randomUUID();
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#send({ type: 'tokenize', id, params, fields });
    });
  }

  #remove(): void {
    this.#end.abort();
    this.#frame?.remove();
    this.#container?.classList.remove(
      'flex-microform',
      ...['focused', 'valid', 'invalid', 'disabled'].map((state) => `flex-microform-${state}`),
    );
    this.#frame = undefined;
    this.#isLoaded = false;
  }

  #send(message: ToFrame): void {
    this.#frame?.contentWindow?.postMessage({ microformField: this.#id, message }, BANK_ORIGIN);
  }

  #emit(type: string, data?: unknown): void {
    for (const listener of [...(this.#listeners.get(type) ?? [])]) listener(data);
  }

  #receive(event: MessageEvent<unknown>): void {
    const message = unwrap(event, this.#frame?.contentWindow ?? null, BANK_ORIGIN, this.#id) as
      ToPage | undefined;
    switch (message?.type) {
      case undefined:
        return;
      case 'ready': {
        const { jwt, networks, options } = this.#group;
        this.#send({ type: 'init', jwt, networks, options: { ...options, ...this.#options } });
        return;
      }
      case 'token':
      case 'failure':
        this.#waiting.get(message.id)?.(message);
        this.#waiting.delete(message.id);
        return;
      case 'change':
        this.#paint(message.state);
        this.#emit('change', message.state);
        return;
      case 'load':
        this.#isLoaded = true;
        this.#emit('load');
        return;
      case 'focus':
      case 'blur':
        this.#container?.classList.toggle('flex-microform-focused', message.type === 'focus');
        this.#emit(message.type, {});
        return;
      case 'inputSubmitRequest':
        this.#emit('inputSubmitRequest');
    }
  }

  #paint({ valid, couldBeValid, empty }: FieldState): void {
    this.#container?.classList.toggle('flex-microform-valid', valid);
    this.#container?.classList.toggle('flex-microform-invalid', !couldBeValid && !empty);
  }
}
