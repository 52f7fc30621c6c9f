import type { Address } from '../../src/contract/order.ts';
import type { MerchantState } from '../merchant/model.ts';
import type { Integration } from '../merchant/model/integration.ts';
import type { PaymentRule } from '../merchant/rules/payment-rule.ts';

/** Where the merchant asks a fee for cards and gives a discount for checks. */
export const ALASKA: Address = {
  name: 'Dana Whitfield',
  company: 'Whitfield Outfitters',
  street: '610 W 6th Avenue',
  city: 'Anchorage',
  region: 'US-AK',
  postalCode: '99501',
  country: 'US',
  phone: '+1 907 555 0136',
};

/** Where no payment rule reaches. */
export const FRANCE: Address = {
  name: 'Camille Laurent',
  street: '18 rue de la République',
  city: 'Lyon',
  postalCode: '69002',
  country: 'FR',
  phone: '+33 4 55 55 01 42',
};

const FEES: readonly Integration[] = [
  {
    id: 'stripe_payment_element_61',
    provider: 'stripe',
    label: { en: 'Card' },
    enabled: true,
    environment: 'test',
    paymentAction: 'charge',
    fee: { label: { en: 'Card fee 1.9%' }, percent: '1.9' },
    settings: { layout: 'tabs', paymentMethodTypes: ['card'] },
  },
  {
    id: 'money_order_62',
    provider: 'check-money-order',
    label: { en: 'Check/Money Order' },
    description: { en: 'Your order ships when your check has arrived.' },
    enabled: true,
    environment: 'test',
    paymentAction: 'order',
    fee: { label: { en: 'Discount for checks 2%' }, percent: '-2' },
    settings: {
      payTo: 'Tender Tools Inc.',
      sendTo: 'Tender Tools Inc.\n120 Harbor Drive\nSan Diego, CA 92101',
    },
  },
];

const FEE_RULE: PaymentRule = {
  id: 61,
  name: 'Alaska: fees and discounts',
  enabled: true,
  sortOrder: 25,
  stopProcessing: true,
  expression: 'customer = null',
  currency: 'USD',
  websites: [],
  destinations: [{ country: 'US', region: 'US-AK', postalCodes: [] }],
  methods: [...FEES.map(({ id }) => id), 'paypal_express_3'],
};

/** Sets up methods that change the total, for guests in Alaska; does nothing when they are there. */
export function offerFees({ integrations, rules }: MerchantState): void {
  integrations.push(...FEES.filter(({ id }) => !integrations.some((known) => known.id === id)));
  if (!rules.some(({ id }) => id === FEE_RULE.id)) rules.push(FEE_RULE);
}
