import type { ProviderSample } from './sample.ts';

export const samples: readonly ProviderSample[] = [
  { name: 'card', config: { mode: 'card', allowedCards: ['visa', 'mastercard'], requireCvv: true } },
  { name: 'express', config: { mode: 'express' } },
];
