import { asGlobal, type ProviderSample } from './sample.ts';

const keys = {
  apiLoginID: '5KP3u95bQpv',
  clientKey: '5FcB6WrfHGS76gHW3v7btBCE3HuuBuke9Pj96Ztfn5R32G5ep42vne7MCWZtAucY',
};
const script = 'https://jstest.authorize.net/v1/Accept.js';
const standIn = asGlobal('Accept', { dispatchData: () => undefined });

export const samples: readonly ProviderSample[] = [
  {
    name: 'card',
    config: { product: 'accept-js', ...keys },
    standIn,
    script,
    silentAtPay: standIn,
    entry: { 'Card number': '4111111111111111', 'Expiry date': '12/34', 'Security code': '123' },
  },
  {
    name: 'eCheck',
    config: { product: 'accept-js', means: 'echeck', confirmationText: 'I authorize the debit.', ...keys },
    standIn,
    script,
  },
  { name: 'hosted page', config: { product: 'accept-hosted' } },
];
