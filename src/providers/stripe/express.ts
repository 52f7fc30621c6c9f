import type {
  AvailablePaymentMethods,
  Stripe,
  StripeElements,
  StripeExpressCheckoutElement,
  StripeExpressCheckoutElementConfirmEvent as ConfirmEvent,
} from '@stripe/stripe-js';
import { compact } from '../../lib/compact.ts';
import type { ExpressButtons, ExpressContext } from '../provider.ts';
import type { StripeConfig } from './config.ts';
import { inTime } from './drawn.ts';
import { elementsOptions, updateElements } from './elements-options.ts';
import { walletTokens } from './wallet-tokens.ts';
import { asFault, stripeFault } from './fault.ts';
import { stripeFor } from './stripe-js.ts';
import { watchTheme } from '../../ui/watch-theme.ts';

type Context = ExpressContext<StripeConfig>;

/**
 * The Express Checkout Element: the wallets that this browser and this account have. Its Elements are a group of their
 * own, because a customer session opens one form only.
 * Source: https://docs.stripe.com/elements/express-checkout-element/accept-a-payment
 */
export async function mountExpress(
  box: HTMLElement,
  context: Context,
): Promise<ExpressButtons<StripeConfig>> {
  const stripe = await stripeFor(context);
  const { session, ...config } = context.config;
  let now: Context = { ...context, config };
  try {
    const options = await elementsOptions(now);
    const creation = config.mode === 'card' ? { paymentMethodCreation: 'manual' } : {};
    const elements = stripe.elements({ ...options, ...creation } as { mode: 'setup' });
    const place = document.createElement('div');
    box.append(place);
    const element = elements.create('expressCheckout', {
      ...config.express,
      ...compact({ business: config.business }),
    } as object);
    listen(element, now, (event) => pay(event, { stripe, elements, context: now }));
    element.mount(place);
    const stopWatching = watchTheme(box, () => void updateElements(elements, now, now.amount));
    return {
      async update({ amount, order }) {
        now = { ...now, amount, order };
        await updateElements(elements, now, amount);
      },
      unmount() {
        stopWatching();
        element.destroy();
        place.remove();
      },
    };
  } catch (error) {
    throw asFault(error, context.words);
  }
}

function listen(
  element: StripeExpressCheckoutElement,
  { shown, mayPay, words }: Context,
  confirmed: (event: ConfirmEvent) => Promise<void>,
): void {
  const show = (available: AvailablePaymentMethods | undefined) => {
    shown(Object.values(available ?? {}).some(Boolean));
  };
  element.on('ready', ({ availablePaymentMethods }) => {
    show(availablePaymentMethods);
  });
  element.on('availablepaymentmethodschange', ({ paymentMethods }) => {
    shown(Object.values(paymentMethods ?? {}).some((wallet) => wallet?.available));
  });
  element.on('loaderror', ({ error }) => {
    shown(false);
    console.error(`Tender: ${stripeFault(error, words).message}`);
  });
  // Stripe gives up on an answer that takes longer than a second: nothing is asked over the network here.
  element.on('click', (event) => {
    if (mayPay()) event.resolve();
    else event.reject();
  });
  element.on('confirm', (event) => void confirmed(event));
}

interface Wallet {
  readonly stripe: Stripe;
  readonly elements: StripeElements;
  readonly context: Context;
}

/** The buyer agreed in the wallet: from here on it is a payment like any other. */
async function pay(event: ConfirmEvent, wallet: Wallet): Promise<void> {
  const { words, pay: payWith } = wallet.context;
  const collected = collect(event, wallet);
  // The session hears of it too, in its own time.
  collected.catch(() => undefined);
  if (!(await payWith(collected))) event.paymentFailed({ reason: 'fail', message: words.canceled });
}

async function collect({ expressPaymentType }: ConfirmEvent, { stripe, elements, context }: Wallet) {
  const { words, config } = context;
  try {
    const submitted = await elements.submit();
    if (submitted.error) throw stripeFault(submitted.error, words);
    if (config.mode === 'card') {
      const made = await inTime(stripe.createPaymentMethod({ elements }), 'take the wallet');
      if (made.error) throw stripeFault(made.error, words);
      return { stripePaymentMethodId: made.paymentMethod.id };
    }
    const made = await inTime(stripe.createConfirmationToken({ elements }), 'make a token');
    if (made.error) throw stripeFault(made.error, words);
    const { id } = made.confirmationToken;
    if (config.mode === 'client-confirm') {
      walletTokens.set(stripe, id);
      return { paymentMethodType: expressPaymentType };
    }
    return { confirmationToken: id, paymentMethodType: expressPaymentType };
  } catch (error) {
    throw asFault(error, words);
  }
}
