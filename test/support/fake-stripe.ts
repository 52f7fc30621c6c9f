/** An error as Stripe.js returns it. */
export interface FakeError {
  readonly type: string;
  readonly code?: string;
  readonly decline_code?: string;
  readonly param?: string;
  readonly message?: string;
}

type Listener = (event: Record<string, unknown>) => void;
type Options = Readonly<Record<string, unknown>>;

/** One Element: a frame that is ready as soon as it is mounted, unless told otherwise. */
export class FakeElement {
  readonly listeners = new Map<string, Listener[]>();
  readonly type: string;
  readonly options: Options;
  frame: HTMLIFrameElement | undefined;

  constructor(type: string, options: Options) {
    this.type = type;
    this.options = options;
  }

  on(event: string, listener: Listener): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }
  say(event: string, detail: Record<string, unknown> = {}): void {
    for (const listener of this.listeners.get(event) ?? []) listener(detail);
  }
  mount(place: HTMLElement): void {
    if (place.getRootNode() !== document) throw new Error('Elements cannot be mounted in a ShadowRoot.');
    this.frame = document.createElement('iframe');
    place.append(this.frame);
    const error = page.loadErrors.shift();
    queueMicrotask(() => {
      if (error) this.say('loaderror', { error });
      else if (!page.isSilent) this.say('ready', page.ready);
    });
  }
  update(): void {}
  destroy(): void {
    this.frame?.remove();
    this.frame = undefined;
  }
}

/** What `stripe.elements()` gives. */
export class FakeElements {
  options: Options;
  readonly updates: Options[] = [];
  fetched = 0;

  constructor(options: Options) {
    this.options = options;
  }

  create(type: string, options: Options = {}): FakeElement {
    const element = new FakeElement(type, options);
    page.elements.push(element);
    return element;
  }
  update(options: Options): Promise<void> {
    this.updates.push(options);
    return Promise.resolve();
  }
  fetchUpdates(): Promise<object> {
    this.fetched++;
    return Promise.resolve({});
  }
  submit(): Promise<unknown> {
    page.calls.push(['submit']);
    return Promise.resolve(page.answers['submit'] ?? { selectedPaymentMethod: 'card' });
  }
}

/** Stands for Stripe.js on this page: what it was told, and what it answers. */
export const page = {
  instances: [] as { readonly key: string; readonly options: Options }[],
  groups: [] as FakeElements[],
  elements: [] as FakeElement[],
  calls: [] as unknown[][],
  /** By method; what is not here goes well. A function is called. */
  answers: {} as Record<string, unknown>,
  /** One for each Element to come that cannot be drawn. */
  loadErrors: [] as FakeError[],
  ready: {} as Record<string, unknown>,
  isSilent: false,
};

/** Forgets what was said, not the Stripe objects: a page keeps them. */
export function resetStripe(): void {
  for (const list of [page.groups, page.elements, page.calls, page.loadErrors]) list.length = 0;
  page.answers = {};
  page.ready = {};
  page.isSilent = false;
}

const GOOD: Readonly<Record<string, unknown>> = {
  createConfirmationToken: {
    confirmationToken: { id: 'ctoken_1', payment_method_preview: { type: 'card' } },
  },
  createPaymentMethod: { paymentMethod: { id: 'pm_1' } },
};

/** `window.Stripe`. */
export const FakeStripe = Object.assign(
  (key: string, options: Options) => {
    page.instances.push({ key, options });
    const methods = [
      'createConfirmationToken',
      'createPaymentMethod',
      'retrievePaymentIntent',
      'retrieveSetupIntent',
      'confirmPayment',
      'confirmSetup',
      'confirmCardSetup',
      'handleNextAction',
      'handleCardAction',
    ].map((name) => [
      name,
      (...args: unknown[]) => {
        page.calls.push([name, ...args]);
        const answer = page.answers[name] ?? GOOD[name] ?? {};
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
    ]);
    return {
      ...(Object.fromEntries(methods) as object),
      elements: (given: Options) => {
        const group = new FakeElements(given);
        page.groups.push(group);
        return group;
      },
    };
  },
  { version: 'endive' },
);

/** An intent as the browser sees it. */
export const intent = (status: string, more: Options = {}) => ({
  paymentIntent: { id: 'pi_1', object: 'payment_intent', status, client_secret: 'pi_1_secret_2', ...more },
});

/** The same for one that only sets a method up. */
export const setupIntent = (status: string, more: Options = {}) => ({
  setupIntent: { id: 'seti_1', object: 'setup_intent', status, client_secret: 'seti_1_secret_2', ...more },
});

/** The names of the calls, without what they were given. */
export const called = (): unknown[] => page.calls.map(([name]) => name);
