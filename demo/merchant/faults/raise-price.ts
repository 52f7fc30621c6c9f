import { fromMinor, toMinor, type Money } from '../../../src/contract/money.ts';
import type { Quote } from '../../../src/contract/quote.ts';
import type { Merchant } from '../app.ts';

const isShipping = ({ type }: { readonly type: string }) => type === 'shipping';

const less = (money: Money, by: bigint): Money => fromMinor(toMinor(money) - by, money.currency);

/** The same quote when shipping still cost half; its id does not stand for today's offer. */
function beforeTheRise(quote: Quote): Quote {
  const shipping = quote.parts?.find(isShipping)?.amount;
  const [payable, ...others] = quote.payables;
  if (!shipping || !payable) return quote;
  const by = toMinor(shipping) / 2n;
  const { order } = quote;
  return {
    ...quote,
    id: `${quote.id}-before`,
    total: less(quote.total, by),
    payables: [{ ...payable, amount: less(payable.amount, by) }, ...others],
    parts: (quote.parts ?? []).map((part) =>
      isShipping(part) ? { ...part, amount: less(part.amount, by) } : part,
    ),
    ...(order && {
      order: {
        ...order,
        ...(order.shippingMethod?.cost && {
          shippingMethod: { ...order.shippingMethod, cost: less(order.shippingMethod.cost, by) },
        }),
      },
    }),
  };
}

/**
 * A merchant whose shipping gets dearer while the buyer looks at the quote: quotes show the old price until the first
 * attempt to pay, which then meets the true one.
 */
export function raisePrice(merchant: Merchant): Merchant {
  const risen = new Set<string>();
  return async (request) => {
    const isPaying = request.method === 'POST' && new URL(request.url).pathname.endsWith('/payments');
    const asked = isPaying ? ((await request.clone().json()) as { quote?: unknown }).quote : undefined;
    const response = await merchant(request);
    if (typeof asked === 'string') risen.add(subjectOf(asked));
    if (!response.ok || !new URL(request.url).pathname.endsWith('/quotes')) return response;
    const quote = (await response.json()) as Quote;
    return Response.json(quote.payment || risen.has(subjectOf(quote.id)) ? quote : beforeTheRise(quote));
  };
}

/** The part of a quote's id that says what it is for. */
const subjectOf = (quoteId: string): string => quoteId.split('.')[1] ?? '';
