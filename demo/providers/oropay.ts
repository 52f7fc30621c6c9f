import { SANDBOX_APP } from '../bank/oropay/api/access.ts';
import { createOroPayBank } from '../bank/oropay/app.ts';
import { createOroPayGateway } from '../merchant/gateways/oropay.ts';
import type { OroPaySettings } from '../merchant/gateways/oropay/settings.ts';
import type { ProviderFixture } from './fixture.ts';

type Wanted = ProviderFixture['integrations'][number];

const integration = (
  id: string,
  label: Wanted['label'],
  settings: OroPaySettings,
  more: Partial<Wanted> = {},
): Wanted => ({
  id,
  provider: 'oropay',
  label,
  enabled: true,
  environment: 'test',
  paymentAction: 'charge',
  settings,
  ...more,
});

const CARD = { en: 'OroPay card', de: 'OroPay-Karte' };

/** OroPay in all its ways, played by Global Payments’ side of the sandbox bank. */
export const oropay: ProviderFixture = {
  provider: 'oropay',
  integrations: [
    integration('oropay_card_40', CARD, { mode: 'card' }),
    integration(
      'oropay_authorize_41',
      { en: 'OroPay card, authorize only' },
      { mode: 'card', threeDSecure: true },
      { paymentAction: 'authorize' },
    ),
    integration('oropay_ach_42', { en: 'OroPay bank account' }, { mode: 'bank-debit' }),
    integration('oropay_frame_43', { en: 'OroPay page' }, { mode: 'page-frame' }),
    integration('oropay_redirect_44', { en: 'OroPay' }, { mode: 'page-redirect' }),
    integration(
      'oropay_saved_45',
      CARD,
      { mode: 'card', threeDSecure: true },
      { currency: 'EUR', canSave: true },
    ),
    // What happens when the merchant’s server asks for a token that may do something else.
    integration('oropay_permission_46', CARD, { mode: 'card', permissions: ['ACC_GET_Single'] }),
  ],
  scripts: [{ from: 'https://js-cert.globalpay.com/5.0.1/globalpayments.js', path: '/globalpayments.js' }],
  createGateway: ({ bankOrigin }) =>
    createOroPayGateway({ api: `${bankOrigin}/oropay/ucp`, ...SANDBOX_APP, origins: [bankOrigin] }),
  createBank: createOroPayBank,
};
