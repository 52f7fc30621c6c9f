import type { ProviderSample } from './sample.ts';

export const samples: readonly ProviderSample[] = [
  {
    name: 'with a discount',
    config: {
      term: 'net 30',
      dueDate: '2026-12-21',
      discount: { amount: { amount: '2.71', currency: 'USD' }, until: '2026-12-01' },
    },
  },
];
