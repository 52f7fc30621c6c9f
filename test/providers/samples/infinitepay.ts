import { deaf, type ProviderSample } from './sample.ts';

const euro = (amount: string) => ({ amount, currency: 'EUR' });

export const samples: readonly ProviderSample[] = [
  { name: 'as documented', config: {}, amount: euro('658.40') },
  {
    name: 'all products',
    silentAtPay: () => deaf('https://pay.infinitepay.example'),
    entry: {
      'E-mail': 'buyer@example.com',
      'Legal form': 'gmbh',
      'Direct debit': true,
      'Account holder': 'Katrin Müller',
      IBAN: 'DE89370400440532013000',
      'I have read this': true,
    },
    amount: euro('658.40'),
    config: {
      products: [
        { type: 'invoice' },
        {
          type: 'direct-debit',
          tokenUrl: 'https://pay.infinitepay.example/bank-accounts',
          mandate: { text: 'I authorize the debit.', creditor: 'InfinitePay', date: '2026-11-21' },
          bic: true,
        },
        { type: 'installments', text: 'Without interest.' },
      ],
      session: {
        key: 'key-1',
        expires: '2099-01-01T00:00:00Z',
        plans: [{ id: 'p3', count: 3, each: euro('219.46'), total: euro('658.40') }],
      },
    },
  },
];
