import type Stripe from 'stripe';
import { wordsIn } from '../words.ts';
import {
  ProviderRefusal,
  type Gateway,
  type ProviderAnswer,
  type RefundOrder,
  type Sale,
} from './gateway.ts';
import { isChargeable, requireStripeAmount } from './stripe/stripe-amount.ts';
import { openCustomerSession } from './stripe/stripe-customer.ts';
import { describeFailure } from './stripe/stripe-decline.ts';
import { fateUnknown, isStripeFailure, ordered, redact, sortFailure } from './stripe/stripe-failure.ts';
import { readIntent } from './stripe/stripe-intent.ts';
import { canPayWith } from './stripe/stripe-means.ts';
import { payParts, refundParts } from './stripe/stripe-parts.ts';
import { confirmManually, retrieve, startPayment } from './stripe/stripe-payment.ts';
import { readReturns, REFUND_KEY } from './stripe/stripe-returns.ts';
import { connectConfig, settingsOf, StripeSettings, toOptions } from './stripe/stripe-settings.ts';
import { chargeSaved, isSetup, readSetupAgain, startSetup } from './stripe/stripe-setup.ts';
import { readEvent } from './stripe/stripe-webhook.ts';
import { stripeWordsIn } from './stripe/stripe-words.ts';

/** What the gateway is made of. */
interface StripeParts {
  /** Stripe's own client, or one that talks to the sandbox bank. */
  readonly stripe: Stripe;
  readonly publishableKey: string;
  /** `whsec_…`: what the events of the merchant's webhook are signed with. Without it none is taken. */
  readonly webhookSecret?: string;
}

