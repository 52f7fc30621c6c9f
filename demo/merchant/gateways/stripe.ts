import type Stripe from 'stripe';
import * as z from 'zod/mini';
import { wordsIn } from '../words.ts';
import { FateUnknown, ProviderRefusal, type Gateway, type ProviderAnswer, type Sale } from './gateway.ts';
import { isChargeable, requireStripeAmount } from './stripe/stripe-amount.ts';
import { describeDecline } from './stripe/stripe-decline.ts';
import { isStripeFailure, sortFailure, type StripeFailure } from './stripe/stripe-failure.ts';
import { EXPAND, readIntent } from './stripe/stripe-intent.ts';

const Settings = z.object({
  stripeAccount: z.exactOptional(z.string()),
  layout: z.exactOptional(z.enum(['tabs', 'accordion'])),
  paymentMethodTypes: z.exactOptional(z.array(z.string())),
});

/** What the widget's panel collected. */
const Data = z.object({ confirmationToken: z.string().check(z.startsWith('ctoken_')) });

/** Name in a payment's memory: what an intent was made for besides the amount, so that only a fitting one is used again. */
const TERMS = 'stripeTerms';

/** A payment's account at Stripe and its idempotency key, as the `stripe` package wants them. */
const toOptions = ({ payment }: Sale, key?: string): Stripe.RequestOptions => {
  const { stripeAccount } = Settings.parse(payment.settings);
  return {
    ...(stripeAccount !== undefined && { stripeAccount }),
    ...(key !== undefined && { idempotencyKey: key }),
  };
};

/**
 * Stripe, with the Payment Element in the browser and intents that are confirmed here.
 * The client is given, so that it can be Stripe's own or one that talks to the sandbox bank.
 */
