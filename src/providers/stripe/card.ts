import type { Stripe, StripeCardElementOptions } from '@stripe/stripe-js';
import { compact } from '../../lib/compact.ts';
import type { Theme } from '../../ui/theme.ts';
import type { Panel, PanelContext } from '../provider.ts';
import { billingOf } from './billing.ts';
import type { StripeConfig } from './config.ts';
import { inTime, isDrawn } from './drawn.ts';
import { looksOf } from './elements-options.ts';
import { finishIntent } from './finish.ts';
import { asFault, stripeFault } from './fault.ts';
import { openStage } from './stage.ts';

/**
 * The Card Element and manual confirmation, as OroCommerce's older Stripe bundle has it: a PaymentMethod goes to the
 * backend; what Stripe wants then is done here, and the backend confirms once more.
 * Source: https://docs.stripe.com/js/element/other_element?type=card
 */
export async function mountCard(
  box: HTMLElement,
  stripe: Stripe,
  context: PanelContext<StripeConfig>,
): Promise<Panel<StripeConfig>> {
  const { locale, fonts } = await looksOf(context);
  const elements = stripe.elements(compact({ locale, fonts }) as object);
  const postalCode = context.order?.customer?.billingAddress?.postalCode;
  const card = elements.create('card', {
    ...(context.config.card as StripeCardElementOptions),
    style: styleOf(await context.theme()),
    ...(postalCode && { value: { postalCode } }),
  });
  const stage = openStage(box, card, context, async () => {
    card.update({ style: styleOf(await context.theme()) });
  });
  frame(stage.place);
  let { order } = context;
  try {
    card.mount(stage.place);
    await isDrawn(card);
  } catch (error) {
    stage.close();
    throw error;
  }

  return {
    async collect() {
      try {
        const billing = billingOf(order?.customer) as object;
        const made = await inTime(
          stripe.createPaymentMethod({ type: 'card', card, billing_details: billing }),
          'take the card',
        );
        if (made.error) throw stripeFault(made.error, context.words);
        return { stripePaymentMethodId: made.paymentMethod.id };
      } catch (error) {
        throw asFault(error, context.words);
      }
    },

    finish: (payload) => finishIntent(payload, { stripe, context }),

    update(news) {
      ({ order } = news);
    },

    unmount() {
      stage.close();
    },
  };
}

/** The Card Element draws no border of its own. CSSOM passes every content security policy. */
function frame({ style }: HTMLElement): void {
  style.setProperty('padding', '0.75em');
  style.setProperty('border', '1px solid var(--_control)');
  style.setProperty('border-radius', 'var(--_radius)');
  style.setProperty('background', 'var(--_background)');
}

const styleOf = ({ text, muted, danger, fontFamily, fontSize }: Theme) => ({
  base: { color: text, fontFamily, fontSize, iconColor: muted, '::placeholder': { color: muted } },
  invalid: { color: danger, iconColor: danger },
});
