import type { Provider } from './provider.ts';

/** A provider's module exports the provider, and nothing else. */
const only = async (module: Promise<Readonly<Record<string, Provider>>>): Promise<Provider> =>
  Object.values(await module)[0] as Provider;

/** Every provider we have code for, by the name the backend calls it. The code is fetched when it is needed. */
export const registry: Readonly<Record<string, () => Promise<Provider>>> = {
  apruve: () => only(import('./apruve/index.ts')),
  'authorize-net': () => only(import('./authorize-net/index.ts')),
  'check-money-order': () => only(import('./check-money-order/index.ts')),
  cybersource: () => only(import('./cybersource/index.ts')),
  generic: () => only(import('./generic/index.ts')),
  infinitepay: () => only(import('./infinitepay/index.ts')),
  ingenico: () => only(import('./ingenico/index.ts')),
  oropay: () => only(import('./oropay/index.ts')),
  'payment-terms': () => only(import('./payment-terms/index.ts')),
  'paypal-express': () => only(import('./paypal-express/index.ts')),
  'paypal-payflow': () => only(import('./paypal-payflow/index.ts')),
  stripe: () => only(import('./stripe/index.ts')),
};
