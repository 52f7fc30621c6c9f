import { standingOf } from '../../../src/contract/payment.ts';
import { QUOTE_CHANGED } from '../../../src/contract/problem.ts';
import { toMinor } from '../../../src/contract/money.ts';
import type { Backend } from '../backend.ts';
import type { StoredPayment } from '../model/payment.ts';
import { toPayment } from '../payments/payment-view.ts';
import { HttpProblem } from '../problem.ts';
import { makeOffer, type Offer } from '../quotes/make-offer.ts';
import { methodsForInvoices, offerMethods } from '../quotes/offer-methods.ts';
import type { QuoteSubject } from '../quotes/quote-id.ts';
import { isTaken, type InvoiceAccount } from './account.ts';
import { partsOf, totalOf } from './allocate.ts';
import { claimsOn, isPaid, refuseClaimed, refusePaid } from './claims.ts';
import { payableIdOf } from './document.ts';
import { toBasket } from './invoice-basket.ts';
import { invoiceWordsIn } from './invoice-words.ts';
import type { Payer } from './payer.ts';
import { findAccounts, onceEach, readWishes } from './wishes.ts';

/**
 * How this person may pay these invoices. What they have paid, or are paying, together is answered with that payment.
 * @throws HttpProblem 409 when somebody is paying, or has paid, some of them
 */
export async function quoteInvoices(
  backend: Backend,
  subject: QuoteSubject,
  payer: Payer,
  locale: string,
): Promise<Offer['quote']> {
  const accounts = findAccounts(backend, onceEach(subject.payables), payer, locale);
  const standing = findStanding(accounts, payer);
  if (!standing) {
    refuseClaimed(backend, accounts, payer, locale);
    refusePaid(backend, accounts, payer, locale);
    return (await offerOf(backend, subject, accounts, payer, locale)).quote;
  }
  const payment = toPayment(backend.state.data, standing);
  if (standingOf(payment) === 'settled') return quoteOf(standing, payment, locale);
  // The buyer may still turn away from it, and wants to see the other ways to pay then.
  const free = accounts.map(({ live: _, ...account }) => account);
  return { ...(await offerOf(backend, subject, free, payer, locale)).quote, payment };
}

/**
 * What is paid now, with the locks of all these invoices held. Where one has been paid, or its balance has changed,
 * since the quote, the rest is offered anew.
 * @throws HttpProblem 409 when some are being paid, when all are paid, and with the quote that holds now
 */
export async function offerInvoices(
  backend: Backend,
  subject: QuoteSubject,
  quoteId: string,
  payer: Payer,
  locale: string,
): Promise<Offer> {
  const say = invoiceWordsIn(locale);
  const accounts = findAccounts(backend, onceEach(subject.payables), payer, locale);
  refuseClaimed(backend, accounts, payer, locale);
  if (accounts.every(isPaid)) refusePaid(backend, accounts, payer, locale);
  const left = accounts.filter((account) => !isPaid(account));
  const offer = await offerOf(backend, adjust(subject, left), left, payer, locale);
  if (offer.quote.id === quoteId) return offer;
  const paid = accounts.filter(isPaid).map(({ document }) => document.number);
  throw new HttpProblem(409, 'The offer has changed', {
    type: QUOTE_CHANGED,
    detail: paid.length > 0 ? say.paidMeanwhile(paid.join(', ')) : say.balanceChanged,
    quote: offer.quote,
  });
}

/** The same wishes for what is left; an amount that has become too much is all of it. */
function adjust(subject: QuoteSubject, left: readonly InvoiceAccount[]): QuoteSubject {
  const balances = new Map(left.map(({ document, balance }) => [payableIdOf(document), balance]));
  const payables = onceEach(subject.payables).flatMap(({ id, amount }) => {
    const balance = balances.get(id);
    if (balance === undefined) return [];
    return [amount && toMinor(amount) <= balance ? { id, amount } : { id }];
  });
  return { payables };
}

/** The payment that stands for exactly these invoices, as far as this person may carry on with it. */
function findStanding(accounts: readonly InvoiceAccount[], { buyer }: Payer): StoredPayment | undefined {
  const [claim, ...others] = claimsOn(accounts);
  const last = claim ?? (accounts.every(isPaid) ? accounts[0]?.payments.findLast(isTaken) : undefined);
  if (!last || others.length > 0) return undefined;
  const covered = new Set(last.payables.map(({ id }) => id));
  const isSame =
    covered.size === accounts.length && accounts.every(({ document }) => covered.has(payableIdOf(document)));
  const isAtWork = last.status === 'processing' || last.status === 'requires-action';
  return isSame && (!isAtWork || last.buyerId === buyer.id) ? last : undefined;
}

async function offerOf(
  backend: Backend,
  subject: QuoteSubject,
  accounts: readonly InvoiceAccount[],
  payer: Payer,
  locale: string,
): Promise<Offer> {
  const payables = onceEach(subject.payables);
  const wishes = readWishes(backend, payables, accounts, payer, locale);
  const basket = toBasket(backend, wishes, payer, locale);
  const ids = methodsForInvoices(backend, basket, locale);
  const methods = await offerMethods(backend, basket, locale, ids);
  return makeOffer(backend, { payables }, basket, methods, invoiceWordsIn(locale).noMethods);
}

/** What was quoted for a payment that stands: there is nothing more to choose. */
const quoteOf = (
  { quote, payables, amount }: StoredPayment,
  payment: NonNullable<Offer['quote']['payment']>,
  locale: string,
): Offer['quote'] => ({
  id: quote,
  payables: [...payables],
  total: totalOf(payables, amount.currency),
  parts: partsOf(payables, amount.currency, locale),
  methods: [],
  payment,
});
