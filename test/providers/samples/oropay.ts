import { asGlobal, frameIn, mute, type ProviderSample } from './sample.ts';

/** The library draws each field into what its selector finds in the document, and takes it away again. */
const library = {
  configure: () => undefined,
  on: () => undefined,
  ui: {
    form: ({ fields }: { fields: Record<string, { target: string }> }) => {
      const frames = Object.values(fields).map(({ target }) => frameIn(document.querySelector(target)!));
      return {
        frames: { submit: { emit: () => undefined } },
        ready: (listener: () => void) => {
          listener();
        },
        on: () => undefined,
        dispose: () => {
          for (const frame of frames) frame.remove();
        },
      };
    },
  },
};

const session = { accessToken: 'token-1', expiresAt: '2099-01-01T00:00:00Z' };

export const samples: readonly ProviderSample[] = [
  {
    name: 'card fields',
    config: { mode: 'card', session },
    standIn: asGlobal('GlobalPayments', library),
    silentAtPay: asGlobal('GlobalPayments', library),
    script: 'https://js-cert.globalpay.com/5.0.1/globalpayments.js',
    silent: asGlobal('GlobalPayments', { ...library, ui: { form: mute() } }),
  },
  { name: 'bank debit', config: { mode: 'bank-debit', consent: { text: 'I authorize the debit.' } } },
  { name: 'hosted page', config: { mode: 'hosted-page', opens: 'frame' } },
];
