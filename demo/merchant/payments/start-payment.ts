import { addMoney } from '../../../src/contract/money.ts';
import type { PaymentMethod } from '../../../src/contract/payment-method.ts';
import { QUOTE_CHANGED } from '../../../src/contract/problem.ts';
import type { PaymentRequest } from '../../../src/contract/payment.ts';
import { isInvoiceId } from '../../../src/contract/payable.ts';
import { timeOf, type Backend } from '../backend.ts';
import { freshenClaims } from '../invoices/claims.ts';
import type { Payer } from '../invoices/payer.ts';
import { offerInvoices } from '../invoices/quote-invoices.ts';
import { runExclusively } from '../lock.ts';
import type { MerchantState } from '../model.ts';
import type { Integration } from '../model/integration.ts';
import type { StoredPayment } from '../model/payment.ts';
import { HttpProblem, unprocessable } from '../problem.ts';
import { applyContext, findCheckout } from '../quotes/basket.ts';
import { buildQuote } from '../quotes/build-quote.ts';
import type { Offer } from '../quotes/make-offer.ts';
import { readAnswers } from '../quotes/method-fields.ts';
import { readQuoteId, type QuoteSubject } from '../quotes/quote-id.ts';
import { wordsIn } from '../words.ts';
import { refuseRequest } from './check-request.ts';
import { findByAttempt, findContinued, findStanding, isFailed } from './find-payment.ts';
import { consult, refreshPayment } from './refresh-payment.ts';
import { splitBySeller } from './split-by-seller.ts';

/** A payment, and whether this request made it. */
export interface Started {
  readonly payment: StoredPayment;
  readonly isNew: boolean;
}

/**
 * Pays what a quote offered. Whatever happens, one payable is paid once: the same attempt gets the same payment, and
 * another attempt gets the payment that already stands for the payable. Of invoices, which can be paid in sets and in
 * parts, another attempt is told who is paying instead. `payer` tells who that is, or throws.
 * @throws HttpProblem 409 when the quote does not hold any more, 422 when something in the request is refused
 */
export async function startPayment(
  backend: Backend,
  attempt: string,
  request: PaymentRequest,
  payer: (locale: string) => Payer,
): Promise<Started> {
  const subject = readQuoteId(request.quote);
  if (!subject) throw unprocessable([{ pointer: '/quote', detail: wordsIn(request.locale).quoteUnknown }]);
  const ids = subject.payables.map(({ id }) => id);
  const payerOfInvoices = ids.some(isInvoiceId) ? payer(request.locale) : undefined;
  if (payerOfInvoices) await freshenClaims(backend, ids);
  const keys = [`attempt:${attempt}`, ...ids];
  return runExclusively(backend.state, keys, async () => {
    const earlier = await findEarlier(backend, attempt, subject);
    if (earlier) return { payment: earlier, isNew: false };
    const offer = payerOfInvoices
      ? await offerInvoices(backend, subject, request.quote, payerOfInvoices, request.locale)
      : await buildQuote(backend, subject, request.locale);
    const payment = preparePayment(backend, attempt, request, offer);
    if (!payerOfInvoices) adoptContext(backend.state.data, subject);
    backend.state.data.payments.push(payment);
    backend.state.data.attempts[attempt] = payment.id;
    // On the disk before the provider hears of it: whoever comes back with this attempt finds it.
    await backend.state.save();
    await consult(backend, payment, (gateway, sale) => gateway.pay(sale));
    return { payment, isNew: true };
  });
}

/** The payment that answers this attempt already. */
async function findEarlier(
  backend: Backend,
  attempt: string,
  { payables }: QuoteSubject,
): Promise<StoredPayment | undefined> {
  const { data } = backend.state;
  const own = findByAttempt(data, attempt);
  if (own) {
    await refreshPayment(backend, own);
    return own;
  }
  if (payables.some(({ id }) => isInvoiceId(id))) return undefined;
  const standing = findStanding(
    data,
    payables.map(({ id }) => id),
  );
  if (!standing) return undefined;
  await refreshPayment(backend, standing);
  // What looked alive may have ended at the provider's; then this attempt is free to pay.
  if (isFailed(standing)) return undefined;
  data.attempts[attempt] = standing.id;
  await backend.state.save();
  return standing;
}

function preparePayment(
  backend: Backend,
  attempt: string,
  request: PaymentRequest,
  { quote, basket }: Offer,
): StoredPayment {
  const { locale } = request;
  const { integrations } = backend.state.data;
  if (quote.id !== request.quote)
    throw new HttpProblem(409, 'The offer has changed', {
      type: QUOTE_CHANGED,
      detail: wordsIn(locale).quoteChanged,
      quote,
    });
  const method = quote.methods.find(({ id }) => id === request.method);
  const integration = integrations.find(({ id }) => id === request.method);
  if (!method || !integration)
    throw unprocessable([{ pointer: '/method', detail: wordsIn(locale).methodGone }]);
  const refused = refuseRequest(backend, request, method);
  if (refused.length > 0) throw unprocessable(refused);
  return createPayment(backend, attempt, request, { quote, basket }, method, integration);
}

function createPayment(
  backend: Backend,
  attempt: string,
  { quote, data, savedMethod, save, fields, returnUrl, locale }: PaymentRequest,
  { basket }: Offer,
  method: PaymentMethod,
  integration: Integration,
): StoredPayment {
  const at = timeOf(backend).toISOString();
  const what = {
    buyerId: basket.buyer.id,
    payables: [...basket.payables],
    method: {
      id: method.id,
      label: method.label,
      provider: method.provider,
      environment: method.environment,
    },
    action: integration.paymentAction,
    amount: method.fee ? addMoney(basket.total, method.fee.amount) : basket.total,
  };
  const parts = splitBySeller(backend.state.data, integration, basket, what.amount, locale);
  const continued = parts ? undefined : findContinued(backend.state.data, what);
  return {
    ...what,
    id: `pay_${crypto.randomUUID()}`,
    attempt,
    quote,
    ...(method.fee && { fee: method.fee.amount }),
    fields: readAnswers(method.fields ?? [], fields),
    locale,
    returnUrl,
    createdAt: at,
    settings: integration.settings,
    ...(continued && { continues: continued.id }),
    request: {
      ...(data !== undefined && { data }),
      ...(savedMethod !== undefined && { savedMethod }),
      ...(save !== undefined && { save }),
    },
    ...(parts && { parts }),
    status: 'processing',
    memory: {},
    refunds: [],
    history: [{ status: 'processing', at, note: 'The buyer pressed the button.' }],
  };
}

/** What the page knew better than the checkout is now the checkout's. */
function adoptContext(state: MerchantState, { payables, context = {} }: QuoteSubject): void {
  for (const { id } of payables) {
    const checkout = findCheckout(state, id, 'en');
    Object.assign(checkout, applyContext(checkout, context));
  }
}
