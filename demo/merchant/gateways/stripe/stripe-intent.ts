import type Stripe from 'stripe';
import type { Money } from '../../../../src/contract/money.ts';
import { wordsIn } from '../../words.ts';
import type { ProviderAnswer, Sale } from '../gateway.ts';
import { toStripeAmount } from './stripe-amount.ts';
import { describeDecline } from './stripe-decline.ts';
import { readMethod } from './stripe-method.ts';
import { settingsOf } from './stripe-settings.ts';
import { stripeWordsIn } from './stripe-words.ts';

/** What to ask Stripe for together with an intent, so that a card can be shown next time. */
export const EXPAND = ['payment_method', 'latest_charge'];

/** Name in a payment's memory: the error that an intent had when it was given to the browser once more. */
export const TRIED = 'stripeTried';
/** Name in a payment's memory: where the buyer tells which deposits arrived. */
const VERIFICATION = 'verification';

/** What is known besides the intent. */
interface Circumstances {
  /** What the intent has to be for; the payment's amount unless told. */
  readonly amount?: Money;
  /** Whether the widget has said that nothing comes of its step. */
  readonly hasFailed?: boolean;
}

/**
 * What a PaymentIntent says about a payment, for every status it can have.
 * Source: https://docs.stripe.com/payments/paymentintents/lifecycle
 * @throws when the intent is for another amount than the payment
 */
export function readIntent(
  intent: Stripe.PaymentIntent,
  sale: Sale,
  { amount = sale.payment.amount, hasFailed = false }: Circumstances = {},
): ProviderAnswer {
  const { id, currency, status } = intent;
  if (intent.amount !== toStripeAmount(amount) || currency.toUpperCase() !== amount.currency)
    throw new Error(
      `Stripe's intent ${id} is for ${intent.amount} ${currency}, payment ${sale.payment.id} for ${amount.amount} ${amount.currency}.`,
    );
  return { ...readStatus(intent, sale, hasFailed), reference: id, note: `Stripe's intent is ${status}.` };
}

type Reading = Pick<ProviderAnswer, 'status'> & Partial<ProviderAnswer>;

function readStatus(intent: Stripe.PaymentIntent, sale: Sale, hasFailed: boolean): Reading {
  const { payment } = sale;
  const { locale } = payment;
  switch (intent.status) {
    case 'succeeded':
    case 'requires_capture':
      return {
        status: intent.status === 'succeeded' ? 'succeeded' : 'authorized',
        ...readAuthorizationCode(intent),
        ...readSaved(intent, sale),
      };
    case 'processing':
      return {
        status: 'pending',
        reason: 'bank-debit',
        message: wordsIn(locale).bankDebit,
        ...readSaved(intent, sale),
      };
    case 'requires_action':
      return readDeposits(intent, locale) ?? askBuyer(intent, sale);
    case 'canceled':
      return readCancellation(intent.cancellation_reason, locale);
    case 'requires_payment_method':
      return readUnpaid(intent, sale, hasFailed);
    case 'requires_confirmation':
      return { status: 'processing' };
    default:
      // A status of a newer API: nothing is known to be wrong, so ask again.
      return { status: 'processing' };
  }
}

/** A step for Stripe's code in the browser. Its name ends with what makes it another step than the one before. */
export const askBuyer = (
  { client_secret: clientSecret }: Pick<Stripe.PaymentIntent, 'client_secret'>,
  sale: Sale,
): Reading => ({
  status: 'requires-action',
  nextAction: {
    type: 'sdk',
    id: `${sale.payment.id}-confirm`,
    payload: {
      clientSecret,
      // What is confirmed in the browser may send it away; the backend is where it comes back to.
      ...(settingsOf(sale).mode === 'client-confirm' && { returnUrl: sale.callback }),
    },
  },
});

/** Nothing can be done in the browser while small deposits travel to the buyer's account. */
export function readDeposits(
  { next_action: action }: Pick<Stripe.PaymentIntent, 'next_action'>,
  locale: string,
): Reading | undefined {
  const deposits = action?.verify_with_microdeposits;
  if (!deposits) return undefined;
  const { arrival_date: arrival, hosted_verification_url: url } = deposits;
  const date = new Date(arrival * 1000).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    status: 'pending',
    reason: 'microdeposits',
    message: stripeWordsIn(locale).verifyAccount(date, url),
    memory: { [VERIFICATION]: url },
  };
}

const TOO_LONG = ['abandoned', 'automatic', 'expired'];

function readCancellation(reason: Stripe.PaymentIntent.CancellationReason | null, locale: string): Reading {
  const say = wordsIn(locale);
  const why = reason === null ? {} : { reason: reason.replaceAll('_', '-') };
  return TOO_LONG.includes(reason ?? '')
    ? { status: 'expired', message: say.expired, ...why }
    : { status: 'canceled', message: say.canceled, ...why };
}

/** An intent without means of payment has failed, or is with the browser that is to confirm it. */
function readUnpaid(intent: Stripe.PaymentIntent, sale: Sale, hasFailed: boolean): Reading {
  const { payment } = sale;
  const { last_payment_error: error } = intent;
  const isNews = error !== null && nameOf(intent) !== payment.memory[TRIED];
  if (settingsOf(sale).mode !== 'client-confirm' || isNews)
    return { status: 'declined', ...describeDecline(error ?? {}, payment.locale) };
  if (!hasFailed) return askBuyer(intent, sale);
  return {
    status: 'declined',
    decline: { code: 'not-confirmed', retryable: true },
    message: stripeWordsIn(payment.locale).enterAgain,
  };
}

/** What tells an intent's last error from the one before; empty where there was none. */
export const nameOf = ({ last_payment_error: error }: Stripe.PaymentIntent): string =>
  error ? (error.charge ?? error.payment_method?.id ?? error.code ?? 'error') : '';

function readAuthorizationCode({ latest_charge: charge }: Stripe.PaymentIntent): Partial<ProviderAnswer> {
  if (!charge || typeof charge === 'string') return {};
  const code = charge.payment_method_details?.card?.authorization_code;
  return code ? { authorizationCode: code } : {};
}

/** The method that the buyer wanted to keep: Stripe says so by attaching it to a customer. */
function readSaved(intent: Stripe.PaymentIntent, sale: Sale): Partial<ProviderAnswer> {
  const { payment_method: method, setup_future_usage: usage } = intent;
  const customer = typeof intent.customer === 'string' ? intent.customer : intent.customer?.id;
  // Guests are strangers every time.
  const known = customer === undefined || !sale.company ? {} : { customer };
  // Where Stripe's own form shows what is saved, the shop does not show it once more.
  if (!usage || !method || typeof method === 'string' || settingsOf(sale).customerSession) return known;
  const saved = readMethod(method);
  return saved ? { ...known, saved } : known;
}
