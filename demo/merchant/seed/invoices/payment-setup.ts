import type { Integration, StoredField } from '../../model/integration.ts';

const MEMO: StoredField = {
  id: 'memo',
  label: { en: 'Memo', de: 'Verwendungszweck' },
  maxLength: 80,
  hint: { en: 'For your own bookkeeping.', de: 'Für Ihre Buchhaltung.' },
};

const common = { enabled: true, environment: 'test', paymentAction: 'charge', fields: [MEMO] } as const;

/** What invoices can be paid with. They are taken at once, or by the bank: nothing of an invoice is reserved. */
export const seedInvoiceIntegrations = (): Integration[] => [
  {
    ...common,
    id: 'invoice_card_80',
    provider: 'oropay',
    label: { en: 'OroPay card', de: 'OroPay-Karte' },
    forInvoices: {},
    settings: { mode: 'card', threeDSecure: true },
  },
  {
    ...common,
    id: 'invoice_ach_81',
    provider: 'oropay',
    label: { en: 'Bank account (ACH)', de: 'US-Bankkonto (ACH)' },
    description: { en: 'No fee. Takes a few working days.', de: 'Ohne Gebühr. Dauert einige Werktage.' },
    forInvoices: { currencies: ['USD'] },
    settings: { mode: 'bank-debit' },
  },
  {
    ...common,
    id: 'invoice_stripe_82',
    provider: 'stripe',
    label: { en: 'Card by Stripe', de: 'Karte über Stripe' },
    fee: { label: { en: 'Card fee 1.5%', de: 'Kartengebühr 1,5 %' }, percent: '1.5' },
    forInvoices: {},
    settings: { layout: 'tabs', paymentMethodTypes: ['card'] },
  },
  {
    ...common,
    id: 'invoice_sepa_83',
    provider: 'stripe',
    label: { en: 'SEPA direct debit', de: 'SEPA-Lastschrift' },
    description: { en: 'No fee. Takes a few working days.', de: 'Ohne Gebühr. Dauert einige Werktage.' },
    forInvoices: { currencies: ['EUR'] },
    settings: { layout: 'tabs', paymentMethodTypes: ['sepa_debit'] },
  },
  {
    ...common,
    id: 'invoice_transfer_84',
    provider: 'check-money-order',
    label: { en: 'Bank transfer', de: 'Überweisung' },
    description: {
      en: 'You send the money; we note it when it has arrived.',
      de: 'Sie überweisen; wir verbuchen das Geld, wenn es da ist.',
    },
    paymentAction: 'order',
    forInvoices: {},
    settings: {
      payTo: 'Tender Tools Inc.',
      sendTo: 'Harbor Bank, San Diego\nRouting 122235821, account 4500 7788 12\nBIC HBSDUS66',
    },
  },
];
