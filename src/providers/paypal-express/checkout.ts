import type { ActionReport } from '../../contract/payment.ts';
import type { PayPalInstance, PayPalSession } from './web-sdk.ts';

type ActionEnd = Omit<ActionReport, 'action'>;

/** Milliseconds until the backend is asked, although PayPal’s page should be there instead of ours. */
const PATIENCE = 15_000;

/** One visit at PayPal’s, from the click to the buyer’s decision. */
export interface Checkout {
  /** Hands PayPal the order it waits for; resolves with what the buyer did. */
  pay(orderId: string): Promise<ActionEnd>;
  /** There will be no order, or nobody waits for its end any more: closes the window. */
  release(): void;
}

/**
 * Opens PayPal’s window; where the browser does not let it open, PayPal’s page takes the place of ours. Has to be
 * called in the buyer’s click.
 * @param returns whether the buyer may just have come back from that page
 */
export function openCheckout(payPal: PayPalInstance, returns = false): Checkout {
  let give: (order: { readonly orderId: string }) => void = () => undefined;
  let refuse: (reason: Error) => void = () => undefined;
  const order = new Promise<{ readonly orderId: string }>((resolve, reject) => {
    give = resolve;
    refuse = reject;
  });
  // Nobody has to be waiting for it.
  order.catch(() => undefined);

  let end: (how: ActionEnd) => void = () => undefined;
  const ended = new Promise<ActionEnd>((resolve) => {
    end = resolve;
  });
  const fail = (error: unknown) => {
    end({ result: 'failed', data: { code: codeOf(error) } });
  };
  const session = payPal.createPayPalOneTimePaymentSession({
    onApprove: ({ orderId, payerId }) => {
      end({ result: 'completed', data: { orderId, payerId } });
      return Promise.resolve();
    },
    onCancel: () => {
      end({ result: 'canceled' });
    },
    onError: fail,
  });
  const isBack = returns && session.hasReturned?.();
  const visit = isBack ? session.resume?.() : present(session, order, end);
  visit?.catch(fail);

  return {
    pay: (orderId) => {
      give({ orderId });
      return ended;
    },
    release: () => {
      refuse(new Error('The shop created no order.'));
      end({ result: 'canceled' });
      session.cancel?.();
    },
  };
}

/** Runs up to the SDK’s own code without waiting, so that it still sees the buyer’s click. */
async function present(
  session: PayPalSession,
  order: Promise<{ readonly orderId: string }>,
  end: (how: ActionEnd) => void,
): Promise<void> {
  try {
    await session.start({ presentationMode: 'popup' }, order);
  } catch (error) {
    if ((error as { isRecoverable?: unknown } | null)?.isRecoverable !== true) throw error;
    await session.start({ presentationMode: 'redirect' }, order);
    setTimeout(() => {
      end({ result: 'completed' });
    }, PATIENCE);
  }
}

/** PayPal’s code is for developers and backends; its message may name what the buyer typed there. */
const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'unknown';
};
