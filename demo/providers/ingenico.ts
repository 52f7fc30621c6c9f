import { SANDBOX_MERCHANT } from '../bank/ingenico/access.ts';
import { createIngenicoBank } from '../bank/ingenico/app.ts';
import { createIngenicoGateway } from '../merchant/gateways/ingenico.ts';
import type { ProviderFixture } from './fixture.ts';

const common = { provider: 'ingenico', enabled: true, environment: 'test' } as const;

/** Ingenico Connect: cards, cards to be captured later and kept, SEPA direct debit, ACH. */
export const ingenico: ProviderFixture = {
  provider: 'ingenico',
  integrations: [
    {
      ...common,
      id: 'ingenico_50',
      label: { en: 'Card by Ingenico', de: 'Karte über Ingenico' },
      paymentAction: 'charge',
      canSave: true,
      settings: { product: 'cards' },
    },
    {
      ...common,
      id: 'ingenico_51',
      label: { en: 'Card by Ingenico, authorize only', de: 'Karte über Ingenico, nur reservieren' },
      paymentAction: 'authorize',
      canSave: true,
      currency: 'JPY',
      settings: { product: 'cards' },
    },
    {
      ...common,
      id: 'ingenico_52',
      label: { en: 'SEPA direct debit by Ingenico', de: 'SEPA-Lastschrift über Ingenico' },
      paymentAction: 'charge',
      currency: 'EUR',
      settings: { product: '770', creditor: { name: 'Tender Tools Inc.', id: 'DE98ZZZ09999999999' } },
    },
    {
      ...common,
      id: 'ingenico_53',
      label: { en: 'Bank account (ACH) by Ingenico', de: 'US-Bankkonto (ACH) über Ingenico' },
      paymentAction: 'charge',
      settings: {
        product: '730',
        creditor: { name: 'Tender Tools Inc.' },
        limits: { bankCode: '^[0-9]{9}$', accountNumber: '^[0-9]{4,10}$' },
      },
    },
    {
      ...common,
      id: 'ingenico_54',
      label: { en: 'Card by Ingenico' },
      paymentAction: 'charge',
      settings: { product: 'cards', opens: 'frame' },
    },
  ],
  createGateway: ({ bankOrigin }) =>
    createIngenicoGateway({ api: `${bankOrigin}/ingenico`, ...SANDBOX_MERCHANT, origins: [bankOrigin] }),
  createBank: createIngenicoBank,
};
