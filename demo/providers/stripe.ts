import type { StripeSettings } from '../merchant/gateways/stripe/stripe-settings.ts';
import type { ProviderFixture } from './fixture.ts';

type Wanted = ProviderFixture['integrations'][number];

const integration = (
  id: string,
  label: Wanted['label'],
  settings: StripeSettings & Readonly<Record<string, unknown>>,
  more: Partial<Wanted> = {},
): Wanted => ({
  id,
  provider: 'stripe',
  label,
  enabled: true,
  environment: 'test',
  paymentAction: 'charge',
  settings,
  ...more,
});

const CARD = { en: 'Card', de: 'Karte', ja: 'カード', ar: 'بطاقة' };

/** Stripe beyond the plain card of the seed data. The composition has its gateway and its part of the bank. */
export const stripe: ProviderFixture = {
  provider: 'stripe',
  integrations: [
    integration('stripe_client_20', CARD, { mode: 'client-confirm', layout: 'accordion' }),
    integration('stripe_card_21', CARD, { mode: 'card' }),
    integration(
      'stripe_setup_22',
      { en: 'Card, charged when we ship' },
      { mode: 'card', saveFirst: true },
      { paymentAction: 'order' },
    ),
    integration('stripe_direct_23', CARD, {
      stripeAccount: 'acct_northwind',
      feePercent: '5',
      paymentMethodTypes: ['card'],
    }),
    integration('stripe_destination_24', CARD, {
      destination: { account: 'acct_southbay', onBehalfOf: true },
      feePercent: '5',
      paymentMethodTypes: ['card'],
    }),
    integration('stripe_market_25', CARD, {
      mode: 'card',
      // Goggles and gloves are somebody else's.
      sellers: [
        { account: 'acct_northwind', label: { en: 'Northwind Tools' }, categories: [] },
        { account: 'acct_southbay', label: { en: 'Southbay Safety' }, categories: [4] },
      ],
    }),
    integration('stripe_session_26', CARD, { customerSession: true }, { currency: 'EUR' }),
    integration(
      'stripe_deposits_27',
      { en: 'Bank account', de: 'Bankkonto' },
      { microdeposits: true, paymentMethodTypes: ['us_bank_account'] },
    ),
  ],
};
