import type { ProviderSample } from './sample.ts';

export const samples: readonly ProviderSample[] = [
  {
    name: 'both texts',
    config: { payTo: 'Tender Tools Inc.', sendTo: '120 Harbor Drive\nSan Diego, CA 92101' },
  },
];
