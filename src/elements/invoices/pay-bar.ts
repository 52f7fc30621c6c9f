import { html, nothing, type TemplateResult } from 'lit';
import { troubleWith, type Trouble } from '../../invoices/trouble.ts';
import { focusFirst, pay } from './pay-in-place.ts';
import type { SecondView } from './room-view.ts';
import type { Furnished } from './stay.ts';
import { leave, wrongAmounts } from './typed-amounts.ts';

/** What speaks against paying what is selected. */
const troubleOf = ({ chooser, list }: SecondView): Trouble | undefined =>
  troubleWith(chooser.selection, chooser.known, list.page ?? {});

/** What is selected, why it cannot be paid where it cannot, and the button. */
export function renderPayBar(view: Furnished): TemplateResult | typeof nothing {
  const { more: words, formats, chooser, list } = view;
  const trouble = troubleOf(view);
  const { sums, selection } = chooser;
  if (!selection.size) return nothing;
  const wrong = wrongAmounts(chooser);
  const amounts = listOf(
    sums.map((sum) => formats.money(sum)),
    formats.locale,
  );
  const isStopped = trouble !== undefined || wrong.length > 0;
  const clear = () => {
    chooser.set(new Map());
  };
  /** Pays, or leads to what keeps it from being paid. */
  const press = () => {
    if (!isStopped) void pay(view);
    for (const id of wrong) leave(chooser, id);
    view.room
      .rowOf(wrong[0] ?? '')
      ?.querySelector<HTMLElement>('[inputmode]')
      ?.focus();
  };
  return html`<section part="pay-bar" class="pay-bar row apart" aria-label=${words.selection}>
    <div role="status" class="bar-text">
      <p><b>${words.chosen(selection.size)}</b> · <span class="sum">${amounts}</span></p>
      ${list.all?.cut === selection ? html`<p class="small">${words.selectedFirst(list.all.ids.length)}</p>` : nothing}
      ${trouble ? html`<p class="small error">${troubleText(trouble, view)}</p>` : nothing}
      ${wrong.length ? html`<p class="small error">${words.checkAmounts}</p>` : nothing}
    </div>
    <div class="row">
      ${trouble ? renderWayOut(trouble, view) : nothing}
      <button type="button" class="quiet" @click=${keepFocus(view, clear)}>${words.clearSelection}</button>
      ${
        sums.length === 1
          ? html`<button
              type="button"
              class="primary"
              part="pay-button"
              data-pay
              aria-disabled=${isStopped}
              @click=${press}
            >
              ${words.pay(amounts)}
            </button>`
          : nothing
      }
    </div>
  </section>`;
}

/** "EUR and USD". */
const listOf = (words: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale).format(words);

function troubleText(trouble: Trouble, { more: words, formats }: SecondView): string {
  switch (trouble.kind) {
    case 'currencies':
      return words.currencies(listOf(trouble.currencies, formats.locale));
    case 'too-many':
      return words.tooMany(trouble.most, trouble.count);
    case 'oldest-first':
      return trouble.rule;
  }
}

function renderWayOut(trouble: Trouble, view: Furnished) {
  const { more: words, chooser } = view;
  const { selection } = chooser;
  switch (trouble.kind) {
    case 'currencies':
      return trouble.currencies.map((code) => {
        const others = [...selection].flatMap(([id, { currency }]) => (currency === code ? [] : [id]));
        const keepOnly = keepFocus(view, () => {
          chooser.remove(others);
        });
        return html`<button type="button" @click=${keepOnly}>${words.keepOnly(code)}</button>`;
      });
    case 'oldest-first': {
      const { missing } = trouble;
      const addOlder = keepFocus(view, () => {
        chooser.remove(missing.map(({ id }) => id));
        chooser.add(missing);
      });
      return html`<button type="button" @click=${addOlder}>${words.addOlder(missing.length)}</button>`;
    }
    case 'too-many':
      return nothing;
  }
}

/** A button that goes with what it does leaves the focus to the one that pays, or to the list. */
const keepFocus =
  ({ room }: Furnished, act: () => void) =>
  async (): Promise<void> => {
    act();
    await room.host.updateComplete;
    const root = room.host.renderRoot as ShadowRoot;
    if (!root.activeElement?.isConnected) focusFirst(room, '[data-pay]', '.list');
  };
