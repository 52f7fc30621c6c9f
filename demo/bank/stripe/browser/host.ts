import { dress, loadFonts } from './appearance.ts';
import { frameNamed, Port } from './port.ts';
import type {
  Collected,
  CollectMethods,
  ElementsSession,
  FrameMethods,
  FrameSetup,
  PageMethods,
  SheetOrder,
  StripeError,
} from './protocol.ts';
import { shopOrigin } from './shop-origin.ts';

/** What one kind of Element does inside its frame. */
export interface FrameContent {
  /** Draws, or draws again with other options; what was typed stays. */
  draw(setup: FrameSetup): Promise<{ error?: StripeError }>;
  /** What its `ready` event tells besides. */
  readiness?(): object;
  sheet?(order: SheetOrder): void;
  submit(): { error: StripeError } | { selectedPaymentMethod: string };
  collect(): Collected;
  act(action: 'focus' | 'blur' | 'clear' | 'collapse'): void;
}

/** The frame’s way to the page it is in. */
export interface Host {
  /** Tells the page of an event of the Element. */
  emit(type: string, detail?: object): void;
}

/** Joins an Element’s content with the page around the frame and the controller beside it. */
export function openFrame(create: (root: HTMLElement, host: Host) => FrameContent): void {
  const root = document.querySelector<HTMLElement>('#root');
  if (!root) return;
  let setup: FrameSetup | undefined;
  // What is asked while the frame still draws itself anew waits for it, so that no answer rests on old options.
  let drawing: Promise<{ error?: StripeError }> = Promise.resolve({});

  const draw = (next: FrameSetup): Promise<{ error?: StripeError }> => {
    setup = next;
    dress(next.elements.appearance ?? {});
    drawing = content.draw(next);
    return drawing;
  };
  const page = new Port<PageMethods, FrameMethods>(() => window.parent, shopOrigin(), {
    update: ({ elements, options }) => (setup ? draw({ ...setup, elements, options }) : Promise.resolve({})),
    submit: async () => {
      await drawing;
      return content.submit();
    },
    act: (action) => {
      content.act(action);
    },
    sheet: (order) => {
      content.sheet?.(order);
    },
  });
  const host: Host = {
    emit: (type, detail = {}) => void page.call('event', { type, detail: { ...detail } }),
  };
  const content = create(root, host);
  new Port<Record<string, never>, CollectMethods>(
    () => setup && frameNamed(window.parent, setup.controller),
    location.origin,
    {
      collect: async () => {
        await drawing;
        return content.collect();
      },
    },
  );

  const tellHeight = () => void page.call('height', Math.ceil(root.getBoundingClientRect().height));
  new ResizeObserver(tellHeight).observe(root);
  window.addEventListener('focus', () => {
    host.emit('focus');
  });
  window.addEventListener('blur', () => {
    host.emit('blur');
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') host.emit('escape');
  });
  void start();

  async function start(): Promise<void> {
    const first = await page.call('hello', null);
    loadFonts(first.elements.fonts ?? []);
    const { error } = await draw(first);
    // A frame that is scrolled out of sight gets no frames to draw, and its observers are never called.
    tellHeight();
    host.emit(error ? 'loaderror' : 'ready', error ? { error } : content.readiness?.());
  }
}

/** Calls an address only frames use. */
export async function callBank<T>(
  setup: Pick<FrameSetup, 'key' | 'account'>,
  path: string,
  form: string,
): Promise<T | { readonly error: StripeError }> {
  try {
    const answer = await fetch(`/stripe/v1/${path}`, {
      method: 'POST',
      body: form,
      headers: {
        Authorization: `Bearer ${setup.key}`,
        'Content-Type': 'application/x-www-form-urlencoded',
        ...(setup.account ? { 'Stripe-Account': setup.account } : {}),
      },
    });
    return (await answer.json()) as T | { error: StripeError };
  } catch {
    return {
      error: { type: 'api_connection_error', message: 'An error occurred with our connection to Stripe.' },
    };
  }
}

/** A session as the frames get it. */
export type SessionResult = ElementsSession | { readonly error: StripeError };
