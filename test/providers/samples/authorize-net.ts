import { asGlobal, type ProviderSample } from './sample.ts';

const keys = {
  apiLoginID: '5KP3u95bQpv',
  clientKey: '5FcB6WrfHGS76gHW3v7btBCE3HuuBuke9Pj96Ztfn5R32G5ep42vne7MCWZtAucY',
};
const standIn = asGlobal('Accept', { dispatchData: () => undefined });

export const samples: readonly ProviderSample[] = [
  { name: 'card', config: { product: 'accept-js', ...keys }, standIn },
  {
    name: 'eCheck',
    config: { product: 'accept-js', means: 'echeck', confirmationText: 'I authorize the debit.', ...keys },
    standIn,
  },
  { name: 'hosted page', config: { product: 'accept-hosted' } },
];
