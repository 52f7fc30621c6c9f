import type { InvoiceDocument } from '../../invoices/document.ts';
import { writeInvoice, type InvoicePlan } from './write-invoice.ts';

/** Who has invoices: the ids of companies and buyers in the seed. */
const ACME = { companyId: 1, buyerId: 1 };
const MULLER = { companyId: 2, buyerId: 3 };
const TOKYO = { companyId: 3, buyerId: 4 };
/** The company with very many. */
export const CONTINENTAL = { companyId: 4, buyerId: 6 };
/** The lowest id of theirs. */
export const FIRST_OF_MANY = 1001;
const GUEST = { buyerId: 2 };

/** The secret in the link that was sent to Marcus. A real one is made up for each invoice and never written down. */
export const GUEST_TOKEN = 'pl-6f1c2f0a9d4e4b7f';

/** Invoices of Acme's that show something, by their ids; the others are as they come. */
const SPECIAL: Readonly<Record<number, Partial<InvoicePlan>>> = {
  1: { mark: 'disputed', dueIn: -12 },
  2: { mark: 'canceled', dueIn: -20 },
  3: { mark: 'in-collection', dueIn: -95 },
  4: { credit: { amount: '5.250', isApplied: true }, received: 'all', dueIn: -40 },
  5: { received: 'all', dueIn: -8 },
  6: { received: '100.00', partPayment: { minimum: '50.00' }, dueIn: 5 },
  7: { partPayment: { minimum: '100.00', step: '25.00' }, dueIn: 3 },
  8: { discount: { percent: '2', days: 6 }, dueIn: 24 },
  9: { received: '60.00', lines: [[4, 2]], dueIn: -15 },
  10: { partPayment: { minimum: '5.000', step: '0.005' }, dueIn: 12 },
  11: { credit: { amount: '25.00', isApplied: false }, dueIn: 18 },
  12: { credit: { amount: '40.00', isApplied: false }, discount: { percent: '3', days: 4 }, dueIn: 21 },
  13: { dueIn: 0 },
  14: { lines: [[8, 6]], dueIn: 10 },
  15: { discount: { percent: '2', days: 9 }, dueIn: 27 },
  16: { dueIn: -3 },
  17: { hasNoPo: true, dueIn: 16 },
  18: { partPayment: { maximum: '500.00' }, lines: [[8, 1]], dueIn: 20 },
  19: { dueIn: 1 },
};

/** Sixty in US dollars, euros and dinars, in every status. */
const acme = Array.from({ length: 60 }, (_, index): InvoicePlan => {
  const id = index + 1;
  const place = id % 12;
  const isPaid = !(id in SPECIAL) && id % 5 === 0;
  return {
    id,
    ...ACME,
    currency: place === 3 || place === 9 ? 'EUR' : place === 4 || place === 10 ? 'KWD' : 'USD',
    dueIn: ((id * 37) % 100) - 45,
    lines: [
      [id * 5, 1 + (id % 7)],
      [(id >> 2) + 3, 1 + (id % 5)],
    ],
    ...(isPaid && { received: 'all' }),
    ...SPECIAL[id],
  };
});

const muller = Array.from({ length: 8 }, (_, index): InvoicePlan => ({
  id: 201 + index,
  ...MULLER,
  currency: 'EUR',
  term: 14,
  dueIn: index * 3 - 9,
  lines: [
    [index, 3],
    [index + 4, 2],
  ],
  ...(index >= 3 && { discount: { percent: '2', days: 7 } }),
}));

/** In yen; they have to be paid in the order in which they are due. */
const tokyo = Array.from({ length: 12 }, (_, index): InvoicePlan => ({
  id: 101 + index,
  ...TOKYO,
  currency: 'JPY',
  dueIn: index * 5 - 20,
  lines: [[index, 2 + (index % 5)]],
  partPayment: { minimum: '1000', step: '1' },
  ...(index === 0 && { received: 'all' }),
}));

const continental = () =>
  Array.from({ length: 10_000 }, (_, index): InvoicePlan => {
    const id = FIRST_OF_MANY + index;
    return {
      id,
      ...CONTINENTAL,
      currency: index % 9 === 4 ? 'EUR' : 'USD',
      dueIn: ((index * 7919) % 720) - 600,
      lines: [
        [index, 1 + (index % 7)],
        [index * 3 + 1, 1 + (index % 5)],
      ],
      ...(index % 4 !== 0 && { received: 'all' }),
    };
  });

const guest: InvoicePlan = {
  id: 301,
  ...GUEST,
  currency: 'USD',
  dueIn: 9,
  lines: [
    [6, 1],
    [10, 2],
  ],
  token: GUEST_TOKEN,
};

/** What the merchant has sent by that day, without Continental's; the same invoices for the same day. */
export const seedInvoices = (today: string): readonly InvoiceDocument[] =>
  [...acme, ...tokyo, ...muller, guest].map((plan) => writeInvoice(plan, today));

/** Continental's ten thousand. They take a moment to write. */
export const seedManyInvoices = (today: string): readonly InvoiceDocument[] =>
  continental().map((plan) => writeInvoice(plan, today));
