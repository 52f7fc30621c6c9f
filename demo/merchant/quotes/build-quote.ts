import { standingOf } from '../../../src/contract/payment.ts';
import type { Quote } from '../../../src/contract/quote.ts';
import type { Backend } from '../backend.ts';
import type { StoredPayment } from '../model.ts';
import { findStanding } from '../payments/find-payment.ts';
import { toPayment } from '../payments/payment-view.ts';
import { HttpProblem } from '../problem.ts';
import { wordsIn } from '../words.ts';
import { fillBasket, type Basket } from './basket.ts';
import { offerMethods } from './offer-methods.ts';
import { describeOrder } from './order-details.ts';
import { createQuoteId, type QuoteSubject } from './quote-id.ts';

/** An offer, and the basket it is for. */
export interface Offer {
  readonly quote: Quote;
  readonly basket: Basket;
}

/**
 * Evaluates the rules and prices for these payables as they are now.
 * @throws HttpProblem 409 when some of them are being paid, or paid, by a payment that does not cover them all
 */
export async function buildQuote(backend: Backend, subject: QuoteSubject, locale: string): Promise<Offer> {
  const { data } = backend.state;
  const basket = fillBasket(data, subject.payables, locale, subject.context);
  const payment = findStanding(
    data,
    basket.payables.map(({ id }) => id),
  );
  if (payment) refuseMixture(payment, basket, locale);
  const isSettled = payment !== undefined && standingOf(toPayment(data, payment)) === 'settled';
  const methods = isSettled ? [] : await offerMethods(backend, basket, locale);
  const selected = methods.find(({ unavailable }) => !unavailable)?.id;
  const quote: Quote = {
    id: await createQuoteId(subject, basket, methods, data),
    payables: [...basket.payables],
    total: basket.total,
    parts: [...basket.parts],
    order: describeOrder(basket),
    methods: [...methods],
    ...(selected !== undefined && { selected }),
    ...(methods.length === 0 && !isSettled && { message: wordsIn(locale).noMethods }),
    ...(payment && { payment: toPayment(data, payment) }),
  };
  return { quote, basket };
}

function refuseMixture(payment: StoredPayment, { payables }: Basket, locale: string): void {
  const covered = new Set(payment.payables.map(({ id }) => id));
  if (payables.every(({ id }) => covered.has(id)) && payables.length === covered.size) return;
  const paid = payables.find(({ id }) => covered.has(id));
  throw new HttpProblem(409, 'Some of this is paid already', {
    detail: wordsIn(locale).alreadyPaid(paid?.label ?? ''),
  });
}
