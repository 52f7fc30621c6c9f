import type { StripeElements, StripeElementsOptions } from '@stripe/stripe-js';
import type { Money } from '../../contract/money.ts';
import { compact } from '../../lib/compact.ts';
import type { PanelContext } from '../provider.ts';
import { toStripeAmount } from './amount.ts';
import { appearanceOf } from './appearance.ts';
import type { StripeConfig } from './config.ts';
import { stripeLocale } from './locale.ts';

/** What an amount says of an intent that does not exist yet: nothing to pay means that the method is only set up. */
export function termsOf(amount: Money) {
  const value = toStripeAmount(amount);
  const currency = amount.currency.toLowerCase();
  return value > 0
    ? { mode: 'payment' as const, amount: value, currency }
    : { mode: 'setup' as const, currency };
}

/** How the frames look and speak. */
export async function looksOf({ config, locale, theme }: PanelContext<StripeConfig>) {
  return compact({
    locale: stripeLocale(locale),
    appearance: appearanceOf(await theme(), config.appearance),
    fonts: config.fonts,
  });
}

/** The options of `stripe.elements()`: by the amount, or by the intent where that is there already. */
export async function elementsOptions(context: PanelContext<StripeConfig>): Promise<StripeElementsOptions> {
  const { config, amount } = context;
  const looks = await looksOf(context);
  const customerSessionClientSecret = config.session?.customerSessionClientSecret;
  const options = config.clientSecret
    ? { clientSecret: config.clientSecret, customerSessionClientSecret }
    : {
        ...termsOf(amount),
        customerSessionClientSecret,
        captureMethod: config.captureMethod,
        setupFutureUsage: config.setupFutureUsage,
        onBehalfOf: config.onBehalfOf,
        allowedPaymentMethodTypes: config.paymentMethodTypes,
        excludedPaymentMethodTypes: config.excludedPaymentMethodTypes,
        paymentMethodConfiguration: config.paymentMethodConfiguration,
        paymentMethodOptions: config.paymentMethodOptions,
      };
  return { ...looks, ...compact(options) } as object;
}

/** Brings the amount and the looks to Elements; what was typed stays. */
export async function updateElements(
  elements: StripeElements,
  context: PanelContext<StripeConfig>,
  amount: Money,
): Promise<void> {
  await elements.update({
    ...(context.config.clientSecret ? {} : termsOf(amount)),
    ...((await looksOf(context)) as object),
  });
  if (context.config.clientSecret) await elements.fetchUpdates();
}
