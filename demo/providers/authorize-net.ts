import { createAuthorizeNetBank } from '../bank/authorize-net/app.ts';
import { SANDBOX_MERCHANT } from '../bank/authorize-net/world.ts';
import { createAuthorizeNetGateway } from '../merchant/gateways/authorize-net.ts';
import type { Integration } from '../merchant/model/integration.ts';
import type { LocalText } from '../merchant/model/local-text.ts';
import { COMMUNICATOR, communicatorPage } from './authorize-net-communicator.ts';
import type { ProviderFixture } from './fixture.ts';

const integration = (
  id: string,
  label: LocalText,
  settings: Readonly<Record<string, unknown>>,
  more: Partial<Integration> = {},
): Integration => ({
  id,
  provider: 'authorize-net',
  label,
  enabled: true,
  environment: 'test',
  paymentAction: 'charge',
  settings,
  ...more,
});

const CARDS = ['visa', 'mastercard', 'american_express', 'discover'];

/** Authorize.Net: Accept.js for cards and eCheck, Accept Hosted, AcceptUI. */
export const authorizeNet: ProviderFixture = {
  provider: 'authorize-net',
  integrations: [
    integration(
      'authorize_net_20',
      { en: 'Credit card' },
      { product: 'accept-js', allowedCreditCards: CARDS },
    ),
    {
      ...integration(
        'authorize_net_21',
        { en: 'Credit card', de: 'Kreditkarte' },
        { product: 'accept-js', askHolder: true, savedCvv: true },
        { canSave: true },
      ),
      currency: 'EUR',
    },
    integration(
      'authorize_net_22',
      { en: 'eCheck' },
      {
        product: 'accept-js',
        means: 'echeck',
        confirmationText: {
          en: 'I authorize Tender Tools Inc. to debit my bank account once for the amount of this order. I may revoke this by phone before the debit is made.',
        },
      },
    ),
    integration('authorize_net_23', { en: 'Credit card' }, { product: 'accept-hosted' }),
    integration('authorize_net_26', { en: 'Credit card' }, { product: 'accept-hosted', opens: 'redirect' }),
    integration(
      'authorize_net_24',
      { en: 'Credit card' },
      { product: 'accept-ui', bankAccount: true, billingAddress: 'optional' },
    ),
    integration(
      'authorize_net_25',
      { en: 'Credit card, authorize only' },
      { product: 'accept-js', requireCvv: false },
      { paymentAction: 'authorize' },
    ),
  ],
  scripts: [
    { from: 'https://jstest.authorize.net/v1/Accept.js', path: '/v1/Accept.js' },
    { from: 'https://jstest.authorize.net/v3/AcceptUI.js', path: '/v3/AcceptUI.js' },
  ],
  createGateway: ({ shopOrigin, bankOrigin }) =>
    createAuthorizeNetGateway({
      ...SANDBOX_MERCHANT,
      endpoint: `${bankOrigin}/authorize-net/xml/v1/request.api`,
      formUrl: `${bankOrigin}/authorize-net/payment/payment`,
      communicatorUrl: shopOrigin + COMMUNICATOR,
    }),
  createBank: createAuthorizeNetBank,
  createShopPages: communicatorPage,
};
