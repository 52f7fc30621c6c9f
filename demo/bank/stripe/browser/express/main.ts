import { openFrame } from '../host.ts';

/** The Express Checkout Element where the browser has no wallet: it is ready, and has nothing to show. */
openFrame((root) => ({
  draw: () => {
    root.replaceChildren();
    return Promise.resolve({});
  },
  submit: () => ({
    error: { type: 'validation_error', message: 'No wallet is available in this browser.' },
  }),
  collect: () => ({ notSubmitted: true }),
  act: () => undefined,
}));
