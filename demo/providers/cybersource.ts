import { SANDBOX_ACCOUNT } from '../bank/cybersource/account.ts';
import { createCyberSourceBank } from '../bank/cybersource/app.ts';
import { createCyberSourceGateway } from '../merchant/gateways/cybersource.ts';
import type { Integration } from '../merchant/model/integration.ts';
import type { ProviderFixture } from './fixture.ts';

const integration = (
  id: string,
  label: string,
  mode: string,
  paymentAction: Integration['paymentAction'] = 'charge',
  more: Integration['settings'] = {},
): Integration => ({
  id,
  provider: 'cybersource',
  label: { en: label, de: label.replace('Card', 'Karte') },
  enabled: true,
  environment: 'test',
  paymentAction,
  settings: { mode, ...more },
});

/** CyberSource in all its modes; the hosted page only reserves, as OroCommerce has it. */
export const cybersource: ProviderFixture = {
  provider: 'cybersource',
  integrations: [
    integration('cybersource_30', 'Card (CyberSource)', 'microform'),
    integration('cybersource_31', 'Card (CyberSource 0.11)', 'microform-0.11', 'authorize'),
    integration('cybersource_32', 'CyberSource', 'hosted-page', 'authorize'),
    integration('cybersource_33', 'Card (CyberSource window)', 'hosted-frame'),
    integration('cybersource_34', 'Card (CyberSource)', 'microform', 'charge', { threeDSecure: true }),
  ],
  scripts: [
    {
      from: 'https://testflex.cybersource.com/microform/bundle/v2/flex-microform.min.js',
      path: '/microform/bundle/v2/flex-microform.min.js',
    },
    {
      from: 'https://flex.cybersource.com/cybersource/assets/microform/0.11/flex-microform.min.js',
      path: '/microform/0.11/flex-microform.min.js',
    },
  ],
  createGateway: ({ shopOrigin, bankOrigin }) =>
    createCyberSourceGateway({
      ...SANDBOX_ACCOUNT,
      shopOrigin,
      api: `${bankOrigin}/cybersource`,
      pages: `${bankOrigin}/cybersource`,
    }),
  createBank: createCyberSourceBank,
};
