import { fromMinor } from '../../../src/contract/money.ts';
import type { Address } from '../../../src/contract/order.ts';
import type { PricedItem } from '../pricing/price-checkout.ts';
import type { RuleAddress, RuleContext, RuleLineItem } from '../rules/context.ts';
import type { Basket } from './basket.ts';

/** ISO 3166-1 alpha-3 of the countries in the demo; rules on others have to use the two-letter code. */
const ISO3: Readonly<Record<string, string>> = { US: 'USA', DE: 'DEU', JP: 'JPN', KW: 'KWT' };

/** The demo is one website. */
const WEBSITE = 1;

/** What the payment rules look at: the basket as OroCommerce's payment context. */
export function toRuleContext({ priced, buyer, company, total }: Basket): RuleContext {
  const [{ checkout, shipping }] = priced;
  const { currency } = checkout;
  const subtotal = priced.reduce((sum, each) => sum + each.subtotal, 0n);
  return {
    lineItems: priced.flatMap(({ items }) => items.map(toLineItem)),
    billingAddress: toRuleAddress(checkout.billingAddress),
    shippingAddress: toRuleAddress(checkout.shippingAddress),
    shippingOrigin: null,
    shippingMethod: shipping?.id ?? null,
    currency,
    subtotal: { value: fromMinor(subtotal, currency).amount, currency },
    total: total.amount,
    customer: company ? { id: company.id, name: company.name, group: company.group } : null,
    customerUser: company
      ? {
          id: buyer.id,
          email: buyer.email,
          firstName: buyer.firstName,
          middleName: null,
          lastName: buyer.lastName,
          fullName: `${buyer.firstName} ${buyer.lastName}`,
        }
      : null,
    website: WEBSITE,
  };
}

function toLineItem({ product, line }: PricedItem): RuleLineItem {
  return {
    product: { id: product.id, sku: product.sku, category: product.category, name: product.name },
    productSku: product.sku,
    productUnitCode: product.unit,
    quantity: Number(line.quantity),
    price: { value: line.price.amount, currency: line.price.currency },
    kitItemLineItems: [],
    entityIdentifier: product.id,
    checksum: '',
  };
}

function toRuleAddress(address: Address | undefined): RuleAddress | null {
  if (!address?.country) return null;
  const { country } = address;
  return {
    street: address.street ?? '',
    street2: address.street2 ?? null,
    city: address.city ?? '',
    regionName: null,
    regionCode: address.region ?? null,
    postalCode: address.postalCode ?? '',
    countryName: /^[A-Z]{2}$/.test(country)
      ? (new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country)
      : country,
    countryIso2: country,
    countryIso3: ISO3[country] ?? '',
  };
}
