import { fromMinor, toMinor } from '../../../src/contract/money.ts';
import type { OrderItem } from '../../../src/contract/order.ts';
import type { Infer } from '../../../src/contract/schema.ts';
import type { TotalPart } from '../../../src/contract/quote.ts';
import type { MerchantState } from '../model.ts';
import type { Product, Tax } from '../model/catalogue.ts';
import type { Checkout } from '../model/checkout.ts';
import { unprocessable } from '../problem.ts';
import { textIn, wordsIn } from '../words.ts';
import { multiply, takePercent } from './decimal.ts';

/** One line, with the product it is for. */
export interface PricedItem {
  readonly product: Product;
  readonly line: Infer<typeof OrderItem>;
}

/** What a checkout costs; amounts in minor units of its currency. */
export interface PricedCheckout {
  readonly checkout: Checkout;
  readonly items: readonly PricedItem[];
  readonly subtotal: bigint;
  readonly shipping?: { readonly id: string; readonly label: string; readonly cost: bigint };
  readonly parts: readonly TotalPart[];
  readonly total: bigint;
}

/**
 * Prices a checkout: lines, coupon, shipping, and the tax of the place it is shipped to.
 * @throws HttpProblem when something is not sold in the checkout's currency
 */
export function priceCheckout(state: MerchantState, checkout: Checkout, locale: string): PricedCheckout {
  const { currency } = checkout;
  const say = wordsIn(locale);
  const part = (type: string, label: string, minor: bigint): TotalPart => ({
    type,
    label,
    amount: fromMinor(minor, currency),
  });
  const items = checkout.items.map((item) => priceItem(state, item, currency, locale));
  const subtotal = items.reduce((sum, { line }) => sum + toMinor(line.total), 0n);
  const discount = checkout.coupon ? takePercent(subtotal, checkout.coupon.percent) : 0n;
  const shipping = priceShipping(state, checkout, locale);
  const cost = shipping?.cost ?? 0n;
  const tax = findTax(state.taxes, checkout);
  const taxed = subtotal - discount + (tax?.isShippingTaxed ? cost : 0n);
  const taxes = tax ? takePercent(taxed, tax.percent) : 0n;
  return {
    checkout,
    items,
    subtotal,
    ...(shipping && { shipping }),
    parts: [
      part('subtotal', say.subtotal, subtotal),
      ...(checkout.coupon ? [part('discount', say.discount(checkout.coupon.code), -discount)] : []),
      ...(shipping ? [part('shipping', say.shipping, cost)] : []),
      ...(tax ? [part('tax', textIn(tax.label, locale), taxes)] : []),
    ],
    total: subtotal - discount + cost + taxes,
  };
}

function priceItem(
  state: MerchantState,
  { sku, quantity }: Checkout['items'][number],
  currency: string,
  locale: string,
): PricedItem {
  const product = state.products.find((candidate) => candidate.sku === sku);
  if (!product)
    throw new Error(`There is no product ${sku} in the catalogue: add it, or change the checkout.`);
  const price = { amount: inPriceList(product.prices, currency, locale), currency };
  const total = fromMinor(multiply(toMinor(price), quantity), currency);
  return { product, line: { sku, name: product.name, quantity, unit: product.unit, price, total } };
}

function priceShipping(state: MerchantState, { shippingMethod, currency }: Checkout, locale: string) {
  const method = state.shippingMethods.find(({ id }) => id === shippingMethod);
  if (!method) return undefined;
  const amount = inPriceList(method.costs, currency, locale);
  return { id: method.id, label: textIn(method.label, locale), cost: toMinor({ amount, currency }) };
}

function inPriceList(prices: Readonly<Record<string, string>>, currency: string, locale: string): string {
  const price = Object.hasOwn(prices, currency) ? prices[currency] : undefined;
  if (price !== undefined) return price;
  throw unprocessable([{ pointer: '/context/currency', detail: wordsIn(locale).notSoldIn(currency) }]);
}

/** The tax of the region, or else of the country, that the goods go to. */
function findTax(taxes: readonly Tax[], checkout: Checkout): Tax | undefined {
  const place = checkout.shippingAddress ?? checkout.billingAddress;
  const ofCountry = taxes.filter(({ country }) => country === place?.country);
  return (
    ofCountry.find(({ region }) => region !== undefined && region === place?.region) ??
    ofCountry.find(({ region }) => region === undefined)
  );
}
