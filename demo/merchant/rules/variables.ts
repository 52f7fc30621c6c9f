import type { RuleAttribute, RuleContext, RuleLineItem, RulePrice } from './context.ts';
import type { Fields, Value } from './expression/value.ts';

/**
 * The variables expressions can name (OroCommerce's BasicPaymentContextToRulesValueConverter). Amounts and quantities
 * are floats, as OroCommerce has them: here, and only to be compared with what a merchant wrote in a rule.
 */
export function toVariables(context: RuleContext): Fields {
  const { billingAddress, shippingAddress, shippingOrigin, shippingMethod, currency } = context;
  return {
    lineItems: context.lineItems.map((item) => ({
      ...toLineItem(item),
      kitItemLineItems: item.kitItemLineItems.map(toLineItem),
    })),
    billingAddress: billingAddress && { ...billingAddress },
    shippingAddress: shippingAddress && { ...shippingAddress },
    shippingOrigin: shippingOrigin && { ...shippingOrigin },
    shippingMethod,
    currency,
    subtotal: toPrice(context.subtotal),
    total: Number(context.total),
    customer: toValue(context.customer && { ...context.customer }),
    customerUser: toValue(context.customerUser && { ...context.customerUser }),
  };
}

function toLineItem(item: Omit<RuleLineItem, 'kitItemLineItems'>): Fields {
  return {
    product: toValue(item.product),
    productSku: item.productSku,
    productUnit: { code: item.productUnitCode },
    productUnitCode: item.productUnitCode,
    quantity: item.quantity,
    price: toPrice(item.price),
    entityIdentifier: toValue(item.entityIdentifier),
    checksum: item.checksum,
  };
}

function toPrice({ value, currency }: RulePrice): Fields {
  return { value: Number(value), currency };
}

function toValue(attribute: RuleAttribute): Value {
  if (typeof attribute === 'number') return Number.isInteger(attribute) ? BigInt(attribute) : attribute;
  if (typeof attribute !== 'object' || attribute === null) return attribute;
  if (Array.isArray(attribute)) return attribute.map(toValue);
  return Object.fromEntries(Object.entries(attribute).map(([name, value]) => [name, toValue(value)]));
}
