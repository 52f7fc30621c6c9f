import type {
  StripeElementsOptionsMode,
  StripePaymentElement,
  StripePaymentElementOptions,
} from '@stripe/stripe-js';
import type { Customer } from '../../contract/order.ts';
import { Fault } from '../../contract/problem.ts';
import { safeParse } from '../../contract/schema.ts';
import type { Theme } from '../../ui/theme.ts';
import type { Panel, PanelContext } from '../provider.ts';
import { toStripeAmount } from './amount.ts';
import { appearanceOf } from './appearance.ts';
import { StripePayload, type StripeConfig } from './config.ts';
import { stripeFault } from './fault.ts';
import { stripeFor } from './stripe-js.ts';

/** How long Stripe's frames may take to draw themselves. */
const PATIENCE = 15_000;

/**
 * The deferred Payment Element: the form comes before the intent. Paying makes a ConfirmationToken, which the
 * backend confirms; what Stripe then wants (3-D Secure, a redirect) comes back as an `sdk` action.
 * Source: https://docs.stripe.com/payments/finalize-payments-on-the-server
 */
export async function mountStripe(box: HTMLElement, context: PanelContext<StripeConfig>): Promise<Panel> {
  const stripe = await stripeFor(context);
  const elements = stripe.elements(elementsOptions(context, await context.theme()));
  const element = elements.create('payment', {
    layout: context.config.layout ?? 'tabs',
    defaultValues: { billingDetails: billingDetails(context.order?.customer) },
  });
  element.on('change', ({ complete }) => {
    context.changed(complete);
  });
  element.mount(box);
  await isDrawn(element);
  const { setupFutureUsage: usage = null } = context.config;
  let isSaving = false;

  return {
    async collect({ save }) {
      // Stripe compares this with the intent, which the backend sets up for later use when the buyer wants it saved.
      if (save !== isSaving) void elements.update({ setupFutureUsage: save ? 'off_session' : usage });
      isSaving = save;
      const submitted = await elements.submit();
      if (submitted.error) throw stripeFault(submitted.error);
      const made = await stripe.createConfirmationToken({ elements });
      if (made.error) throw stripeFault(made.error);
      const { id, payment_method_preview: preview } = made.confirmationToken;
      return { confirmationToken: id, paymentMethodType: preview.type };
    },

    async finish(payload) {
      const parsed = safeParse(StripePayload, payload);
      if (!parsed.success) {
        const detail = 'A Stripe action needs the payload {"clientSecret": "pi_…_secret_…"}.';
        throw new Fault({ code: 'configuration', next: 'choose-another', detail });
      }
      const { error } = await stripe.handleNextAction(parsed.data);
      return error ? { result: 'failed', data: { code: error.code } } : { result: 'completed' };
    },

    async update({ amount }) {
      await elements.update({ amount: toStripeAmount(amount), currency: amount.currency.toLowerCase() });
    },

    unmount() {
      element.destroy();
    },
  };
}

function elementsOptions(context: PanelContext<StripeConfig>, theme: Theme): StripeElementsOptionsMode {
  const { config, amount, locale } = context;
  const { captureMethod, setupFutureUsage, paymentMethodTypes } = config;
  const value = toStripeAmount(amount);
  return {
    ...(value > 0 ? { mode: 'payment' as const, amount: value } : { mode: 'setup' as const }),
    currency: amount.currency.toLowerCase(),
    locale: locale as 'auto',
    appearance: appearanceOf(theme),
    ...(captureMethod && { captureMethod }),
    ...(setupFutureUsage && { setupFutureUsage }),
    ...(paymentMethodTypes && { allowedPaymentMethodTypes: paymentMethodTypes }),
  };
}

type Defaults = NonNullable<NonNullable<StripePaymentElementOptions['defaultValues']>['billingDetails']>;

/** What the shop knows about the buyer, so that Stripe need not ask. */
function billingDetails(customer: Customer | undefined): Defaults {
  const address = customer?.billingAddress;
  return withoutGaps({
    name: customer?.name,
    email: customer?.email,
    phone: customer?.phone ?? address?.phone,
    address: withoutGaps({
      line1: address?.street,
      line2: address?.street2,
      city: address?.city,
      state: address?.region?.replace(/^[A-Z]{2}-/, ''),
      postal_code: address?.postalCode,
      country: address?.country,
    }),
  });
}

const withoutGaps = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** Resolves when the element can be used. @throws Fault when Stripe says it never will, or says nothing */
async function isDrawn(element: StripePaymentElement): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      element.on('ready', () => {
        resolve();
      });
      element.on('loaderror', ({ error }) => {
        reject(stripeFault(error));
      });
      setTimeout(() => {
        const detail = `Stripe’s form was not drawn within ${PATIENCE / 1000} seconds.`;
        reject(new Fault({ code: 'provider', next: 'retry', detail }));
      }, PATIENCE);
    });
  } catch (error) {
    element.destroy();
    throw error;
  }
}
