import type { Checkout } from '../model/checkout.ts';
import type { StoredMethod } from '../model/saved-method.ts';
import { ADDRESSES } from './people.ts';

/** One open checkout for each buyer, and some for special cases. */
export const seedCheckouts = (): Checkout[] => [
  {
    id: '1001',
    buyerId: 1,
    currency: 'USD',
    items: [
      { sku: '1AB92', quantity: '4' },
      { sku: '2LM04', quantity: '2' },
    ],
    billingAddress: ADDRESSES.acme,
    shippingAddress: ADDRESSES.acme,
    shippingMethod: 'flat_rate_1',
    coupon: { code: 'SPRING10', percent: '10' },
    comments: 'Please deliver to dock 4.',
    status: 'open',
  },
  {
    id: '1002',
    buyerId: 2,
    currency: 'USD',
    items: [
      { sku: '5QR75', quantity: '1' },
      { sku: '7SF21', quantity: '1' },
    ],
    billingAddress: ADDRESSES.guest,
    shippingAddress: ADDRESSES.guest,
    shippingMethod: 'flat_rate_1',
    status: 'open',
  },
  {
    id: '1003',
    buyerId: 3,
    currency: 'EUR',
    items: [
      { sku: '4PT12', quantity: '3' },
      { sku: '2CD31', quantity: '12.5' },
    ],
    billingAddress: ADDRESSES.muller,
    shippingAddress: ADDRESSES.muller,
    shippingMethod: 'flat_rate_1',
    status: 'open',
  },
  {
    id: '1004',
    buyerId: 4,
    currency: 'JPY',
    items: [
      { sku: '3JK77', quantity: '2' },
      { sku: '7SF03', quantity: '15' },
    ],
    billingAddress: ADDRESSES.tokyo,
    shippingAddress: ADDRESSES.tokyo,
    shippingMethod: 'flat_rate_1',
    status: 'open',
  },
  {
    id: '1005',
    buyerId: 1,
    currency: 'KWD',
    items: [
      { sku: '5QR60', quantity: '1' },
      { sku: '2CD31', quantity: '7.5' },
    ],
    billingAddress: ADDRESSES.acmeKuwait,
    shippingAddress: ADDRESSES.acmeKuwait,
    shippingMethod: 'flat_rate_1',
    poNumber: 'PO-7310',
    status: 'open',
  },
  {
    // $230.00 over what is left of Acme's credit.
    id: '1006',
    buyerId: 1,
    currency: 'USD',
    items: [{ sku: '6XY18', quantity: '3' }],
    billingAddress: ADDRESSES.acme,
    shippingAddress: ADDRESSES.acme,
    shippingMethod: 'flat_rate_1',
    status: 'open',
  },
  {
    // The rule for hazardous goods stops those after it.
    id: '1007',
    buyerId: 1,
    currency: 'USD',
    items: [{ sku: '8HZ01', quantity: '2' }],
    billingAddress: ADDRESSES.acme,
    shippingAddress: ADDRESSES.acme,
    shippingMethod: 'flat_rate_2',
    status: 'open',
  },
];

/** The cards that Amanda used before; the tokens are Stripe's own test cards. */
export const seedSavedMethods = (): StoredMethod[] => [
  {
    id: 'saved_1',
    buyerId: 1,
    method: 'stripe_payment_element_4',
    label: 'Visa •••• 4242',
    expires: '2029-08',
    owner: 'personal',
    token: 'pm_card_visa',
  },
  {
    id: 'saved_2',
    buyerId: 1,
    method: 'stripe_payment_element_4',
    label: 'Mastercard •••• 4444',
    expires: '2028-04',
    owner: 'company',
    token: 'pm_card_mastercard',
  },
];
