import { asGlobal, frameIn, mute, type ProviderSample } from './sample.ts';

/** The Payment Element: a frame that is ready as soon as it is mounted. */
function createElement() {
  let ready = () => {};
  let frame: HTMLIFrameElement | undefined;
  return {
    on: (event: string, listener: () => void) => {
      if (event === 'ready') ready = listener;
    },
    mount: (box: HTMLElement) => {
      frame = frameIn(box);
      queueMicrotask(() => {
        ready();
      });
    },
    destroy: () => frame?.remove(),
  };
}

const Stripe = () => ({
  _registerWrapper: () => undefined,
  elements: () => ({
    create: createElement,
    update: () => Promise.resolve(),
    submit: () => Promise.resolve({ selectedPaymentMethod: 'card' }),
  }),
  createConfirmationToken: () => new Promise(() => undefined),
});

const standIn = asGlobal('Stripe', Object.assign(Stripe, { version: 'endive' }));

export const samples: readonly ProviderSample[] = [
  {
    name: 'Payment Element',
    config: { publishableKey: 'pk_test_sample', layout: 'accordion', captureMethod: 'manual' },
    standIn,
    silentAtPay: standIn,
    script: 'https://js.stripe.com/endive/stripe.js',
    silent: asGlobal(
      'Stripe',
      Object.assign(() => mute(), { version: 'endive' }),
    ),
  },
];
