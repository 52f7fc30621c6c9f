import type Stripe from 'stripe';
import type { StoredPart } from '../../payments/stored-part.ts';
import type { ProviderAnswer, RefundMade, RefundOrder, Sale } from '../gateway.ts';
import { fromMinor, toMinor } from '../../../../src/contract/money.ts';
import { fromStripeAmount, requireStripeAmount } from './stripe-amount.ts';
import { isStripeFailure, ordered, sortFailure } from './stripe-failure.ts';
import { EXPAND, readIntent } from './stripe-intent.ts';
import { customerFor, meansOf } from './stripe-means.ts';
import { REFUND_KEY } from './stripe-returns.ts';
import { confirmManually, typesOf } from './stripe-payment.ts';
import { settingsOf, toOptions } from './stripe-settings.ts';
import { stripeWordsIn } from './stripe-words.ts';

/**
 * Pays, or goes on paying, one intent for each seller: the first with the buyer there and set up for later use, the
 * others with what it saved, while the buyer waits. It stops at the first part that fails, and sees to it that this part
 * can never be charged later. Every request has the key of its part, so that asking again moves nothing twice.
 */
export async function payParts(stripe: Stripe, sale: Sale): Promise<ProviderAnswer> {
  const [first, ...others] = sale.payment.parts ?? [];
  if (!first) throw new Error(`Payment ${sale.payment.id} has no parts.`);
  const intent = await firstIntent(stripe, sale, first);
  const reading = readIntent(intent, sale, { amount: first.amount });
  if (reading.status !== 'succeeded') {
    const status = reading.status === 'requires-action' ? 'requires-action' : 'open';
    return { ...reading, parts: [{ ...first, status, reference: intent.id }, ...others] };
  }
  const parts: StoredPart[] = [{ ...first, status: 'paid', reference: intent.id }];
  for (const part of others) {
    const isStopped = parts.some(({ status }) => status === 'failed');
    parts.push(isStopped ? { ...part, status: 'failed' } : await payAlone(stripe, sale, part, intent));
  }
  return conclude(sale, parts, intent.id);
}

async function firstIntent(stripe: Stripe, sale: Sale, part: StoredPart): Promise<Stripe.PaymentIntent> {
  if (part.reference !== undefined) {
    const intent = await stripe.paymentIntents.retrieve(part.reference, { expand: EXPAND }, toOptions(sale));
    return confirmManually(stripe, sale, intent);
  }
  const customer = await customerFor(stripe, sale, true);
  const isManual = settingsOf(sale).mode === 'card' && !sale.saved;
  const params: Stripe.PaymentIntentCreateParams = {
    ...partParams(sale, part),
    ...meansOf(sale),
    ...(customer !== undefined && { customer }),
    ...(isManual && { confirmation_method: 'manual' }),
    setup_future_usage: 'off_session',
    return_url: sale.callback,
  };
  return stripe.paymentIntents.create(params, toOptions(sale, keyOf(sale, part)));
}

const keyOf = ({ payment }: Sale, { id }: StoredPart) => `${payment.attempt}-${id}`;

/** A destination charge: the marketplace charges, and what it does not keep goes to the seller. */
const partParams = (
  sale: Sale,
  part: StoredPart,
): Stripe.PaymentIntentCreateParams & { readonly confirm: true } => ({
  amount: requireStripeAmount(part.amount),
  currency: part.amount.currency.toLowerCase(),
  confirm: true,
  ...typesOf(settingsOf(sale)),
  transfer_data: { destination: part.account },
  transfer_group: sale.payment.id,
  description: `${sale.payment.payables.map(({ label }) => label).join(', ')}, ${part.label}`,
  metadata: { payment: sale.payment.id, attempt: sale.payment.attempt, part: part.id },
  expand: EXPAND,
});

