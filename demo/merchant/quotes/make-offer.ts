import type { PaymentMethod } from '../../../src/contract/payment-method.ts';
import type { Quote } from '../../../src/contract/quote.ts';
import type { Backend } from '../backend.ts';
import type { Basket } from './basket.ts';
import { describeOrder } from './order-details.ts';
import { createQuoteId, type QuoteSubject } from './quote-id.ts';

/** An offer, and the basket it is for. */
export interface Offer {
  readonly quote: Quote;
  readonly basket: Basket;
}

/** Offers a basket with these methods; where there are none, the buyer is told the sentence. */
export async function makeOffer(
  { state }: Backend,
  subject: QuoteSubject,
  basket: Basket,
  methods: readonly PaymentMethod[],
  noMethods: string | undefined,
): Promise<Offer> {
  const selected = methods.find(({ unavailable }) => !unavailable)?.id;
  const quote: Quote = {
    id: await createQuoteId(subject, basket, methods, state.data),
    payables: [...basket.payables],
    total: basket.total,
    parts: [...basket.parts],
    order: describeOrder(basket),
    methods: [...methods],
    ...(selected !== undefined && { selected }),
    ...(methods.length === 0 && noMethods !== undefined && { message: noMethods }),
  };
  return { quote, basket };
}
