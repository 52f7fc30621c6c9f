import { html, nothing, render } from 'lit';
import { formatMoney } from '../../contract/money.ts';
import { openPanelRoot } from '../../ui/panel-root.ts';
import type { Panel, PanelContext } from '../provider.ts';
import type { PaymentTermsConfig } from './config.ts';

/** Shows the terms the order is placed on. There is nothing to collect. */
export function mountPaymentTerms(box: HTMLElement, context: PanelContext<PaymentTermsConfig>): Panel {
  const { root, remove } = openPanelRoot(box);
  const { config, words, locale } = context;
  const { term, dueDate, discount } = config;
  const row = (label: string, text: string | undefined) =>
    text
      ? html`<div>
          <dt>${label}</dt>
          <dd>${text}</dd>
        </div>`
      : nothing;
  const saving =
    discount && words.discountUntil(formatMoney(discount.amount, locale), formatDate(discount.until, locale));
  render(
    html`<dl>${row(words.term, term)}${row(words.dueDate, dueDate && formatDate(dueDate, locale))}</dl>
      ${saving ? html`<p>${saving}</p>` : nothing}`,
    root,
  );
  return { collect: () => undefined, unmount: remove };
}

/** A calendar day is the same day everywhere: no time zone may move it. */
const formatDate = (day: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`));
