import { createPayflowBank } from '../bank/paypal-payflow/app.ts';
import { SANDBOX_ACCOUNT } from '../bank/paypal-payflow/state.ts';
import { createPayflowGateway } from '../merchant/gateways/paypal-payflow.ts';
import type { Integration } from '../merchant/model/integration.ts';
import type { ProviderFixture } from './fixture.ts';

const base = {
  provider: 'paypal-payflow',
  label: { en: 'Credit card', de: 'Kreditkarte' },
  enabled: true,
  environment: 'test',
  paymentAction: 'charge',
} as const satisfies Partial<Integration>;

/** Payflow Gateway or Payments Pro: cards in three ways of setting them up, and Express Checkout. */
export const paypalPayflow: ProviderFixture = {
  provider: 'paypal-payflow',
  integrations: [
    {
      ...base,
      id: 'payflow_card_30',
      settings: {
        mode: 'card',
        requireCvv: true,
        allowedCards: ['visa', 'mastercard', 'discover', 'american_express'],
      },
    },
    {
      ...base,
      id: 'payflow_saved_31',
      canSave: true,
      currency: 'EUR',
      settings: { mode: 'card', requireCvv: false, allowedCards: ['visa', 'mastercard'], zeroAmount: true },
    },
    {
      ...base,
      id: 'payflow_authorize_32',
      paymentAction: 'authorize',
      settings: { mode: 'card', requireCvv: true },
    },
    {
      ...base,
      id: 'payflow_express_33',
      label: { en: 'PayPal Express Checkout' },
      settings: { mode: 'express' },
    },
  ],
  createGateway: ({ bankOrigin }) =>
    createPayflowGateway({
      api: `${bankOrigin}/paypal-payflow/api`,
      credentials: SANDBOX_ACCOUNT,
      formAction: `${bankOrigin}/paypal-payflow/link`,
      page: `${bankOrigin}/paypal-payflow/webscr`,
    }),
  createBank: createPayflowBank,
};
