import { BASE } from './bank-base.ts';
import { Emitter } from './emitter.ts';
import { post, readLetter } from './letter.ts';
import { bus, options } from './options.ts';

/** What a page says of one field. */
export interface FieldOptions {
  readonly target?: string;
  readonly title?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly text?: string;
  readonly validationMessages?: Readonly<Record<string, string>>;
}

/** One input in a frame of ours. Whatever the frame says is an event of this. */
export class IframeField extends Emitter {
  readonly id = btoa(crypto.randomUUID());
  readonly frame = document.createElement('iframe');
  readonly container: Element | null;

  constructor(type: string, { target = '', title, label }: FieldOptions) {
    super();
    const { frame, id } = this;
    frame.id = `secure-payment-field-${type}-${id}`;
    frame.name = type;
    frame.title = title ?? label ?? '';
    frame.style.border = '0';
    frame.style.height = '50px';
    const about = { id, type, lang: options['language'] ?? 'en', targetOrigin: location.origin };
    frame.src = `${BASE}/field.html#${btoa(JSON.stringify(about))}`;
    this.container = document.querySelector(target);
    if (!this.container) {
      const message = 'IframeField: target cannot be found with given selector';
      bus.emit('error', { error: true, reasons: [{ code: 'ERROR', message }] });
      return;
    }
    this.container.prepend(frame);
    const listening = new AbortController();
    const receive = (event: MessageEvent<unknown>) => {
      this.#receive(event);
    };
    window.addEventListener('message', receive, { signal: listening.signal });
    this.on('dispose', () => {
      listening.abort();
      frame.remove();
    });
  }

  /** Tells the frame something. */
  tell(event: string, data: unknown = {}): void {
    post(this.frame.contentWindow, new URL(BASE).origin, { id: this.id, event, data });
  }

  #receive({ data: message, source }: MessageEvent<unknown>): void {
    const letter = source === this.frame.contentWindow ? readLetter(message) : undefined;
    if (letter?.id !== this.id) return;
    if (letter.event === 'load-options') this.tell('update-options', options);
    if (letter.event === 'resize')
      this.frame.style.height = `${(letter.data as { height: number }).height}px`;
    this.emit(letter.event, letter.data);
  }
}
