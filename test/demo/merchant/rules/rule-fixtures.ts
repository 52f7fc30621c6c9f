import type { RuleContext, RuleLineItem } from '../../../../demo/merchant/rules/context.ts';
import type { MethodKnowledge } from '../../../../demo/merchant/rules/evaluate.ts';
import type { PaymentRule } from '../../../../demo/merchant/rules/payment-rule.ts';

/** A rule that applies to any payment in USD, with what a test changes about it. */
export function aRule(changes: Partial<PaymentRule> = {}): PaymentRule {
  return {
    id: 1,
    name: 'Default',
    enabled: true,
    sortOrder: 10,
    stopProcessing: false,
    expression: null,
    currency: 'USD',
    websites: [],
    destinations: [],
    methods: ['payment_term_1'],
    ...changes,
  };
}

/** Three pieces of product 11 for 40.00 USD each, with what a test changes about them. */
export function aLineItem(changes: Partial<RuleLineItem> = {}): RuleLineItem {
  return {
    product: { id: 11, sku: 'SKU1', category: { id: 4 } },
    productSku: 'SKU1',
    productUnitCode: 'item',
    quantity: 3,
    price: { value: '40.00', currency: 'USD' },
    kitItemLineItems: [],
    entityIdentifier: 501,
    checksum: '',
    ...changes,
  };
}

/** A business customer in New York buying for 120.00 USD on website 1, with what a test changes about that. */
export function aContext(changes: Partial<RuleContext> = {}): RuleContext {
  return {
    lineItems: [aLineItem()],
    billingAddress: {
      street: '5th Avenue 1',
      street2: null,
      city: 'New York',
      regionName: 'New York',
      regionCode: 'NY',
      postalCode: '10001',
      countryName: 'United States',
      countryIso2: 'US',
      countryIso3: 'USA',
    },
    shippingAddress: null,
    shippingOrigin: null,
    shippingMethod: 'flat-rate',
    currency: 'USD',
    subtotal: { value: '120.00', currency: 'USD' },
    total: '130.50',
    customer: { id: 7, name: 'WithCustomerUser', group: { id: 2, name: 'Partners' } },
    customerUser: {
      id: 9,
      email: 'amanda@example.org',
      firstName: 'Amanda',
      middleName: null,
      lastName: 'Cole',
      fullName: 'Amanda Cole',
    },
    website: 1,
    ...changes,
  };
}

/** A shop in which every method is installed and applicable, with what a test changes about it. */
export function aShop(changes: Partial<MethodKnowledge> = {}): MethodKnowledge {
  return { isInstalled: () => true, isApplicable: () => true, ...changes };
}
