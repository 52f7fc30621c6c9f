import { standingOf } from '../../../src/contract/payment.ts';
import type { Backend } from '../backend.ts';
import type { StoredPayment } from '../model/payment.ts';
import { findStanding } from '../payments/find-payment.ts';
import { toPayment } from '../payments/payment-view.ts';
import { HttpProblem } from '../problem.ts';
import { wordsIn } from '../words.ts';
import { fillBasket, type Basket } from './basket.ts';
import { makeOffer, type Offer } from './make-offer.ts';
import { offerMethods } from './offer-methods.ts';
import type { QuoteSubject } from './quote-id.ts';

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
  const noMethods = isSettled ? undefined : wordsIn(locale).noMethods;
  const { quote } = await makeOffer(backend, subject, basket, methods, noMethods);
  return { quote: { ...quote, ...(payment && { payment: toPayment(data, payment) }) }, basket };
}

function refuseMixture(payment: StoredPayment, { payables }: Basket, locale: string): void {
  const covered = new Set(payment.payables.map(({ id }) => id));
  if (payables.every(({ id }) => covered.has(id)) && payables.length === covered.size) return;
  const paid = payables.find(({ id }) => covered.has(id));
  throw new HttpProblem(409, 'Some of this is paid already', {
    detail: wordsIn(locale).alreadyPaid(paid?.label ?? ''),
  });
}
