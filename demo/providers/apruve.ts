import { createApruveBank } from '../bank/apruve/app.ts';
import { MERCHANT } from '../bank/apruve/state.ts';
import { createApruveGateway } from '../merchant/gateways/apruve.ts';
import type { ProviderFixture } from './fixture.ts';

/** Apruve's sandbox. */
export const apruve: ProviderFixture = {
  provider: 'apruve',
  integrations: [
    {
      id: 'apruve_80',
      provider: 'apruve',
      label: { en: 'Apruve corporate account', de: 'Apruve-Firmenkonto' },
      enabled: true,
      environment: 'test',
      paymentAction: 'authorize',
      settings: {},
    },
  ],
  scripts: [{ from: 'https://test.apruve.com/js/v4/apruve.js', path: '/apruve.js' }],
  createGateway: ({ bankOrigin }) =>
    createApruveGateway({
      api: `${bankOrigin}/apruve/api/v4`,
      merchantId: MERCHANT.id,
      apiKey: MERCHANT.apiKey,
    }),
  createBank: createApruveBank,
};
