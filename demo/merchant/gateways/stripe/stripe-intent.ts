import type Stripe from 'stripe';
import type { StoredPayment } from '../../model.ts';
import { wordsIn } from '../../words.ts';
import type { ProviderAnswer } from '../gateway.ts';
import { toStripeAmount } from './stripe-amount.ts';
import { describeDecline } from './stripe-decline.ts';

/** What to ask Stripe for together with an intent, so that a card can be shown next time. */
export const EXPAND = ['payment_method', 'latest_charge'];

/**
 * What a PaymentIntent says about a payment, for every status it can have.
 * Source: https://docs.stripe.com/payments/paymentintents/lifecycle
 * @throws when the intent is for another amount than the payment
 */
export function readIntent(intent: Stripe.PaymentIntent, payment: StoredPayment): ProviderAnswer {
  const { id, amount, currency, status } = intent;
  if (amount !== toStripeAmount(payment.amount) || currency.toUpperCase() !== payment.amount.currency)
    throw new Error(
      `Stripe's intent ${id} is for ${amount} ${currency}, payment ${payment.id} for ${payment.amount.amount} ${payment.amount.currency}.`,
    );
  return { ...readStatus(intent, payment), reference: id, note: `Stripe's intent is ${status}.` };
}

function readStatus(
  intent: Stripe.PaymentIntent,
  payment: StoredPayment,
): Pick<ProviderAnswer, 'status'> & Partial<ProviderAnswer> {
  const { locale } = payment;
  switch (intent.status) {
    case 'succeeded':
    case 'requires_capture':
      return {
        status: intent.status === 'succeeded' ? 'succeeded' : 'authorized',
        ...readAuthorizationCode(intent),
        ...readSaved(intent),
      };
    case 'processing':
      return {
        status: 'pending',
        reason: 'bank-debit',
        message: wordsIn(locale).bankDebit,
        ...readSaved(intent),
      };
    case 'requires_action':
      return {
        status: 'requires-action',
        nextAction: {
          type: 'sdk',
          id: `${payment.id}-confirm`,
          payload: { clientSecret: intent.client_secret },
        },
      };
    case 'canceled':
      return intent.cancellation_reason === 'automatic'
        ? { status: 'expired', message: wordsIn(locale).expired }
        : { status: 'canceled', message: wordsIn(locale).canceled };
    case 'requires_payment_method':
      return { status: 'declined', ...describeDecline(intent.last_payment_error ?? {}, locale) };
    case 'requires_confirmation':
      return { status: 'processing' };
    default:
      // A status of a newer API: nothing is known to be wrong, so ask again.
      return { status: 'processing' };
  }
}

function readAuthorizationCode({ latest_charge: charge }: Stripe.PaymentIntent): Partial<ProviderAnswer> {
  if (!charge || typeof charge === 'string') return {};
  const code = charge.payment_method_details?.card?.authorization_code;
  return code ? { authorizationCode: code } : {};
}

/** The method that the buyer wanted to keep: Stripe says so by attaching it to a customer. */
function readSaved(intent: Stripe.PaymentIntent): Partial<ProviderAnswer> {
  const { payment_method: method, setup_future_usage: usage } = intent;
  if (!usage || !method || typeof method === 'string' || !method.customer) return {};
  const label = describeMethod(method);
  if (label === undefined) return {};
  const customer = typeof method.customer === 'string' ? method.customer : method.customer.id;
  return {
    saved: {
      token: method.id,
      customer,
      label,
      ...(method.card && {
        expires: `${method.card.exp_year}-${String(method.card.exp_month).padStart(2, '0')}`,
      }),
    },
  };
}

/** "Visa •••• 4242": what tells a saved method from others, and no more digits than that. */
function describeMethod({ card, us_bank_account: ach, sepa_debit: sepa }: Stripe.PaymentMethod) {
  if (card) return `${card.brand.charAt(0).toUpperCase()}${card.brand.slice(1)} •••• ${card.last4}`;
  if (ach) return `${ach.bank_name ?? 'Bank'} •••• ${ach.last4 ?? ''}`;
  return sepa ? `SEPA •••• ${sepa.last4 ?? ''}` : undefined;
}
