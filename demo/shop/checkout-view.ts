import { addMoney, formatMoney, fromMinor } from '../../src/contract/money.ts';
import type { Money } from '../../src/contract/money.ts';
import type { MerchantState } from '../merchant/model.ts';
import type { Checkout } from '../merchant/model/checkout.ts';
import { priceCheckout } from '../merchant/pricing/price-checkout.ts';
import { addressLines } from './address-lines.ts';
import { textsIn } from './texts.ts';

/** One line of the cart, in the buyer's words. */
export interface LineView {
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: string;
  readonly price: string;
  readonly total: string;
}

/** Everything a page shows of a checkout, as text. */
export interface CheckoutView {
  readonly lines: readonly LineView[];
  /** The lines of the total, as label and amount. */
  readonly parts: readonly (readonly [label: string, amount: string])[];
  readonly total: string;
  readonly shippingAddress: string;
  readonly billingAddress: string;
}

/** The checkout as it is now, priced and formatted. `fee` is what the chosen payment method added. */
export function viewCheckout(
  state: MerchantState,
  checkout: Checkout,
  language: string,
  fee?: Money,
): CheckoutView {
  const { items, parts, total } = priceCheckout(state, checkout, language);
  const say = textsIn(language);
  const show = (money: Money) => formatMoney(money, language);
  const sum = fromMinor(total, checkout.currency);
  return {
    lines: items.map(({ product, line }) => ({
      sku: product.sku,
      name: product.name,
      unit: product.unit,
      quantity: line.quantity,
      price: show(line.price),
      total: show(line.total),
    })),
    parts: [
      ...parts.map(({ type, label, amount }) => [say.parts[type] ?? label, show(amount)] as const),
      ...(fee ? [[say.fee, show(fee)] as const] : []),
    ],
    total: show(fee ? addMoney(sum, fee) : sum),
    shippingAddress: addressLines(checkout.shippingAddress ?? {}, language).join('\n'),
    billingAddress: addressLines(checkout.billingAddress ?? {}, language).join('\n'),
  };
}
