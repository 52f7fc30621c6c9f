import type { ProviderSample } from './sample.ts';

export const samples: readonly ProviderSample[] = [
  { name: 'nothing to say', config: {} },
  {
    name: 'text and picture',
    config: { text: 'You pay there.', image: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' },
  },
];
