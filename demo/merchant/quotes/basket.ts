import { fromMinor, isSameMoney, toMinor, type Money } from '../../../src/contract/money.ts';
import type { Payable, PayableRequest } from '../../../src/contract/payable.ts';
import type { QuoteRequest, TotalPart } from '../../../src/contract/quote.ts';
import type { MerchantState } from '../model.ts';
import type { Checkout } from '../model/checkout.ts';
import type { Buyer, Company } from '../model/customer.ts';
import { priceCheckout, type PricedCheckout } from '../pricing/price-checkout.ts';
import { HttpProblem, notFound, unprocessable } from '../problem.ts';
import { wordsIn } from '../words.ts';

/** What the page knows about a checkout and the backend does not yet. */
export type BasketContext = NonNullable<QuoteRequest['context']>;

/** Payables that are paid together, priced; they have one buyer and one currency. */
export interface Basket {
  readonly payables: readonly (Payable & { readonly label: string })[];
  readonly priced: readonly [PricedCheckout, ...PricedCheckout[]];
  readonly buyer: Buyer;
  readonly company?: Company;
  readonly parts: readonly TotalPart[];
  readonly total: Money;
  /** What else has to stay as the buyer saw it. */
  readonly facts?: readonly string[];
}

/**
 * Finds and prices what a request wants to pay.
 * The demo has no sign-in: who knows a checkout's id may pay it. A real shop compares its buyer with the session here.
 * @throws HttpProblem 404 for an unknown payable, 422 when they cannot be paid like this
 */
export function fillBasket(
  state: MerchantState,
  requests: readonly PayableRequest[],
  locale: string,
  context: BasketContext = {},
): Basket {
  const unique = [...new Map(requests.map((request) => [request.id, request])).values()];
  const [first, ...rest] = unique.map(({ id }) =>
    priceCheckout(state, applyContext(findCheckout(state, id, locale), context), locale),
  );
  if (!first) throw new HttpProblem(422, 'No payable was named', { detail: wordsIn(locale).notFound });
  const { buyerId, currency } = first.checkout;
  if (rest.some(({ checkout }) => checkout.buyerId !== buyerId || checkout.currency !== currency))
    throw unprocessable([{ pointer: '/payables', detail: wordsIn(locale).notTogether }]);
  refuseParts(unique, [first, ...rest], locale);
  const buyer = state.buyers.find(({ id }) => id === buyerId);
  if (!buyer)
    throw new Error(`Checkout ${first.checkout.id} belongs to buyer ${buyerId}, who does not exist.`);
  const company = state.companies.find(({ id }) => id === buyer.companyId);
  const priced = [first, ...rest] as const;
  return {
    payables: priced.map(({ checkout, total }) => ({
      id: `checkout:${checkout.id}`,
      label: wordsIn(locale).order(checkout.id),
      amount: fromMinor(total, currency),
    })),
    priced,
    buyer,
    ...(company && { company }),
    parts: addParts(priced.flatMap(({ parts }) => parts)),
    total: fromMinor(
      priced.reduce((sum, { total }) => sum + total, 0n),
      currency,
    ),
  };
}

/** The checkout that a payable's id names. */
export function findCheckout(state: MerchantState, payableId: string, locale: string): Checkout {
  const id = payableId.replace(/^checkout:/, '');
  const checkout = id === payableId ? undefined : state.checkouts.find((candidate) => candidate.id === id);
  if (!checkout) throw notFound(wordsIn(locale).notFound);
  return checkout;
}

/** The checkout as it would be with what the page says; nothing else of it can be said from outside. */
export const applyContext = (
  checkout: Checkout,
  { billingAddress, shippingAddress, currency }: BasketContext,
): Checkout => ({
  ...checkout,
  ...(billingAddress && { billingAddress }),
  ...(shippingAddress && { shippingAddress }),
  ...(currency !== undefined && { currency }),
});

function refuseParts(
  requests: readonly PayableRequest[],
  priced: readonly PricedCheckout[],
  locale: string,
): void {
  const isPart = ({ amount }: PayableRequest, index: number) => {
    const checkout = priced[index];
    if (!amount || !checkout) return false;
    return !isSameMoney(amount, fromMinor(checkout.total, checkout.checkout.currency));
  };
  const index = requests.findIndex(isPart);
  if (index >= 0)
    throw unprocessable([{ pointer: `/payables/${index}/amount`, detail: wordsIn(locale).partRefused }]);
}

/** The parts of several checkouts as one list: what has the same name is added up. */
function addParts(parts: readonly TotalPart[]): readonly TotalPart[] {
  const sums = new Map<string, TotalPart>();
  for (const part of parts) {
    const key = `${part.type} ${part.label}`;
    const sum = toMinor(part.amount) + (sums.has(key) ? toMinor((sums.get(key) ?? part).amount) : 0n);
    sums.set(key, { ...part, amount: fromMinor(sum, part.amount.currency) });
  }
  return [...sums.values()];
}
