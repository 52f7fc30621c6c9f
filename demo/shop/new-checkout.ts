import type { MerchantState } from '../merchant/model.ts';
import type { Checkout } from '../merchant/model/checkout.ts';
import { seedMerchant } from '../merchant/seed.ts';
import type { Scenario } from './scenarios.ts';

/**
 * Adds a fresh copy of the scenario's cart, and of one more where two widgets share the page. What earlier visits used
 * up is there again, so that the same link always shows the same.
 */
export function addCheckouts(
  state: MerchantState,
  { cart, embed, address, arrange }: Scenario,
): readonly [Checkout, ...Checkout[]] {
  arrange?.(state);
  const home = address && { shippingAddress: address, billingAddress: address };
  const first = addCheckout(state, cart, home);
  restoreBuyer(state, first.buyerId);
  return embed === 'two' ? [first, addCheckout(state, cart, home)] : [first];
}

/** Adds a fresh copy of a checkout of the seed, with some of it changed. */
export function addCheckout(
  { checkouts }: MerchantState,
  cart: string,
  changes: Partial<Checkout> = {},
): Checkout {
  const template = seedMerchant().checkouts.find(({ id }) => id === cart);
  if (!template) throw new Error(`The seed has no checkout ${cart}: name one that it has in scenarios.ts.`);
  const id = String(Math.max(...checkouts.map((checkout) => Number(checkout.id))) + 1);
  const checkout = { ...template, ...changes, id };
  checkouts.push(checkout);
  return checkout;
}

/** Gives a buyer's company its credit back, and the buyer the saved cards. */
function restoreBuyer(state: MerchantState, buyerId: number): void {
  const seed = seedMerchant();
  const companyId = seed.buyers.find(({ id }) => id === buyerId)?.companyId;
  const credit = state.companies.find(({ id }) => id === companyId)?.credit;
  const used = seed.companies.find(({ id }) => id === companyId)?.credit?.used;
  if (credit && used) credit.used = used;
  const isThere = (saved: string) => state.savedMethods.some(({ id }) => id === saved);
  state.savedMethods.push(
    ...seed.savedMethods.filter((saved) => saved.buyerId === buyerId && !isThere(saved.id)),
  );
}
