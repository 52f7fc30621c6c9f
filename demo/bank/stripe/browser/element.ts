import { Emitter, type Listener } from './emitter.ts';
import { answersFor } from './express-click.ts';
import { createFrame, frameName, ORIGIN, style } from './frame.ts';
import { IntegrationError } from './integration-error.ts';
import { emptyOut, mountPoint } from './mount-point.ts';
import { Port } from './port.ts';
import type {
  ElementOptions,
  ElementType,
  FrameEvent,
  FrameMethods,
  FrameSetup,
  PageMethods,
  SheetOrder,
} from './protocol.ts';

const FRAMES: Record<ElementType, string> = { payment: 'payment', card: 'card', expressCheckout: 'express' };

/** What an Element learns from its group, always as it is now. */
export interface Surroundings {
  setup(): Omit<FrameSetup, 'options'>;
  /** The Element is destroyed: another of its type may be created. */
  forget(): void;
}

interface Mounted {
  readonly container: HTMLElement;
  readonly box: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly port: Port<FrameMethods, PageMethods>;
  readonly labels: AbortController;
  isReady: boolean;
}

const CLASSES = ['StripeElement', 'empty', 'complete', 'invalid', 'focus'].map((name, at) =>
  at === 0 ? name : `StripeElement--${name}`,
);

/** One Element: a frame of the bank’s on the shop’s page. */
export class StripeElement {
  readonly #type: ElementType;
  readonly #surroundings: Surroundings;
  readonly #events = new Emitter();
  #options: ElementOptions;
  #mounted: Mounted | undefined;
  #isDestroyed = false;

  constructor(type: ElementType, options: ElementOptions, surroundings: Surroundings) {
    this.#type = type;
    this.#options = options;
    this.#surroundings = surroundings;
  }

  /** The frame’s name, by which the controller finds it; undefined while not mounted. */
  get _frameName(): string | undefined {
    return this.#mounted?.frame.name;
  }

  get _isReady(): boolean {
    return this.#mounted?.isReady ?? false;
  }

  get _port(): Port<FrameMethods, PageMethods> | undefined {
    return this.#mounted?.port;
  }

  get _options(): ElementOptions {
    return this.#options;
  }

