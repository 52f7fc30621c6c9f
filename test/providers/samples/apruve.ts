import { asGlobal, type ProviderSample } from './sample.ts';

const apruve = {
  APRUVE_LAUNCHED_EVENT: 'launched',
  APRUVE_COMPLETE_EVENT: 'complete',
  APRUVE_CLOSED_EVENT: 'closed',
  registerApruveCallback: () => undefined,
  setOrder: () => undefined,
  startCheckout: () => undefined,
};

export const samples: readonly ProviderSample[] = [
  {
    name: 'overlay',
    config: { testMode: true },
    standIn: asGlobal('apruve', apruve),
    script: 'https://test.apruve.com/js/v4/apruve.js',
  },
];
