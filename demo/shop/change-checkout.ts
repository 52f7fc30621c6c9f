import * as z from 'zod';
import type { Address } from '../../src/contract/order.ts';
import type { MerchantState } from '../merchant/model.ts';
import type { Checkout } from '../merchant/model/checkout.ts';
import type { Buyer } from '../merchant/model/customer.ts';
import { priceCheckout } from '../merchant/pricing/price-checkout.ts';
import { HttpProblem } from '../merchant/problem.ts';
import { longRegion } from './address-lines.ts';
import type { ShopTexts } from './texts.ts';

const Quantity = z.string().regex(/^(?!0+(\.0+)?$)\d{1,4}(\.\d{1,2})?$/, 'a number above zero');
const Text = z.string().max(120).trim();

const Place = z.object({
  name: Text.optional(),
  company: Text.optional(),
  street: Text.optional(),
  street2: Text.optional(),
  city: Text.optional(),
  region: Text.optional(),
  postalCode: Text.optional(),
  country: z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code'),
  phone: Text.optional(),
});

/** `PATCH /shop/checkouts/{id}`: what the buyer changed. Whatever is left out stays. */
export const CheckoutChange = z.object({
  /** The id of another buyer, who brings an address and a currency along; everything else is ignored then. */
  buyer: z.string().optional(),
  currency: z.string().optional(),
  shippingAddress: Place.optional(),
  billingAddress: Place.optional(),
  /** Decimal strings, by SKU. */
  quantities: z.record(z.string(), Quantity).optional(),
  /** Empty for none. */
  poNumber: z.string().max(32).optional(),
});
export type CheckoutChange = z.infer<typeof CheckoutChange>;

/** Reads the body of a change. @throws HttpProblem 422, in the buyer's language, when it is not one */
export function readChange(body: unknown, say: ShopTexts): CheckoutChange {
  const result = CheckoutChange.safeParse(body);
  if (result.success) return result.data;
  throw new HttpProblem(422, 'Some inputs were refused', {
    detail: say.notSaved,
    errors: result.error.issues.map(({ path, message }) => ({
      pointer: path.map((key) => `/${String(key)}`).join(''),
      detail: message,
    })),
  });
}

/**
 * The checkout with the change made; the old one stays as it is.
 * @throws HttpProblem 422 when the goods are not sold like that
 */
export function changeCheckout(
  state: MerchantState,
  checkout: Checkout,
  change: CheckoutChange,
  language: string,
): Checkout {
  const buyer = state.buyers.find(({ id }) => String(id) === change.buyer);
  const isOther = buyer !== undefined && buyer.id !== checkout.buyerId;
  const next = isOther ? giveTo(checkout, buyer) : edit(checkout, change);
  priceCheckout(state, next, language);
  return next;
}

const CURRENCIES: Readonly<Record<string, string>> = { US: 'USD', DE: 'EUR', JP: 'JPY', KW: 'KWD' };

/** The same cart for somebody else. */
function giveTo(checkout: Checkout, { id, addresses: [address] }: Buyer): Checkout {
  return {
    id: checkout.id,
    items: checkout.items,
    status: checkout.status,
    ...(checkout.shippingMethod !== undefined && { shippingMethod: checkout.shippingMethod }),
    buyerId: id,
    currency: CURRENCIES[address?.country ?? ''] ?? checkout.currency,
    ...(address && { shippingAddress: address, billingAddress: address }),
  };
}

function edit(
  { poNumber: before, ...checkout }: Checkout,
  { currency, shippingAddress, billingAddress, quantities = {}, poNumber = before }: CheckoutChange,
): Checkout {
  return {
    ...checkout,
    items: checkout.items.map(({ sku, quantity }) => ({
      sku,
      quantity: Object.hasOwn(quantities, sku) ? (quantities[sku] ?? quantity) : quantity,
    })),
    ...(currency !== undefined && { currency }),
    ...(shippingAddress && { shippingAddress: tidy(shippingAddress) }),
    ...(billingAddress && { billingAddress: tidy(billingAddress) }),
    ...(poNumber !== undefined && poNumber !== '' && { poNumber }),
  };
}

/** Without what was left empty, and with the region as the backend writes it. */
function tidy({ region, ...address }: z.infer<typeof Place>): Address {
  const filled = Object.entries(address).filter(([, text]) => text);
  return { ...Object.fromEntries(filled), ...(region && { region: longRegion(region, address.country) }) };
}
