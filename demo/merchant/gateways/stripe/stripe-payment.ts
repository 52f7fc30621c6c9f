import type Stripe from 'stripe';
import type { ProviderAnswer, Sale } from '../gateway.ts';
import { requireStripeAmount } from './stripe-amount.ts';
import { isStripeFailure, sortFailure } from './stripe-failure.ts';
import { askBuyer, EXPAND, nameOf, readIntent, TRIED } from './stripe-intent.ts';
import { customerFor, meansOf } from './stripe-means.ts';
import { connectTerms, settingsOf, toOptions, type StripeSettings } from './stripe-settings.ts';

/** Name in a payment's memory: what an intent was made for besides the amount, so that only a fitting one is used again. */
const TERMS = 'stripeTerms';

/** Reads the payment's intent as it is now. */
export const retrieve = (stripe: Stripe, sale: Sale): Promise<Stripe.PaymentIntent> =>
  stripe.paymentIntents.retrieve(sale.payment.reference ?? '', { expand: EXPAND }, toOptions(sale));

/** Pays with one intent: confirmed here, or made here and confirmed by Stripe's code in the browser. */
export async function startPayment(stripe: Stripe, sale: Sale): Promise<ProviderAnswer> {
  const settings = settingsOf(sale);
  const customer = await customerFor(stripe, sale, false);
  const usage = sale.payment.request?.save ? ('off_session' as const) : undefined;
  const terms = {
    customer,
    setup_future_usage: usage,
    confirmation_method: settings.mode === 'card' && !sale.saved ? ('manual' as const) : undefined,
  };
  sale.payment.memory[TERMS] = JSON.stringify(Object.values(terms));
  return settings.mode === 'client-confirm' && !sale.saved
    ? leaveToBrowser(stripe, sale, terms)
    : readIntent(await confirmHere(stripe, sale, terms), sale);
}

type Terms = Readonly<Record<'customer' | 'setup_future_usage' | 'confirmation_method', string | undefined>>;

/** The intent of the failed payment that this one continues, if it was made on the same terms. */
const reusable = ({ payment, continues }: Sale): string | undefined =>
  continues?.memory[TERMS] === payment.memory[TERMS] ? continues?.reference : undefined;

/** The browser confirms: it gets an intent that waits for means of payment, the one of the last try where there is one. */
async function leaveToBrowser(stripe: Stripe, sale: Sale, terms: Terms): Promise<ProviderAnswer> {
  const known = reusable(sale);
  const intents = stripe.paymentIntents;
  const current = known && (await intents.retrieve(known, { expand: EXPAND }, toOptions(sale)));
  if (current && current.status !== 'requires_payment_method' && current.status !== 'canceled')
    return readIntent(current, sale);
  const isUsable = current && current.status === 'requires_payment_method';
  const intent = isUsable
    ? current
    : await intents.create(
        { ...paramsOf(sale, terms), expand: EXPAND },
        toOptions(sale, sale.payment.attempt),
      );
  sale.payment.memory[TRIED] = nameOf(intent);
  return {
    ...askBuyer(intent, sale),
    reference: intent.id,
    note: 'Stripe’s intent waits to be confirmed in the browser.',
  };
}

async function confirmHere(stripe: Stripe, sale: Sale, terms: Terms): Promise<Stripe.PaymentIntent> {
  const { payment, callback, continues } = sale;
  const confirmation = { ...meansOf(sale), return_url: callback, expand: EXPAND };
  const options = toOptions(sale, payment.attempt);
  const known = reusable(sale);
  const again = known && (await confirmAgain(stripe, sale, known, confirmation, options));
  if (again) return again;
  return stripe.paymentIntents.create(
    { ...paramsOf(sale, terms), ...confirmation, confirm: true },
    // The key of the confirmation may be spent already, on an intent that turned out to be unusable.
    continues ? toOptions(sale, `${payment.attempt}-new`) : options,
  );
}

/** Tries the intent of a failed payment with other means; undefined when it cannot be used any more. */
async function confirmAgain(
  { paymentIntents: intents }: Stripe,
  sale: Sale,
  intent: string,
  confirmation: Stripe.PaymentIntentConfirmParams,
  options: Stripe.RequestOptions,
): Promise<Stripe.PaymentIntent | undefined> {
  try {
    return await intents.confirm(intent, confirmation, options);
  } catch (error) {
    if (!isStripeFailure(error) || sortFailure(error) !== 'wrong-state') throw error;
    const current = await intents.retrieve(intent, { expand: EXPAND }, toOptions(sale));
    // Whatever else it has become, it is the payment: another intent might be a second charge.
    return current.status === 'canceled' ? undefined : current;
  }
}

/** What a new intent is made of, whoever confirms it. */
function paramsOf(sale: Sale, terms: Terms): Stripe.PaymentIntentCreateParams {
  const { payment } = sale;
  const settings = settingsOf(sale);
  const { customer, setup_future_usage: usage, confirmation_method: manner } = terms;
  return {
    amount: requireStripeAmount(payment.amount),
    currency: payment.amount.currency.toLowerCase(),
    capture_method: payment.action === 'authorize' ? 'manual' : 'automatic',
    ...typesOf(settings),
    ...connectTerms(settings, payment.amount),
    ...(customer !== undefined && { customer }),
    ...(usage !== undefined && { setup_future_usage: usage }),
    ...(manner !== undefined && { confirmation_method: manner }),
    ...(settings.microdeposits && {
      payment_method_options: { us_bank_account: { verification_method: 'microdeposits' as const } },
    }),
    description: payment.payables.map(({ label }) => label).join(', '),
    metadata: { payment: payment.id, attempt: payment.attempt },
  };
}

/** The types of payment method that an intent takes. The Card Element has one, and it never redirects. */
export function typesOf({
  paymentMethodTypes: types,
  mode,
}: StripeSettings): Pick<
  Stripe.PaymentIntentCreateParams,
  'allowed_payment_method_types' | 'automatic_payment_methods'
> {
  if (mode === 'card') return { allowed_payment_method_types: ['card'] };
  return types ? { allowed_payment_method_types: types } : { automatic_payment_methods: { enabled: true } };
}

/** Confirms once more what the buyer has authenticated: with manual confirmation nothing is charged until then. */
export async function confirmManually(
  stripe: Stripe,
  sale: Sale,
  intent: Stripe.PaymentIntent,
): Promise<Stripe.PaymentIntent> {
  if (intent.status !== 'requires_confirmation' || intent.confirmation_method !== 'manual') return intent;
  const options = toOptions(sale, `${sale.payment.attempt}-confirm`);
  return stripe.paymentIntents.confirm(intent.id, { expand: EXPAND, return_url: sale.callback }, options);
}
