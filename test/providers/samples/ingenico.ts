import { deaf, type ProviderSample } from './sample.ts';

const API = 'https://ams1.preprod.api-ingenico.com/client';

const sepa = {
  id: 770,
  displayHints: { displayOrder: 1, label: 'SEPA Direct Debit', logo: 'logo.png' },
  paymentMethod: 'directDebit',
  fields: [],
};

/** The vendor's Client API says that it offers SEPA, and nothing else. */
const standIn = () =>
  deaf(API, (url) =>
    /\/products\?/.test(url)
      ? Response.json({ paymentProducts: [sepa], paymentProductGroups: [] })
      : undefined,
  );

export const samples: readonly ProviderSample[] = [
  {
    name: 'SEPA direct debit',
    amount: { amount: '658.40', currency: 'EUR' },
    config: {
      product: '770',
      countryCode: 'DE',
      session: {
        clientSessionId: 'f084372052fb47d9a766ec35bfa0e6bd',
        customerId: '9991-0d93d6a0e18443bd871c89ec6d38a873',
        clientApiUrl: API,
        assetUrl: 'https://assets.preprod.worldline-solutions.com/',
        expires: '2099-01-01T00:00:00Z',
      },
      mandate: { text: 'I authorize the debit.' },
    },
    standIn,
    silent: () => deaf(API),
    silentAtPay: standIn,
    entry: {
      'Debtor’s surname': 'Müller',
      'Account holder': 'Katrin Müller',
      IBAN: 'DE89370400440532013000',
      'I have read this': true,
    },
  },
];
