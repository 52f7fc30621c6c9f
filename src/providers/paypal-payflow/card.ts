import { html, render } from 'lit';
import { Fault } from '../../contract/problem.ts';
import { safeParse } from '../../contract/schema.ts';
import { postForm } from '../../lib/post-form.ts';
import { openCardFields } from '../../ui/card-fields/open-card-fields.ts';
import { openPanelRoot } from '../../ui/panel-root.ts';
import type { Panel, PanelContext } from '../provider.ts';
import { PayflowPayload, type PayPalPayflowConfig } from './config.ts';
import { permittedForm } from './form-action.ts';
import { pageLeft } from './page-left.ts';

/**
 * Transparent redirect: the card stays in our inputs until the order exists, then the browser posts it to PayPal as
 * a top-level form, and PayPal sends the buyer back to the backend. Nothing of it is sent to the shop.
 * Source: https://developer.paypal.com/api/nvp-soap/payflow/integration-guide/secure-token
 */
export function mountCard(box: HTMLElement, context: PanelContext<PayPalPayflowConfig>): Panel {
  const { config, words, locale, changed } = context;
  const { root, remove } = openPanelRoot(box);
  const form = openCardFields(root, {
    words,
    locale,
    changed,
    brands: config.allowedCards ?? [],
    cvv: config.requireCvv === false ? 'none' : 'required',
    holder: false,
  });
  const notice = document.createElement('div');
  notice.style.marginBlockStart = 'var(--_space)';
  root.append(notice);
  render(html`<p class="muted small">${words.paypalPayflow.notice}</p>`, notice);

  return {
    collect() {
      if (!form.read()) throw new Fault({ code: 'invalid', next: 'retry' });
    },

    finish(payload, signal) {
      const parsed = safeParse(PayflowPayload, payload);
      if (!parsed.success) {
        const detail = `A Payflow action needs formAction, secureToken and secureTokenId: in it, ${parsed.error}.`;
        throw new Fault({ code: 'configuration', next: 'choose-another', detail });
      }
      const { formAction, secureToken, secureTokenId } = parsed.data;
      const url = permittedForm(formAction, context);
      const card = form.read();
      // The page was loaded again since the payment was created.
      if (!card) throw new Fault({ code: 'invalid', next: 'retry', message: words.paypalPayflow.typeAgain });
      const left = pageLeft(url, signal);
      postForm(url, {
        ACCT: card.number,
        EXPDATE: card.month + card.year.slice(2),
        ...(card.cvv && { CVV2: card.cvv }),
        SECURETOKEN: secureToken,
        SECURETOKENID: secureTokenId,
      });
      form.clear();
      return left;
    },

    unmount() {
      form.remove();
      remove();
    },
  };
}
