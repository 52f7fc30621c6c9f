import type { StripeError } from '@stripe/stripe-js';
import { Fault } from '../../contract/problem.ts';

/** How long Stripe may say nothing, in milliseconds. */
const PATIENCE = 15_000;

/** The part of an Element that tells how its drawing goes. */
interface Drawable {
  on(type: 'ready', listener: () => void): unknown;
  on(type: 'loaderror', listener: (event: { readonly error: StripeError }) => void): unknown;
}

/** What Stripe promised, or a fault when it says nothing for too long. */
export async function inTime<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const detail = `Stripe did not ${what} within ${PATIENCE / 1000} seconds.`;
      reject(new Fault({ code: 'provider', next: 'retry', detail }));
    }, PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => {
    clearTimeout(timer);
  });
}

/** Resolves when the Element can be used; rejects with Stripe's error when it never will, or with a Fault. */
export const isDrawn = (element: Drawable): Promise<void> =>
  inTime(
    new Promise<void>((resolve, reject) => {
      element.on('ready', resolve);
      element.on('loaderror', ({ error }) => {
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- Stripe's errors are plain objects
        reject(error);
      });
    }),
    'draw its form',
  );
