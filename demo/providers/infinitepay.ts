import { createInfinitePayBank } from '../bank/infinitepay/app.ts';
import { CLIENT } from '../bank/infinitepay/state.ts';
import { createInfinitePayGateway } from '../merchant/gateways/infinitepay.ts';
import type { ProviderFixture } from './fixture.ts';

const common = { provider: 'infinitepay', enabled: true, environment: 'test', currency: 'EUR' } as const;

/** InfinitePay's sandbox, for companies with a VAT id. */
export const infinitePay: ProviderFixture = {
  provider: 'infinitepay',
  integrations: [
    {
      ...common,
      id: 'infinitepay_70',
      label: { en: 'InfinitePay, on account', de: 'InfinitePay, auf Rechnung' },
      paymentAction: 'order',
      settings: { products: false },
    },
    {
      ...common,
      id: 'infinitepay_71',
      label: { en: 'InfinitePay', de: 'InfinitePay' },
      paymentAction: 'authorize',
      settings: { products: true },
    },
  ],
  createGateway: ({ bankOrigin }) =>
    createInfinitePayGateway({
      host: `${bankOrigin}/infinitepay`,
      clientRef: CLIENT.ref,
      secret: CLIENT.secret,
      username: CLIENT.username,
      password: CLIENT.password,
    }),
  createBank: createInfinitePayBank,
};
