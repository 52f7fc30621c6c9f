import { fromMinor, toMinor, type Money } from '../../../src/contract/money.ts';
import * as z from 'zod/mini';
import type { MerchantState } from '../model.ts';
import type { Integration } from '../model/integration.ts';
import { priceCheckout } from '../pricing/price-checkout.ts';
import type { Basket } from '../quotes/basket.ts';
import { textIn } from '../words.ts';
import { checkoutOf } from './rest.ts';
import type { StoredPart } from './stored-part.ts';

/** Who sells what in a marketplace; an integration that has none is the shop's own. */
const Sellers = z.object({
  sellers: z.array(
    z.object({
      account: z.string(),
      label: z.object({ en: z.string(), de: z.exactOptional(z.string()) }),
      /** Ids of the categories that are this seller's; the first seller has the rest. */
      categories: z.array(z.number()),
    }),
  ),
});

/**
 * Divides what is paid among its sellers. The parts come to exactly the amount: each seller's goods are priced by
 * themselves, and the first seller, who ships, has what is left.
 * @returns undefined where one seller has it all
 */
export function splitBySeller(
  state: MerchantState,
  { settings }: Integration,
  { priced }: Basket,
  amount: Money,
  locale: string,
): readonly StoredPart[] | undefined {
  const parsed = Sellers.safeParse(settings);
  const [{ checkout, items }] = priced;
  if (!parsed.success || priced.length > 1) return undefined;
  const [first, ...others] = parsed.data.sellers;
  const sellerOf = (category: number) =>
    others.find(({ categories }) => categories.includes(category)) ?? first;
  const groups = parsed.data.sellers
    .map((seller) => ({
      seller,
      skus: items
        .filter(({ product }) => sellerOf(product.category.id) === seller)
        .map(({ product }) => product.sku),
    }))
    .filter(({ skus }) => skus.length > 0);
  if (groups.length < 2) return undefined;
  const costs = groups.map(({ skus }, index) =>
    index === 0 ? 0n : priceCheckout(state, checkoutOf(checkout, skus, false), locale).total,
  );
  const ofOthers = costs.reduce((sum, cost) => sum + cost, 0n);
  costs[0] = toMinor(amount) - ofOthers;
  return groups.map(({ seller, skus }, index) => ({
    id: `part_${index + 1}`,
    label: textIn(seller.label, locale),
    amount: fromMinor(costs[index] ?? 0n, amount.currency),
    status: 'open',
    account: seller.account,
    skus,
  }));
}
