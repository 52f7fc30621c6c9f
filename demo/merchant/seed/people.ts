import type { Address } from '../../../src/contract/order.ts';
import type { Buyer, Company } from '../model/customer.ts';

/** The addresses of the buyers, and the branch that Acme ships to in Kuwait. */
export const ADDRESSES = {
  acme: {
    name: 'Amanda Cole',
    company: 'Acme Industrial',
    street: '801 Scenic Hwy',
    city: 'San Diego',
    region: 'US-CA',
    postalCode: '92101',
    country: 'US',
    phone: '+1 619 555 0142',
  },
  acmeKuwait: {
    name: 'Amanda Cole',
    company: 'Acme Industrial Gulf',
    street: 'Fahad Al-Salem Street 12',
    city: 'Kuwait City',
    postalCode: '13001',
    country: 'KW',
    phone: '+965 2220 0142',
  },
  guest: {
    name: 'Marcus Webb',
    street: '45 Court Street',
    street2: 'Apt 3B',
    city: 'Brooklyn',
    region: 'US-NY',
    postalCode: '11201',
    country: 'US',
    phone: '+1 718 555 0177',
  },
  muller: {
    name: 'Katrin Müller',
    company: 'Müller Werkzeugbau GmbH',
    street: 'Industriestraße 14',
    city: 'Esslingen am Neckar',
    postalCode: '73734',
    country: 'DE',
    phone: '+49 711 5550142',
  },
  tokyo: {
    name: '佐藤 健一',
    company: '東京精密工業',
    street: '大森北1丁目2-3',
    city: '大田区',
    region: 'JP-13',
    postalCode: '143-0016',
    country: 'JP',
    phone: '+81 3 5550 0142',
  },
  continental: {
    name: 'Grace Lindqvist',
    company: 'Continental Supply Group',
    street: '2200 Market Street',
    city: 'San Francisco',
    region: 'US-CA',
    postalCode: '94114',
    country: 'US',
    phone: '+1 415 555 0188',
  },
} as const satisfies Record<string, Address>;

/** The companies; Acme has two buyers, every other one. */
export const seedCompanies = (): Company[] => [
  {
    id: 1,
    name: 'Acme Industrial',
    group: { id: 1, name: 'Wholesale' },
    paymentTerm: { label: 'net 30', days: 30 },
    credit: {
      limit: { amount: '10000.00', currency: 'USD' },
      used: { amount: '6182.61', currency: 'USD' },
    },
    fields: [
      {
        id: 'po_number',
        label: { en: 'PO number', de: 'Bestellnummer', ja: '発注番号', ar: 'رقم أمر الشراء' },
        required: true,
        pattern: 'PO-\\d{4,8}',
        patternMessage: {
          en: 'Use the form PO-12345.',
          de: 'Schreiben Sie sie als PO-12345.',
          ja: 'PO-12345の形式でご入力ください。',
          ar: 'اكتبه بالصيغة PO-12345.',
        },
        maxLength: 32,
      },
    ],
  },
  {
    id: 2,
    name: 'Müller Werkzeugbau GmbH',
    group: { id: 2, name: 'Industrial' },
    vatId: 'DE811569869',
    paymentTerm: { label: 'net 14', days: 14, discount: { percent: '2', days: 7 } },
    credit: {
      limit: { amount: '25000.00', currency: 'EUR' },
      used: { amount: '3150.40', currency: 'EUR' },
    },
  },
  { id: 3, name: '東京精密工業', group: { id: 2, name: 'Industrial' }, paysOldestFirst: true },
  { id: 4, name: 'Continental Supply Group', group: { id: 2, name: 'Industrial' } },
];

/** The people who buy; Marcus is a guest. */
export const seedBuyers = (): Buyer[] => [
  {
    id: 1,
    firstName: 'Amanda',
    lastName: 'Cole',
    email: 'amanda.cole@acme.example',
    phone: '+1 619 555 0142',
    companyId: 1,
    locale: 'en',
    addresses: [ADDRESSES.acme, ADDRESSES.acmeKuwait],
  },
  {
    id: 2,
    firstName: 'Marcus',
    lastName: 'Webb',
    email: 'marcus.webb@mail.example',
    locale: 'en',
    addresses: [ADDRESSES.guest],
  },
  {
    id: 3,
    firstName: 'Katrin',
    lastName: 'Müller',
    email: 'k.mueller@mueller-werkzeugbau.example',
    phone: '+49 711 5550142',
    companyId: 2,
    locale: 'de',
    addresses: [ADDRESSES.muller],
  },
  {
    id: 4,
    firstName: '健一',
    lastName: '佐藤',
    email: 'sato@tokyo-seimitsu.example',
    companyId: 3,
    locale: 'ja',
    addresses: [ADDRESSES.tokyo],
  },
  {
    // Amanda's colleague. He may pay smaller invoices.
    id: 5,
    firstName: 'Ben',
    lastName: 'Ortiz',
    email: 'ben.ortiz@acme.example',
    companyId: 1,
    invoiceLimits: { USD: '5000.00', EUR: '4500.00', KWD: '1500.000' },
    locale: 'en',
    addresses: [{ ...ADDRESSES.acme, name: 'Ben Ortiz' }],
  },
  {
    id: 6,
    firstName: 'Grace',
    lastName: 'Lindqvist',
    email: 'grace.lindqvist@continental.example',
    companyId: 4,
    locale: 'en',
    addresses: [ADDRESSES.continental],
  },
];
