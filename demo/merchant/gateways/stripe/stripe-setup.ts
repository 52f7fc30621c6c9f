import type Stripe from 'stripe';
import { wordsIn } from '../../words.ts';
import type { ProviderAnswer, Sale } from '../gateway.ts';
import { requireStripeAmount } from './stripe-amount.ts';
import { describeDecline } from './stripe-decline.ts';
import { isStripeFailure, sortFailure } from './stripe-failure.ts';
import { askBuyer, EXPAND, readDeposits, readIntent } from './stripe-intent.ts';
import { customerFor, meansOf } from './stripe-means.ts';
import { readMethod } from './stripe-method.ts';
import { typesOf } from './stripe-payment.ts';
import { connectTerms, settingsOf, toOptions } from './stripe-settings.ts';
import { stripeWordsIn } from './stripe-words.ts';

const SETUP_EXPAND = ['payment_method'];

/** Names in a payment's memory: the means that were saved, and whose they are. */
const METHOD = 'stripeMethod';
const CUSTOMER = 'stripeCustomer';
/** How often charging it was refused: each try is a request of its own. */
const REFUSALS = 'stripeRefusals';

/** Whether the payment's object at Stripe is a SetupIntent: a card was saved and nothing charged. */
export const isSetup = ({ payment }: Sale): boolean => payment.reference?.startsWith('seti_') ?? false;

/** Saves the card without charging it; the buyer authenticates now what the merchant charges later. */
export async function startSetup(stripe: Stripe, sale: Sale): Promise<ProviderAnswer> {
  const { payment, callback } = sale;
  const customer = await customerFor(stripe, sale, true);
  const intent = await stripe.setupIntents.create(
    {
      ...meansOf(sale),
      ...typesOf(settingsOf(sale)),
      confirm: true,
      usage: 'off_session',
      return_url: callback,
      expand: SETUP_EXPAND,
      ...(customer !== undefined && { customer }),
      description: payment.payables.map(({ label }) => label).join(', '),
      metadata: { payment: payment.id, attempt: payment.attempt },
    },
    toOptions(sale, payment.attempt),
  );
  return readSetup(intent, sale);
}

/** Asks how far saving the card is. */
export async function readSetupAgain(stripe: Stripe, sale: Sale): Promise<ProviderAnswer> {
  const { payment } = sale;
  const expand = { expand: SETUP_EXPAND };
  return readSetup(
    await stripe.setupIntents.retrieve(payment.reference ?? '', expand, toOptions(sale)),
    sale,
  );
}

/** What a SetupIntent says about a payment. Source: https://docs.stripe.com/payments/setupintents/lifecycle */
export function readSetup(intent: Stripe.SetupIntent, sale: Sale): ProviderAnswer {
  return {
    ...readStatus(intent, sale),
    reference: intent.id,
    note: `Stripe's setup is ${intent.status}.`,
  };
}

function readStatus(intent: Stripe.SetupIntent, sale: Sale): Omit<ProviderAnswer, 'note'> {
  const { locale } = sale.payment;
  switch (intent.status) {
    case 'succeeded':
      return {
        status: 'pending',
        reason: 'card-on-file',
        message: stripeWordsIn(locale).cardSaved,
        ...readKept(intent, sale),
      };
    case 'requires_action':
      return readDeposits(intent, locale) ?? askBuyer(intent, sale);
    case 'canceled':
      return { status: 'canceled', message: wordsIn(locale).canceled };
    case 'requires_payment_method':
      return { status: 'declined', ...describeDecline(intent.last_setup_error ?? {}, locale) };
    case 'processing':
    case 'requires_confirmation':
    default:
      return { status: 'processing' };
  }
}

function readKept(
  { payment_method: method, customer }: Stripe.SetupIntent,
  { company, payment }: Sale,
): Partial<ProviderAnswer> {
  if (!method || typeof method === 'string') return {};
  const owner = (typeof customer === 'string' ? customer : customer?.id) ?? '';
  const saved = payment.request?.save ? readMethod(method) : undefined;
  return {
    memory: { [METHOD]: method.id, [CUSTOMER]: owner },
    ...(company && owner && { customer: owner }),
    ...(saved && { saved }),
  };
}

/** Charges what was saved; the buyer is not there any more. What was refused may be tried again. */
export async function chargeSaved(stripe: Stripe, sale: Sale): Promise<ProviderAnswer> {
  const { memory } = sale.payment;
  const refusals = Number(memory[REFUSALS] ?? 0);
  try {
    return await charge(stripe, sale, `capture-${refusals}`);
  } catch (error) {
    if (isStripeFailure(error) && sortFailure(error) === 'declined') memory[REFUSALS] = String(refusals + 1);
    throw error;
  }
}

async function charge(stripe: Stripe, sale: Sale, key: string): Promise<ProviderAnswer> {
  const { payment } = sale;
  const intent = await stripe.paymentIntents.create(
    {
      amount: requireStripeAmount(payment.amount),
      currency: payment.amount.currency.toLowerCase(),
      customer: payment.memory[CUSTOMER] ?? '',
      payment_method: payment.memory[METHOD] ?? '',
      off_session: true,
      confirm: true,
      expand: EXPAND,
      ...typesOf(settingsOf(sale)),
      ...connectTerms(settingsOf(sale), payment.amount),
      description: payment.payables.map(({ label }) => label).join(', '),
      metadata: { payment: payment.id, attempt: payment.attempt },
    },
    toOptions(sale, `${payment.attempt}-${key}`),
  );
  return readIntent(intent, sale);
}
