import { createTwelfthBank } from '../bank/generic/app.ts';
import { SECRET } from '../bank/generic/state.ts';
import { createTwelfthGateway } from '../merchant/gateways/generic.ts';
import type { Integration } from '../merchant/model/integration.ts';
import type { ProviderFixture } from './fixture.ts';

const integration = (id: string, mode: string): Integration => ({
  id,
  provider: 'generic',
  label: { en: 'Twelfth Pay' },
  enabled: true,
  environment: 'test',
  paymentAction: 'charge',
  settings: { mode },
});

/** A provider without code of its own in the widget. */
export const generic: ProviderFixture = {
  provider: 'generic',
  integrations: [
    integration('twelfth_frame_90', 'frame'),
    integration('twelfth_redirect_91', 'redirect'),
    integration('twelfth_3ds_92', '3ds2'),
    integration('twelfth_3ds1_frame_93', '3ds1-frame'),
    integration('twelfth_3ds1_redirect_94', '3ds1-redirect'),
  ],
  createGateway: ({ bankOrigin }) =>
    createTwelfthGateway({ api: `${bankOrigin}/generic/v1`, secret: SECRET, origin: bankOrigin }),
  createBank: createTwelfthBank,
};
