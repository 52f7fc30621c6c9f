import { html, nothing, type TemplateResult } from 'lit';
import { troubleWith, type Trouble } from '../../invoices/trouble.ts';
import type { SecondView } from './room-view.ts';

/** What speaks against paying what is selected. */
export const troubleOf = ({ chooser, list }: SecondView): Trouble | undefined =>
  troubleWith(chooser.selection, chooser.known, list.page ?? {});

/** What is selected, why it cannot be paid where it cannot, and the button. */
export function renderPayBar(view: SecondView): TemplateResult | typeof nothing {
  const { more: words, formats, chooser } = view;
  const trouble = troubleOf(view);
  const { sums, selection, wrong } = chooser;
  if (!selection.size) return nothing;
  const amounts = formats.list(sums.map(({ amount }) => formats.money(amount)));
  const isStopped = trouble !== undefined || wrong.length > 0;
  return html`<section part="pay-bar" class="pay-bar" aria-label=${words.selection}>
    <div role="status" class="bar-text">
      <p><b>${words.chosen(selection.size)}</b> · <span class="sum">${amounts}</span></p>
      ${trouble ? html`<p class="small error">${troubleText(trouble, view)}</p>` : nothing}
      ${wrong.length ? html`<p class="small error">${words.checkAmounts}</p>` : nothing}
    </div>
    <div class="row">
      ${trouble ? renderWayOut(trouble, view) : nothing}
      <button type="button" class="quiet" data-clear>${words.clearSelection}</button>
      ${
        sums.length === 1
          ? html`<button type="button" class="primary" part="pay-button" data-pay aria-disabled=${isStopped}>
              ${words.pay(amounts)}
            </button>`
          : nothing
      }
    </div>
  </section>`;
}

function troubleText(trouble: Trouble, { more: words, formats }: SecondView): string {
  switch (trouble.kind) {
    case 'currencies':
      return words.currencies(formats.list(trouble.currencies));
    case 'too-many':
      return words.tooMany(trouble.most, trouble.count);
    case 'oldest-first':
      return trouble.rule;
  }
}

function renderWayOut(trouble: Trouble, { more: words }: SecondView) {
  switch (trouble.kind) {
    case 'currencies':
      return trouble.currencies.map(
        (code) => html`<button type="button" data-keep=${code}>${words.keepOnly(code)}</button>`,
      );
    case 'oldest-first':
      return html`<button type="button" data-older>${words.addOlder(trouble.missing.length)}</button>`;
    case 'too-many':
      return nothing;
  }
}
