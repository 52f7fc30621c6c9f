import type { ActionTools } from '../../src/actions/action-tools.ts';
import { runAction } from '../../src/actions/run-action.ts';
import { Stage } from '../../src/actions/stage.ts';
import type { NextAction } from '../../src/contract/next-action.ts';
import { en } from './en.ts';
import { waitUntil } from './wait-until.ts';

/** A page that any frame can show, on this origin. */
export const blank = `${location.origin}/__wtr-blank__`;

/** What the notification page of the shop posts. */
export const message = (nonce: string) => ({ source: 'tender', nonce });

/** Has a window speak, as `postMessage` would deliver it. */
export const says = (source: Window | null, data: unknown, origin = location.origin): void => {
  window.dispatchEvent(saying(source, data, origin));
};

/** The event of a message, for one that comes when its frame is gone: not every browser lets make it then. */
export const saying = (source: Window | null, data: unknown, origin = location.origin): MessageEvent =>
  new MessageEvent('message', { data, origin, source });

/**
 * The place of one widget on which actions run, with what a test looks at in a buyer's terms. Frames are compared with
 * `===`: chai would try to print one that differs, and with it the whole page.
 */
export class ActionStage {
  readonly place = document.createElement('div');
  readonly ended = new AbortController();
  readonly stage: Stage;

  constructor() {
    this.stage = new Stage(() => {
      document.body.append(this.place);
      return Promise.resolve({
        node: this.place,
        remove: () => {
          this.place.remove();
        },
      });
    });
  }

  run(action: NextAction, tools: Partial<ActionTools> = {}): ReturnType<typeof runAction> {
    return runAction(action, {
      origins: undefined,
      words: en,
      stage: this.stage,
      read: () => Promise.resolve(undefined),
      finish: () => Promise.resolve({ result: 'completed' }),
      signal: this.ended.signal,
      ...tools,
    });
  }

  get frame(): HTMLIFrameElement | null {
    return this.place.querySelector('iframe');
  }

  async openFrame(): Promise<HTMLIFrameElement> {
    await waitUntil(() => this.frame, 'There should be a frame.');
    return this.frame!;
  }

  get root(): ShadowRoot {
    return [...this.place.children].find(({ shadowRoot }) => shadowRoot)!.shadowRoot!;
  }

  get dialog(): HTMLDialogElement | undefined {
    const box = [...this.place.children].find(({ shadowRoot }) => shadowRoot);
    return box?.shadowRoot?.querySelector('dialog') ?? undefined;
  }

  async openDialog(): Promise<HTMLDialogElement> {
    await waitUntil(() => this.dialog?.open, 'There should be a dialog.');
    return this.dialog!;
  }

  get text(): string {
    return this.dialog?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  }

  button(name: string): HTMLButtonElement | undefined {
    return [...this.root.querySelectorAll('button')].find((button) => button.textContent.trim() === name);
  }

  press(name: string): void {
    const button = this.button(name);
    if (!button) throw new Error(`There is no button “${name}”: ${this.text}`);
    button.click();
  }

  leave(): void {
    this.ended.abort();
    this.stage.close();
  }
}

/** What forms were sent, instead of sending them. */
export interface SentForm {
  readonly action: string;
  readonly target: string;
  readonly method: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Keeps forms from leaving; call `stop` at the end. */
export function catchForms(): { readonly sent: SentForm[]; readonly stop: () => void } {
  const sent: SentForm[] = [];
  const original = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'submit')!;
  HTMLFormElement.prototype.submit = function (this: HTMLFormElement) {
    const fields = Object.fromEntries(
      [...this.querySelectorAll('textarea')].map(({ name, value }) => [name, value]),
    );
    sent.push({
      action: this.getAttribute('action') ?? '',
      target: this.target,
      method: this.method,
      fields,
    });
  };
  return {
    sent,
    stop: () => {
      Object.defineProperty(HTMLFormElement.prototype, 'submit', original);
    },
  };
}

/** Timers of two seconds and more run when the test says so; the others are let be. */
export class LongClock {
  readonly #setTimeout = globalThis.setTimeout;
  readonly #clearTimeout = globalThis.clearTimeout;
  readonly #now = Date.now;
  readonly #timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  #passed = 0;
  #count = 1_000_000;

  constructor() {
    const start = this.#now.call(Date);
    Date.now = () => start + this.#passed;
    globalThis.setTimeout = ((run: () => void, delay = 0) => {
      if (delay < 2000) return this.#setTimeout.call(globalThis, run, delay);
      this.#count += 1;
      this.#timers.set(this.#count, { at: this.#passed + delay, run });
      return this.#count;
    }) as typeof setTimeout;
    globalThis.clearTimeout = ((id: number) => {
      if (!this.#timers.delete(id)) this.#clearTimeout.call(globalThis, id);
    }) as typeof clearTimeout;
  }

  /** The waits that are under way, in seconds. */
  get waits(): number[] {
    return [...this.#timers.values()].map(({ at }) => (at - this.#passed) / 1000);
  }

  /** Lets this many seconds pass. */
  pass(seconds: number): void {
    const end = this.#passed + seconds * 1000;
    for (;;) {
      const due = [...this.#timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at)[0];
      if (!due) break;
      this.#timers.delete(due[0]);
      this.#passed = due[1].at;
      due[1].run();
    }
    this.#passed = end;
  }

  stop(): void {
    globalThis.setTimeout = this.#setTimeout;
    globalThis.clearTimeout = this.#clearTimeout;
    Date.now = this.#now;
  }
}