  mount(place: unknown): void {
    this.#checkAlive();
    const container = mountPoint(place);
    if (this.#mounted?.container === container) return;
    if (this.#mounted) {
      throw new IntegrationError(
        'This Element is already mounted. Use `unmount()` to unmount the Element before re-mounting.',
      );
    }
    emptyOut(container);
    const name = frameName('Frame');
    const frame = createFrame(`frames/${FRAMES[this.#type]}`, name, 'Secure payment input frame');
    style(frame, {
      display: 'block',
      border: '0',
      width: '100%',
      height: '1px',
      'color-scheme': 'light only',
    });
    const box = document.createElement('div');
    box.className = '__PrivateStripeElement';
    style(box, { margin: '0', padding: '0', border: '0', display: 'block', position: 'relative' });
    box.append(frame);
    const port = new Port<FrameMethods, PageMethods>(() => frame.contentWindow, ORIGIN, {
      hello: () => this.#greet(),
      height: (pixels) => {
        frame.style.setProperty('height', `${pixels}px`, 'important');
      },
      event: (event) => {
        this.#hear(event);
      },
    });
    this.#mounted = { container, box, frame, port, labels: new AbortController(), isReady: false };
    this.#listenToLabels(this.#mounted);
    container.classList.add('StripeElement', 'StripeElement--empty');
    container.append(box);
    const isLoaderShown = this.#surroundings.setup().elements.loader !== 'never';
    if (isLoaderShown && this.#type === 'payment')
      queueMicrotask(() => {
        this.#emit('loaderstart');
      });
  }

  unmount(): void {
    if (!this.#mounted) return;
    const { container, box, port, labels } = this.#mounted;
    this.#mounted = undefined;
    port.close();
    labels.abort();
    box.remove();
    container.classList.remove(...CLASSES);
  }

  destroy(): void {
    this.#checkAlive();
    this.unmount();
    this.#isDestroyed = true;
    this.#surroundings.forget();
  }

  update(options: ElementOptions): this {
    this.#checkAlive();
    this.#options = { ...this.#options, ...options };
    void this._refresh();
    return this;
  }

  focus(): void {
    this.#act('focus');
  }

  blur(): void {
    this.#act('blur');
  }

  clear(): void {
    this.#act('clear');
  }

  collapse(): this {
    this.#act('collapse');
    return this;
  }

  on(type: string, listener: Listener): this {
    this.#events.on(type, listener);
    return this;
  }

  once(type: string, listener: Listener): this {
    this.#events.once(type, listener);
    return this;
  }

  off(type: string, listener?: Listener): this {
    this.#events.off(type, listener);
    return this;
  }

  addEventListener(type: string, listener: Listener): this {
    return this.on(type, listener);
  }

  removeEventListener(type: string, listener?: Listener): this {
    return this.off(type, listener);
  }

  /** Hands the frame the options as they are now, where there is a frame. */
  async _refresh(): Promise<void> {
    if (!this.#mounted?.isReady) return;
    const { elements } = this.#surroundings.setup();
    const { error } = await this.#mounted.port.call('update', { elements, options: this.#options });
    if (error) this.#emit('loaderror', { error });
  }

  /** Every load of the frame begins here, also the one after the page has moved it: what was typed is gone then. */
  #greet(): FrameSetup {
    if (this.#mounted) this.#mounted.isReady = false;
    return { ...this.#surroundings.setup(), options: this.#options };
  }

  #hear({ type, detail }: FrameEvent): void {
    if (!this.#mounted) return;
    const { classList } = this.#mounted.container;
    if (type === 'ready') this.#mounted.isReady = true;
    if (type === 'change') {
      classList.toggle('StripeElement--empty', detail['empty'] === true);
      classList.toggle('StripeElement--complete', detail['complete'] === true);
      classList.toggle('StripeElement--invalid', detail['error'] !== undefined);
    }
    if (type === 'focus' || type === 'blur') classList.toggle('StripeElement--focus', type === 'focus');
    this.#emit(type, detail);
  }

  #emit(type: string, detail: object = {}): void {
    const extra = this.#type === 'expressCheckout' ? this.#expressExtra(type) : {};
    this.#events.emit(type, { elementType: this.#type, ...extra, ...detail });
  }

  /** What a wallet's events can be answered with. */
  #expressExtra(type: string): object {
    const order = (sheet: SheetOrder) => void this.#mounted?.port.call('sheet', sheet);
    switch (type) {
      case 'ready':
        return { availablePaymentMethods: undefined };
      case 'click':
        return answersFor(this.#surroundings.setup().elements.amount, order);
      case 'confirm':
        return {
          paymentFailed: ({ message }: { message?: string } = {}) => {
            order({ failed: message ?? 'Payment failed' });
          },
        };
      default:
        return {};
    }
  }

  #act(action: 'focus' | 'blur' | 'clear' | 'collapse'): void {
    this.#checkAlive();
    if (action === 'focus') this.#mounted?.frame.focus();
    void this.#mounted?.port.call('act', action);
  }

  #listenToLabels({ container, labels }: Mounted): void {
    const associated = [
      ...(container.id ? document.querySelectorAll(`label[for="${CSS.escape(container.id)}"]`) : []),
      ...[container.closest('label')].filter((label) => label !== null),
    ];
    for (const label of associated) {
      label.addEventListener(
        'click',
        () => {
          this.focus();
        },
        { signal: labels.signal },
      );
    }
  }

  #checkAlive(): void {
    if (this.#isDestroyed) {
      throw new IntegrationError('This Element has already been destroyed. Please create a new one.');
    }
  }
}