/** Stripe in all its ways: the integration's settings say which. What the browser reports is asked of Stripe again. */
export function createStripeGateway({ stripe, publishableKey, webhookSecret }: StripeParts): Gateway {
  /** Runs a request and reads what it ends with, also out of an error that carries an intent. */
  const ask = async (sale: Sale, request: () => Promise<ProviderAnswer>): Promise<ProviderAnswer> => {
    try {
      return await request();
    } catch (error) {
      if (!isStripeFailure(error)) throw error;
      switch (sortFailure(error)) {
        case 'unknown-fate':
          throw fateUnknown(error);
        case 'wrong-state':
          return readNow(sale, false);
        case 'busy':
        case 'declined':
        case 'refused':
          return {
            status: 'declined',
            ...describeFailure(error, sale.payment.locale),
            ...reference(error.payment_intent ?? error.setup_intent),
            note: redact(`Stripe refused: ${error.decline_code ?? error.code ?? error.message}`),
          };
      }
    }
  };

  const readNow = async (sale: Sale, hasFailed: boolean): Promise<ProviderAnswer> => {
    const { payment } = sale;
    if (payment.parts) return withReturns(sale, await payParts(stripe, sale));
    if (isSetup(sale)) return readSetupAgain(stripe, sale);
    const intent = await confirmManually(stripe, sale, await retrieve(stripe, sale));
    return withReturns(sale, readIntent(intent, sale, { hasFailed }), intent);
  };

  /** Adds what has gone back meanwhile, of the payment or of each of its parts. */
  const withReturns = async (
    sale: Sale,
    answer: ProviderAnswer,
    intent?: Stripe.PaymentIntent,
  ): Promise<ProviderAnswer> => {
    const { payment } = sale;
    const paid = (payment.parts ?? []).filter(({ status }) => status === 'paid');
    const intents = intent
      ? [intent]
      : await Promise.all(
          paid.map((part) =>
            retrieve(stripe, { ...sale, payment: { ...payment, ...reference({ id: part.reference }) } }),
          ),
        );
    const found = await Promise.all(
      intents.map((each) => readReturns(stripe, each, payment.refunds.length > 0, toOptions(sale))),
    );
    const some = found.filter((returns) => returns !== undefined);
    if (some.length === 0) return answer;
    const dispute = some.find((returns) => returns.dispute)?.dispute;
    const say = stripeWordsIn(payment.locale);
    return {
      ...answer,
      ...(dispute?.status === 'open' && { message: say.disputed }),
      ...(dispute?.status === 'lost' && { message: say.takenBack }),
      returns: { refunds: some.flatMap(({ refunds }) => refunds), ...(dispute && { dispute }) },
    };
  };

  const cancelAtStripe = async (sale: Sale, key: string): Promise<unknown> => {
    const { payment } = sale;
    const options = toOptions(sale, `${payment.attempt}-${key}`);
    const why = { cancellation_reason: 'requested_by_customer' } as const;
    return isSetup(sale)
      ? stripe.setupIntents.cancel(payment.reference ?? '', why, options)
      : stripe.paymentIntents.cancel(payment.reference ?? '', why, options);
  };

  return {
    config: async (occasion) => {
      const { integration, locale } = occasion;
      const { panel, mode, layout, paymentMethodTypes, ...settings } = StripeSettings.parse(
        integration.settings,
      );
      const session = await openSession(stripe, occasion);
      return {
        publishableKey,
        locale,
        captureMethod: integration.paymentAction === 'authorize' ? 'manual' : 'automatic',
        ...(mode && { mode }),
        ...(layout && { layout }),
        ...(paymentMethodTypes && { paymentMethodTypes }),
        ...connectConfig(settings),
        ...panel,
        ...(session && { session }),
      };
    },
    isApplicable: ({ amount }) => isChargeable(amount),
    check: ({ data, savedMethod, locale }, settings) =>
      savedMethod !== undefined || canPayWith(StripeSettings.parse(settings).mode, data)
        ? []
        : [{ pointer: '/data', detail: wordsIn(locale).tokenMissing }],
    pay: (sale) =>
      ask(sale, () => {
        if (sale.payment.parts) return payParts(stripe, sale);
        return settingsOf(sale).saveFirst ? startSetup(stripe, sale) : startPayment(stripe, sale);
      }),
    finish: (sale, { report }) =>
      ask(sale, () => readNow(sale, report !== undefined && report.result !== 'completed')),
    read: (sale) => ask(sale, () => readNow(sale, false)),
    cancel: (sale) =>
      ask(sale, async () => {
        await cancelAtStripe(sale, 'cancel');
        return readNow(sale, false);
      }),
    capture: async (sale) => {
      const { payment } = sale;
      if (isSetup(sale)) return ordered(chargeSaved(stripe, sale));
      const options = toOptions(sale, `${payment.attempt}-capture`);
      await ordered(stripe.paymentIntents.capture(payment.reference ?? '', {}, options));
      return ask(sale, () => readNow(sale, false));
    },
    void: async (sale) => {
      if (isSetup(sale))
        return {
          status: 'canceled',
          message: wordsIn(sale.payment.locale).canceled,
          note: 'Nothing was charged; the saved card stays with Stripe.',
        };
      await ordered(cancelAtStripe(sale, 'void'));
      return ask(sale, () => readNow(sale, false));
    },
    refund: async (sale, order) => {
      const name = nameOf(order, sale);
      if (sale.payment.parts) {
        const made = await refundParts(stripe, sale, order, name);
        if (made.length > 0) return made;
        throw new ProviderRefusal('None of the parts has money left to give back.');
      }
      const { destination, feePercent } = settingsOf(sale);
      const refund = await ordered(
        stripe.refunds.create(
          {
            payment_intent: sale.payment.reference ?? '',
            amount: requireStripeAmount(order.amount),
            // What a seller was given is taken back from the seller.
            ...(destination && { reverse_transfer: true }),
            ...(feePercent !== undefined && { refund_application_fee: true }),
            metadata: { [REFUND_KEY]: name },
          },
          toOptions(sale, order.key),
        ),
      );
      return { id: refund.id, status: refund.status ?? 'pending' };
    },
    forget: async ({ token, customer }, settings) => {
      // What belongs to no customer cannot be detached, nor used by anybody else.
      if (customer === undefined) return;
      const { stripeAccount } = StripeSettings.parse(settings);
      const options = stripeAccount === undefined ? {} : { stripeAccount };
      await ordered(stripe.paymentMethods.detach(token, {}, options));
    },
    ...(webhookSecret !== undefined && {
      hear: (letter) => readEvent(stripe, webhookSecret, letter),
    }),
  };
}

const openSession = async (...[stripe, occasion]: Parameters<typeof openCustomerSession>) => {
  try {
    return await openCustomerSession(stripe, occasion);
  } catch (error) {
    if (!isStripeFailure(error)) throw error;
    // A form without what was saved is better than no form.
    console.warn(`Stripe opened no customer session: ${redact(error.message)}`);
    return undefined;
  }
};

const reference = (intent: { readonly id: string | undefined } | undefined) =>
  intent?.id === undefined ? {} : { reference: intent.id };

/** The order's key as the back office knows it. */
const nameOf = ({ key }: RefundOrder, { payment }: Sale): string =>
  key.replace(`${payment.attempt}-`, '').replace(/^refund-/, '');