export function createStripeGateway({
  stripe,
  publishableKey,
}: {
  readonly stripe: Stripe;
  readonly publishableKey: string;
}): Gateway {
  const intents = stripe.paymentIntents;

  const retrieve = (sale: Sale) =>
    intents.retrieve(sale.payment.reference ?? '', { expand: EXPAND }, toOptions(sale));

  /** Stripe keeps cards for customers only. */
  const findCustomer = async (sale: Sale): Promise<string | undefined> => {
    const { payment, buyer, saved, customer } = sale;
    if (!payment.request?.save) return saved?.customer;
    if (customer !== undefined) return customer;
    const { id } = await stripe.customers.create(
      { email: buyer.email, name: `${buyer.firstName} ${buyer.lastName}` },
      toOptions(sale, `${payment.attempt}-customer`),
    );
    return id;
  };

  const confirmOrCreate = async (sale: Sale): Promise<Stripe.PaymentIntent> => {
    const { payment, callback, saved, continues } = sale;
    const customer = await findCustomer(sale);
    const usage = payment.request?.save ? 'off_session' : undefined;
    const terms = JSON.stringify([customer, usage]);
    payment.memory[TERMS] = terms;
    const means = saved
      ? { payment_method: saved.token, use_stripe_sdk: true }
      : { confirmation_token: Data.parse(payment.request?.data).confirmationToken };
    const confirmation = { ...means, return_url: callback, expand: EXPAND };
    const options = toOptions(sale, payment.attempt);
    if (continues?.reference !== undefined && continues.memory[TERMS] === terms) {
      const again = await confirmAgain(sale, continues.reference, confirmation, options);
      if (again) return again;
    }
    const { paymentMethodTypes } = Settings.parse(payment.settings);
    return intents.create(
      {
        ...confirmation,
        amount: requireStripeAmount(payment.amount),
        currency: payment.amount.currency.toLowerCase(),
        confirm: true,
        capture_method: payment.action === 'authorize' ? 'manual' : 'automatic',
        ...(paymentMethodTypes
          ? { allowed_payment_method_types: paymentMethodTypes }
          : { automatic_payment_methods: { enabled: true } }),
        ...(customer !== undefined && { customer }),
        ...(usage && { setup_future_usage: usage }),
        description: payment.payables.map(({ label }) => label).join(', '),
        metadata: { payment: payment.id, attempt: payment.attempt },
      },
      // The key of the confirmation may be spent already, on an intent that turned out to be unusable.
      continues ? toOptions(sale, `${payment.attempt}-new`) : options,
    );
  };

  /** Tries the intent of a failed payment with other means; undefined when it cannot be used any more. */
  const confirmAgain = async (
    sale: Sale,
    intent: string,
    confirmation: Stripe.PaymentIntentConfirmParams,
    options: Stripe.RequestOptions,
  ): Promise<Stripe.PaymentIntent | undefined> => {
    try {
      return await intents.confirm(intent, confirmation, options);
    } catch (error) {
      if (!isStripeFailure(error) || sortFailure(error) !== 'wrong-state') throw error;
      const current = await intents.retrieve(intent, { expand: EXPAND }, toOptions(sale));
      // Whatever else it has become, it is the payment: another intent might be a second charge.
      return current.status === 'canceled' ? undefined : current;
    }
  };

  /** Runs a request and reads the intent it ends with, also out of an error that carries one. */
  const ask = async (sale: Sale, request: () => Promise<Stripe.PaymentIntent>): Promise<ProviderAnswer> => {
    try {
      return readIntent(await request(), sale.payment);
    } catch (error) {
      if (!isStripeFailure(error)) throw error;
      return readFailure(sale, error);
    }
  };

  const readFailure = async (sale: Sale, error: StripeFailure): Promise<ProviderAnswer> => {
    const { payment } = sale;
    switch (sortFailure(error)) {
      case 'unknown-fate':
        throw new FateUnknown(`Stripe did not say what it did (${error.message}).`, { cause: error });
      case 'declined':
        return {
          status: 'declined',
          ...describeDecline(error, payment.locale),
          ...(error.payment_intent && { reference: error.payment_intent.id }),
          note: `Stripe declined: ${error.decline_code ?? error.code ?? error.message}`,
        };
      case 'wrong-state':
        return readIntent(await retrieve(sale), payment);
      case 'refused':
        return refusedBy(error, payment.locale);
    }
  };

  const order = async <T>(request: Promise<T>): Promise<T> => {
    try {
      return await request;
    } catch (error) {
      if (!isStripeFailure(error)) throw error;
      if (sortFailure(error) === 'unknown-fate')
        throw new FateUnknown(`Stripe did not say what it did (${error.message}).`, { cause: error });
      throw new ProviderRefusal(error.message, { cause: error });
    }
  };

  const read = (sale: Sale): Promise<ProviderAnswer> => ask(sale, () => retrieve(sale));

  return {
    config: ({ integration, locale }) => ({
      publishableKey,
      locale,
      captureMethod: integration.paymentAction === 'authorize' ? 'manual' : 'automatic',
      ...Settings.parse(integration.settings),
    }),
    isApplicable: ({ amount }) => isChargeable(amount),
    check: ({ data, savedMethod, locale }) =>
      savedMethod !== undefined || Data.safeParse(data).success
        ? []
        : [{ pointer: '/data', detail: wordsIn(locale).tokenMissing }],
    pay: (sale) => ask(sale, () => confirmOrCreate(sale)),
    finish: read,
    read,
    cancel: (sale) =>
      ask(sale, () =>
        intents.cancel(sale.payment.reference ?? '', {}, toOptions(sale, `${sale.payment.attempt}-cancel`)),
      ),
    capture: async (sale) => {
      const { payment } = sale;
      const options = toOptions(sale, `${payment.attempt}-capture`);
      await order(intents.capture(payment.reference ?? '', {}, options));
      return read(sale);
    },
    void: async (sale) => {
      const { payment } = sale;
      const options = toOptions(sale, `${payment.attempt}-void`);
      await order(intents.cancel(payment.reference ?? '', {}, options));
      return read(sale);
    },
    refund: async (sale, { amount, key }) => {
      const refund = await order(
        stripe.refunds.create(
          { payment_intent: sale.payment.reference ?? '', amount: requireStripeAmount(amount) },
          toOptions(sale, key),
        ),
      );
      return { id: refund.id, status: refund.status ?? 'pending' };
    },
  };
}

/** A request that Stripe did not accept: what the buyer entered has gone stale, or the merchant has something to fix. */
function refusedBy({ message, param }: StripeFailure, locale: string): ProviderAnswer {
  const isStale = param === 'confirmation_token' || param === 'payment_method';
  const say = wordsIn(locale);
  return {
    status: 'declined',
    decline: { code: isStale ? 'token-invalid' : 'configuration', retryable: isStale },
    message: isStale ? say.tokenMissing : say.misconfigured,
    note: `Stripe refused: ${message}`,
  };
}
