import type { Product, ShippingMethod, Tax } from '../model/catalogue.ts';

const FASTENERS = { id: 1, name: 'Fasteners' };
const TOOLS = { id: 2, name: 'Hand tools' };
const POWER = { id: 3, name: 'Power tools' };
const SAFETY = { id: 4, name: 'Safety' };
const HAZARDOUS = { id: 7, name: 'Hazardous goods' };

const product = (
  id: number,
  sku: string,
  name: string,
  category: Product['category'],
  unit: string,
  [USD, EUR, JPY, KWD]: readonly [string, string, string, string],
): Product => ({ id, sku, name, category, unit, prices: { USD, EUR, JPY, KWD } });

/** The catalogue, with its price lists in US dollars, euros, yen and Kuwaiti dinars. */
export const seedProducts = (): Product[] => [
  product(1, '1AB92', 'Hex bolt M8 × 40, zinc, box of 100', FASTENERS, 'box', [
    '18.40',
    '16.90',
    '2750',
    '5.665',
  ]),
  product(2, '1GB82', 'Torx screw 5 × 60, box of 200', FASTENERS, 'box', ['24.95', '22.80', '3700', '7.685']),
  product(3, '2CD31', 'Threaded rod M10, per metre', FASTENERS, 'metre', ['3.35', '2.99', '495', '1.031']),
  product(4, '2LM04', 'Combination pliers 180 mm', TOOLS, 'each', ['27.90', '24.50', '4100', '8.590']),
  product(5, '3JK77', 'Ratchet set 1/2″, 24 pieces', TOOLS, 'set', ['139.00', '124.00', '20800', '42.795']),
  product(6, '4PT12', 'Torque wrench 40–200 Nm', TOOLS, 'each', ['189.50', '169.00', '28400', '58.345']),
  product(7, '5QR60', 'Cordless drill 18 V, two batteries', POWER, 'each', [
    '249.00',
    '219.00',
    '36800',
    '76.660',
  ]),
  product(8, '5QR75', 'Angle grinder 125 mm', POWER, 'each', ['118.75', '104.90', '17600', '36.560']),
  product(9, '6XY18', 'Bench drill press', POWER, 'each', ['1249.00', '1099.00', '184800', '384.540']),
  product(10, '7SF03', 'Cut-resistant gloves, pair', SAFETY, 'pair', ['12.60', '10.95', '1850', '3.880']),
  product(11, '7SF21', 'Safety goggles, anti-fog', SAFETY, 'each', ['9.85', '8.60', '1450', '3.032']),
  product(12, '8HZ01', 'Acetone, 5 litres', HAZARDOUS, 'can', ['42.30', '37.20', '6250', '13.023']),
];

/** Standard and express shipping. */
export const seedShippingMethods = (): ShippingMethod[] => [
  {
    id: 'flat_rate_1',
    label: { en: 'Standard shipping', de: 'Standardversand', ja: '通常配送', ar: 'شحن عادي' },
    costs: { USD: '10.00', EUR: '8.90', JPY: '1200', KWD: '3.077' },
  },
  {
    id: 'flat_rate_2',
    label: {
      en: 'Express, next working day',
      de: 'Express, nächster Werktag',
      ja: '速達（翌営業日）',
      ar: 'شحن سريع، يوم العمل التالي',
    },
    costs: { USD: '34.50', EUR: '29.00', JPY: '3800', KWD: '10.620' },
  },
];

/** Sales taxes of the places the demo ships to; Kuwait has none. */
export const seedTaxes = (): Tax[] => [
  {
    country: 'US',
    region: 'US-CA',
    label: {
      en: 'Sales tax 7.75%',
      de: 'Umsatzsteuer 7,75 %',
      ja: '売上税 7.75%',
      ar: 'ضريبة المبيعات 7.75%',
    },
    percent: '7.75',
    isShippingTaxed: false,
  },
  {
    country: 'US',
    region: 'US-NY',
    label: {
      en: 'Sales tax 8.875%',
      de: 'Umsatzsteuer 8,875 %',
      ja: '売上税 8.875%',
      ar: 'ضريبة المبيعات 8.875%',
    },
    percent: '8.875',
    isShippingTaxed: true,
  },
  {
    country: 'DE',
    label: { en: 'VAT 19%', de: 'MwSt. 19 %', ja: '付加価値税 19%', ar: 'ضريبة القيمة المضافة 19%' },
    percent: '19',
    isShippingTaxed: true,
  },
  {
    country: 'JP',
    label: {
      en: 'Consumption tax 10%',
      de: 'Verbrauchsteuer 10 %',
      ja: '消費税 10%',
      ar: 'ضريبة الاستهلاك 10%',
    },
    percent: '10',
    isShippingTaxed: true,
  },
];
