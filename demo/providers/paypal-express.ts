import { createPayPalOrdersBank } from '../bank/paypal-express/app.ts';
import { SANDBOX_ACCOUNT } from '../bank/paypal/access.ts';
import { gatewayBy } from '../merchant/gateways/gateway-by.ts';
import { createPayPalExpressGateway } from '../merchant/gateways/paypal-express.ts';
import { createPayPalOrdersGateway } from '../merchant/gateways/paypal-orders.ts';
import type { Integration } from '../merchant/model/integration.ts';
import type { ProviderFixture } from './fixture.ts';

const base = {
  provider: 'paypal-express',
  label: { en: 'PayPal' },
  enabled: true,
  environment: 'test',
  settings: { mode: 'window' },
} as const satisfies Partial<Integration>;

/** PayPal in a window beside the shop's page; the seed's own PayPal integration keeps its redirect. */
export const paypalExpress: ProviderFixture = {
  provider: 'paypal-express',
  integrations: [
    { ...base, id: 'paypal_window_34', paymentAction: 'charge' },
    { ...base, id: 'paypal_window_35', paymentAction: 'authorize' },
  ],
  scripts: [{ from: 'https://www.sandbox.paypal.com/web-sdk/v6/core', path: '/core.js' }],
  createGateway: ({ bankOrigin }) => {
    const origins = [bankOrigin];
    const redirect = createPayPalExpressGateway({ ...SANDBOX_ACCOUNT, api: `${bankOrigin}/paypal`, origins });
    const orders = createPayPalOrdersGateway({ ...SANDBOX_ACCOUNT, api: `${bankOrigin}/paypal-express` });
    return gatewayBy(({ mode }) => (mode === 'window' ? orders : redirect), origins);
  },
  createBank: createPayPalOrdersBank,
};
