import { html, render } from 'lit';
import { Fault } from '../../contract/problem.ts';
import { safeParse } from '../../contract/schema.ts';
import { openPanelRoot } from '../../ui/panel-root.ts';
import type { Panel, PanelContext } from '../provider.ts';
import { openCheckout, type Checkout } from './checkout.ts';
import { OrderPayload, type PayPalExpressConfig } from './config.ts';
import { payPalFor } from './web-sdk.ts';

/**
 * PayPal in a window of its own, by its JavaScript SDK. The window opens in the buyer’s click, before there is an
 * order; the order follows when the backend has created it.
 * Source: https://developer.paypal.com/sdk/js/reference
 */
export async function mountWindow(
  box: HTMLElement,
  context: PanelContext<PayPalExpressConfig>,
  clientId: string,
): Promise<Panel> {
  const payPal = await payPalFor(clientId, context);
  const { root, remove } = openPanelRoot(box);
  render(html`<p>${context.words.paypalExpress.windowNotice}</p>`, root);
  let checkout: Checkout | undefined;

  const release = () => {
    checkout?.release();
    checkout = undefined;
  };

  return {
    collect() {
      release();
      checkout = openCheckout(payPal);
    },

    async finish(payload) {
      const parsed = safeParse(OrderPayload, payload);
      if (!parsed.success) {
        release();
        const detail = 'A PayPal action needs the payload {"orderId": "…"}.';
        throw new Fault({ code: 'configuration', next: 'choose-another', detail });
      }
      // Without one, the page was loaded or left since the button was pressed.
      const current = (checkout ??= openCheckout(payPal, true));
      try {
        return await current.pay(parsed.data.orderId);
      } finally {
        checkout = undefined;
      }
    },

    release,

    unmount() {
      release();
      remove();
    },
  };
}
