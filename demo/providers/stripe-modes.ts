import type { Integration } from '../merchant/model/integration.ts';
import type { ProviderFixture } from './fixture.ts';

const base = { provider: 'stripe', enabled: true, environment: 'test', paymentAction: 'charge' } as const;

const express = { layout: { maxColumns: 3 }, buttonHeight: 48 };

const integrations: readonly (Integration & { readonly currency?: 'USD' | 'EUR' })[] = [
  {
    ...base,
    id: 'stripe_client_confirm_41',
    label: { en: 'Card or iDEAL (confirmed in the browser)', de: 'Karte oder iDEAL (im Browser bestätigt)' },
    settings: { mode: 'client-confirm' },
    currency: 'EUR',
  },
  {
    ...base,
    id: 'stripe_express_43',
    label: { en: 'Card or wallet', de: 'Karte oder Wallet' },
    settings: { panel: { express } },
  },
  {
    ...base,
    id: 'stripe_express_44',
    label: {
      en: 'Card or wallet (confirmed in the browser)',
      de: 'Karte oder Wallet (im Browser bestätigt)',
    },
    settings: { mode: 'client-confirm', panel: { express } },
  },
  {
    ...base,
    id: 'stripe_options_45',
    label: { en: 'Card, the shop’s way', de: 'Karte, wie der Shop es will' },
    settings: {
      layout: 'accordion',
      panel: {
        layoutOptions: { radios: 'always', spacedAccordionItems: true },
        terms: { card: 'never' },
        wallets: { applePay: 'never', googlePay: 'never' },
        billingDetails: { name: 'never', email: 'never', phone: 'never', address: 'never' },
        business: { name: 'Tender Tools' },
        appearance: { labels: 'floating', variables: { borderRadius: '0px' } },
      },
    },
  },
];

/** What Stripe’s form and its buttons above the list can be told; the gateway is the one of `stripe.ts`. */
export const stripeModes: ProviderFixture = { provider: 'stripe', integrations };
