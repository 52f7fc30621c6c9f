import { expect } from '@open-wc/testing';
import type { RuleContext } from '../../../../demo/merchant/rules/context.ts';
import { evaluateRules } from '../../../../demo/merchant/rules/evaluate.ts';
import { findSyntaxError } from '../../../../demo/merchant/rules/expression/expression.ts';
import { aContext, aLineItem, aRule, aShop } from './rule-fixtures.ts';

const applies = 'The rule applies.';
const isFalse = 'The expression is not true for this payment.';

function explain(expression: string, context: RuleContext): string | undefined {
  return evaluateRules([aRule({ expression })], context, aShop()).trace[0]?.reason;
}

const guest = aContext({ customer: null, customerUser: null });
const withShippingCategory = aContext({
  lineItems: [
    aLineItem({ product: { id: 11, sku: 'SKU1', category: null, shipping_category: { internalId: 'd' } } }),
  ],
});
const weightExpression =
  '(lineItems.sum(lineItem.weight.value * lineItem.quantity) >= 3.0 and lineItems.sum(lineItem.weight.value * lineItem.quantity) <= 50.0)';

// Expressions of OroCommerce's own fixtures, with what each does in a payment rule.
const examples: readonly [expression: string, context: RuleContext, outcome: string][] = [
  ['currency = "USD"', aContext(), applies],
  ['currency = "EUR"', aContext(), isFalse],
  ['subtotal.value >= 12', aContext(), applies],
  ['subtotal.value >= 12', aContext({ subtotal: { value: '11.99', currency: 'USD' } }), isFalse],
  ['customer.id > 0 and customerUser.id > 0', aContext(), applies],
  [
    'customer.id > 0 and customerUser.id > 0',
    aContext({ customerUser: null }),
    'The expression failed: “id” cannot be read, because “customerUser” is null (at character 34).',
  ],
  ['customer.name = "WithCustomerUser"', aContext(), applies],
  [
    'customer.name = "WithCustomerUser"',
    guest,
    'The expression failed: “name” cannot be read, because “customer” is null (at character 10).',
  ],
  ['lineItems.all(lineItem.product.id > 10)', aContext(), applies],
  ['lineItems.any(lineItem.product.id <= 10)', aContext(), isFalse],
  ["lineItems.any( lineItem.product.shipping_category.internalId = 'd' )", withShippingCategory, applies],
  [
    "lineItems.any( lineItem.product.shipping_category.internalId = 'd' )",
    aContext(),
    'The expression failed: “lineItem.product” has no “shipping_category” (at character 33).',
  ],
  [
    "lineItems.any(lineItem.product.sku in ('SKU1'))",
    aContext(),
    "The expression failed: The text “SKU1” is not a list; write the right side of “in” in brackets, like ['a', 'b'] (at character 36).",
  ],
  ["lineItems.any(lineItem.product.sku in ['SKU1'])", aContext(), applies],
  ['shippingMethod="flat-rate"', aContext(), applies],
  ['shippingMethod="flat-rate"', aContext({ shippingMethod: null }), isFalse],
  [weightExpression, aContext(), 'The expression failed: “lineItem” has no “weight” (at character 25).'],
  ["name = 'test'", aContext(), 'The expression failed: There is no variable “name” (at character 1).'],
];

describe('expressions merchants write in OroCommerce', () => {
  for (const [expression, context, outcome] of examples) {
    it(`says of ${expression}: ${outcome}`, () => {
      expect(explain(expression, context)).to.equal(outcome);
    });
  }

  it('can all be saved, also those that fail with a payment’s data', () => {
    for (const [expression] of examples) expect(findSyntaxError(expression), expression).to.equal(undefined);
  });
});

describe('what a rule can ask about a payment', () => {
  const context = aContext({
    lineItems: [
      aLineItem({ kitItemLineItems: [aLineItem({ quantity: 0.5, productUnitCode: 'kg' })] }),
      aLineItem({ quantity: 1, product: null }),
    ],
    shippingAddress: aContext().billingAddress,
  });

  for (const expression of [
    "subtotal.value > 100 and customer.group.name = 'Partners'",
    'subtotal.value = 120.0 and subtotal.currency = currency',
    'total = 130.5',
    'lineItems.any(lineItem.quantity = 1.0)',
    'lineItems.any(lineItem.price.value = 40.0)',
    'lineItems.any(lineItem.entityIdentifier = 501)',
    'lineItems.any(lineItem.productUnit.code = "item" and lineItem.productUnitCode = "item")',
    'lineItems.any(lineItem.product = null)',
    "lineItems.any(lineItem.kitItemLineItems.any(kitItemLineItem.productUnitCode = 'kg'))",
    'lineItems.sum(lineItem.quantity) = 4.0',
    'count(lineItems) = 2',
    "billingAddress.countryIso2 = 'US' and billingAddress.regionCode = 'NY'",
    "shippingAddress.postalCode matches '/^100/'",
    'shippingOrigin = null',
    "customerUser.email matches '/@example\\.org$/'",
  ]) {
    it(`knows that ${expression}`, () => {
      expect(explain(expression, context)).to.equal(applies);
    });
  }

  it('tells quantities from whole numbers, so = 1 never fits a quantity', () => {
    expect(explain('lineItems.any(lineItem.quantity = 1)', context)).to.equal(isFalse);
  });

  it('does not know the website, which rules select outside of expressions', () => {
    expect(explain('website = 1', context)).to.contain('There is no variable “website”');
  });
});
