import type { Stripe, StripeElements, StripePaymentElement } from '@stripe/stripe-js';
import { compact } from '../../lib/compact.ts';
import type { Panel, PanelContext } from '../provider.ts';
import { billingOf, divide } from './billing.ts';
import type { StripeConfig } from './config.ts';
import { inTime, isDrawn } from './drawn.ts';
import { elementsOptions, updateElements } from './elements-options.ts';
import { asFault, stripeFault } from './fault.ts';
import { openStage } from './stage.ts';
import { stripeFor } from './stripe-js.ts';
import { walletTokens } from './wallet-tokens.ts';

/** Draws the mode's form. The rarer ones are fetched when they are asked for. */
export async function mountStripe(box: HTMLElement, context: PanelContext<StripeConfig>): Promise<Panel> {
  const stripe = await stripeFor(context);
  try {
    if (context.config.mode === 'card')
      return await (await import('./card.ts')).mountCard(box, stripe, context);
    return await mountPayment(box, stripe, context);
  } catch (error) {
    throw asFault(error, context.words);
  }
}

/**
 * The Payment Element. Unless the intent is there already the form comes first: paying makes a ConfirmationToken,
 * which the backend confirms, or (`client-confirm`) the backend makes an intent that is confirmed here.
 * Source: https://docs.stripe.com/payments/accept-a-payment-deferred
 */
async function mountPayment(
  box: HTMLElement,
  stripe: Stripe,
  context: PanelContext<StripeConfig>,
): Promise<Panel<StripeConfig>> {
  const { config, order } = context;
  const { mode, clientSecret, setupFutureUsage: usage = null } = config;
  const elements = stripe.elements((await elementsOptions(context)) as { mode: 'setup' });
  const known = billingOf(order?.customer);
  const { fields, sent } = divide(config.billingDetails, known);
  const element = createElement(elements, context, known, fields);
  const stage = openStage(box, element, context, () => updateElements(elements, now, now.amount));
  let now = context;
  let isSaving = false;
  let isSubmitted = false;
  const billing = { payment_method_data: { billing_details: sent as object } };

  try {
    element.mount(stage.place);
    await isDrawn(element);
  } catch (error) {
    stage.close();
    if (!isRefusedSession(error, config)) throw error;
    return withoutSession(box, stripe, context, error);
  }

  return {
    async collect({ save }) {
      try {
        // Stripe compares this with the intent, which the backend sets up for later use when the buyer wants it saved.
        if (save !== isSaving && !clientSecret) {
          void elements.update({ setupFutureUsage: save ? 'off_session' : usage });
        }
        isSaving = save;
        isSubmitted = false;
        const submitted = await elements.submit();
        if (submitted.error) throw stripeFault(submitted.error, context.words);
        if (mode === 'client-confirm') {
          isSubmitted = true;
          walletTokens.delete(stripe);
          return { paymentMethodType: submitted.selectedPaymentMethod };
        }
        const made = await inTime(
          stripe.createConfirmationToken({ elements, params: billing }),
          'make a token',
        );
        if (made.error) throw stripeFault(made.error, context.words);
        const { id, payment_method_preview: preview } = made.confirmationToken;
        return { confirmationToken: id, paymentMethodType: preview.type };
      } catch (error) {
        throw asFault(error, context.words);
      }
    },

    async finish(payload) {
      const { finishIntent } = await import('./finish.ts');
      const typed = isSubmitted ? { elements, confirmParams: billing } : undefined;
      return finishIntent(payload, { stripe, context, ...(typed && { typed }) });
    },

    async update(news) {
      now = { ...context, ...news };
      await updateElements(elements, now, now.amount);
    },

    unmount() {
      stage.close();
    },
  };
}

function createElement(
  elements: StripeElements,
  { config }: PanelContext<StripeConfig>,
  known: object,
  billingDetails: object,
): StripePaymentElement {
  const { layout = 'tabs', layoutOptions, terms, wallets, business, paymentMethodOrder } = config;
  const options = compact({ terms, wallets, business, paymentMethodOrder });
  return elements.create('payment', {
    ...options,
    layout: { type: layout, ...layoutOptions },
    fields: { billingDetails },
    defaultValues: { billingDetails: known },
  });
}

/** Whether the form was not drawn for its customer session, which opens one form only, and not for long. */
const isRefusedSession = (error: unknown, { session }: StripeConfig): boolean =>
  Boolean(session?.customerSessionClientSecret) &&
  /customer.?session/i.test(`${(error as { param?: string }).param} ${(error as Error).message}`);

/** A form without saved methods is better than none; a new quote brings a session for the next one. */
function withoutSession(
  box: HTMLElement,
  stripe: Stripe,
  context: PanelContext<StripeConfig>,
  error: unknown,
): Promise<Panel<StripeConfig>> {
  const { message } = asFault(error, context.words);
  console.error(
    `Tender: ${message} Saved methods are left out: every quote needs a customer session of its own.`,
  );
  const { session, ...config } = context.config;
  return mountPayment(box, stripe, { ...context, config });
}
