import { PayPalError } from './paypal-error.ts';

declare const PAYPAL: string;

/** What the shop's page wants to be told. */
export interface SessionOptions {
  readonly onApprove: (data: { readonly orderId: string; readonly payerId?: string }) => Promise<void>;
  readonly onCancel?: (data: { readonly orderId?: string }) => void;
  readonly onError?: (error: unknown) => void;
}

interface Told {
  readonly source?: unknown;
  readonly order?: string;
  readonly payer?: string;
  readonly decision?: string;
}

/** Milliseconds between two looks at whether the buyer has closed the window. */
const LOOK = 200;

/** One visit at PayPal's: a window of its own, or PayPal's page instead of the shop's. */
export function createSession({ onApprove, onCancel, onError }: SessionOptions) {
  let popup: Window | null = null;
  let over = new AbortController();

  const close = () => {
    over.abort();
    popup?.close();
    popup = null;
  };

  /** Throws what PayPal throws where the browser does not let a window open. */
  const openPopup = (): Window => {
    const opened = navigator.userActivation.isActive
      ? window.open(`${PAYPAL}/waiting`, 'paypal', 'popup,width=500,height=700')
      : null;
    if (!opened) throw new PayPalError('ERR_DEV_UNABLE_TO_OPEN_POPUP', 'Unable to open popup.', true);
    return opened;
  };

  const watch = (opened: Window) => {
    over = new AbortController();
    const { signal } = over;
    const listen = ({ source, origin, data }: MessageEvent<Told>) => {
      if (source !== opened || origin !== new URL(PAYPAL).origin || data.source !== 'paypal') return;
      close();
      const { order = '', payer = '', decision } = data;
      if (decision === 'cancel') onCancel?.({ orderId: order });
      else void onApprove({ orderId: order, payerId: payer });
    };
    window.addEventListener('message', listen, { signal });
    const look = setInterval(() => {
      if (!opened.closed) return;
      close();
      onCancel?.({});
    }, LOOK);
    signal.addEventListener('abort', () => {
      clearInterval(look);
    });
  };

  const readOrder = async (order: Promise<{ readonly orderId: string }>): Promise<string> => {
    const { orderId } = await order;
    if (!/^\w+$/.test(orderId)) throw new PayPalError('ERR_DEV_INVALID_ORDER', 'The order has no orderId.');
    return orderId;
  };

  return {
    async start(
      { presentationMode }: { readonly presentationMode: string },
      order?: Promise<{ readonly orderId: string }>,
    ): Promise<void> {
      if (!(order instanceof Promise)) {
        throw new PayPalError('ERR_DEV_INVALID_ARGUMENT', 'start: give the promise of an order');
      }
      if (popup) throw new PayPalError('ERR_DEV_SESSION_STARTED', 'The session is under way.');
      if (presentationMode === 'redirect') {
        location.assign(`${PAYPAL}/checkoutnow?token=${await readOrder(order)}`);
        return;
      }
      if (presentationMode !== 'popup') {
        throw new PayPalError('ERR_DEV_PRESENTATION', 'The sandbox has no such presentation.', true);
      }
      const opened = openPopup();
      popup = opened;
      watch(opened);
      try {
        const token = await readOrder(order);
        // The buyer may have closed it by now.
        if (!over.signal.aborted)
          opened.location.replace(`${PAYPAL}/checkoutnow?token=${token}&presentation=popup`);
      } catch (error) {
        if (over.signal.aborted) return;
        close();
        onError?.(error);
        throw error;
      }
    },
    cancel(): void {
      if (!popup) return;
      close();
      onCancel?.({});
    },
    destroy: close,
  };
}
