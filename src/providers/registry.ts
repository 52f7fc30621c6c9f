import type { Provider } from './provider.ts';

/** Every provider we have code for, by the name the backend calls it. The code is fetched when it is needed. */
export const registry: Readonly<Record<string, () => Promise<Provider>>> = {
  'check-money-order': () => import('./check-money-order/index.ts').then((m) => m.checkMoneyOrder),
  'payment-terms': () => import('./payment-terms/index.ts').then((m) => m.paymentTerms),
  'paypal-express': () => import('./paypal-express/index.ts').then((m) => m.paypalExpress),
  stripe: () => import('./stripe/index.ts').then((m) => m.stripe),
};
