import { asGlobal, type ProviderSample } from './sample.ts';

const instance = {
  findEligibleMethods: () => Promise.resolve({ isEligible: () => true }),
  createPayPalOneTimePaymentSession: () => ({ start: () => Promise.resolve() }),
};
const paypal = { version: '6.0.0', createInstance: () => Promise.resolve(instance) };

export const samples: readonly ProviderSample[] = [
  { name: 'redirect', config: {} },
  {
    name: 'window',
    config: { clientId: 'AZDxjDScFpQtjWTOUtWKbyN' },
    standIn: asGlobal('paypal', paypal),
    script: 'https://www.sandbox.paypal.com/web-sdk/v6/core',
    silent: asGlobal('paypal', { ...paypal, createInstance: () => new Promise(() => undefined) }),
  },
];