/** Charges a further part with what the first one saved. */
async function payAlone(
  stripe: Stripe,
  sale: Sale,
  part: StoredPart,
  { customer, payment_method: method }: Stripe.PaymentIntent,
): Promise<StoredPart> {
  if (part.status === 'paid' || part.status === 'paid-later') return part;
  const known = part.reference;
  // What failed is canceled at Stripe, and may be paid elsewhere by now.
  if (part.status === 'failed') return part;
  try {
    const params = {
      ...partParams(sale, part),
      customer: idOf(customer),
      payment_method: idOf(method),
      off_session: true,
    };
    const intent =
      known === undefined
        ? await stripe.paymentIntents.create(params, toOptions(sale, keyOf(sale, part)))
        : await stripe.paymentIntents.retrieve(known, { expand: EXPAND }, toOptions(sale));
    if (intent.status === 'succeeded') return { ...part, status: 'paid', reference: intent.id };
    return await giveUp(stripe, sale, part, intent);
  } catch (error) {
    if (!isStripeFailure(error)) throw error;
    const kind = sortFailure(error);
    if (kind === 'unknown-fate' || kind === 'busy') throw error;
    return error.payment_intent
      ? giveUp(stripe, sale, part, error.payment_intent)
      : { ...part, status: 'failed' };
  }
}

const idOf = (object: string | { readonly id: string } | null): string =>
  typeof object === 'string' ? object : (object?.id ?? '');

/** Cancels a part's intent, so that nothing comes of it any more; unless something has. */
async function giveUp(
  stripe: Stripe,
  sale: Sale,
  part: StoredPart,
  { id }: Stripe.PaymentIntent,
): Promise<StoredPart> {
  try {
    await stripe.paymentIntents.cancel(id, {}, toOptions(sale, `${keyOf(sale, part)}-cancel`));
  } catch (error) {
    if (!isStripeFailure(error) || sortFailure(error) !== 'wrong-state') throw error;
    const intent = await stripe.paymentIntents.retrieve(id, {}, toOptions(sale));
    if (intent.status === 'succeeded') return { ...part, status: 'paid', reference: id };
  }
  return { ...part, status: 'failed', reference: id };
}

function conclude({ payment }: Sale, parts: readonly StoredPart[], reference: string): ProviderAnswer {
  const missing = parts.filter(({ status }) => status === 'failed');
  if (missing.length === 0)
    return { status: 'succeeded', parts, reference, note: 'Stripe has charged every part.' };
  const name = (some: readonly StoredPart[]) => some.map(({ label }) => label).join(', ');
  const paid = parts.filter((part) => !missing.includes(part));
  return {
    status: 'partially-paid',
    parts,
    reference,
    message: stripeWordsIn(payment.locale).partFailed(name(paid), name(missing)),
    note: `Stripe refused ${name(missing)} and has charged ${name(paid)}.`,
  };
}

/** Gives money back part by part, and takes it back from the sellers. */
export async function refundParts(
  stripe: Stripe,
  sale: Sale,
  { amount, key }: RefundOrder,
  backOfficeKey: string,
): Promise<readonly RefundMade[]> {
  const { payment } = sale;
  const made: RefundMade[] = [];
  let left = toMinor(amount);
  for (const part of payment.parts ?? []) {
    if (part.status !== 'paid' || part.reference === undefined || left === 0n) continue;
    const before = await refundedOf(stripe, sale, part.reference, backOfficeKey);
    const open = toMinor(part.amount) - before;
    const share = fromMinor(open < left ? open : left, amount.currency);
    if (toMinor(share) === 0n) continue;
    const { id, status } = await ordered(
      stripe.refunds.create(
        {
          payment_intent: part.reference,
          amount: requireStripeAmount(share),
          reverse_transfer: true,
          metadata: { [REFUND_KEY]: backOfficeKey },
        },
        toOptions(sale, `${key}-${part.id}`),
      ),
    );
    made.push({ id, status: status ?? 'pending', amount: share });
    left -= toMinor(share);
  }
  return made;
}

/** What was refunded of a part by other orders than this one, in minor units. */
async function refundedOf(stripe: Stripe, sale: Sale, reference: string, key: string): Promise<bigint> {
  const { data } = await ordered(
    stripe.refunds.list({ payment_intent: reference, limit: 100 }, toOptions(sale)),
  );
  return data
    .filter(
      ({ status, metadata }) =>
        status !== 'failed' && status !== 'canceled' && metadata?.[REFUND_KEY] !== key,
    )
    .reduce((sum, refund) => sum + toMinor(fromStripeAmount(refund.amount, refund.currency)), 0n);
}
