import { html, nothing, type TemplateResult } from 'lit';
import type { PaymentMethod, SavedMethod } from '../../contract/payment-method.ts';
import type { Messages } from '../../locales/en.ts';
import type { View } from './view.ts';

/** The saved cards and accounts of a method, and "use another". */
export function renderSaved(
  method: PaymentMethod,
  chosen: string | undefined,
  view: View,
): TemplateResult | typeof nothing {
  const { saved } = method;
  const { allWords: words, session } = view;
  if (!saved?.length || !words) return nothing;
  const choose = (id?: string) => {
    session.dispatch({ type: 'select', method: method.id, ...(id && { saved: id }) });
  };
  return html`<fieldset class="saved" part="saved">
    <legend class="muted small">${words.savedLegend}</legend>
    ${saved.map((entry) => renderEntry(entry, entry.id === chosen, choose, method.id, words, view))}
    <label class="choice">
      <input
        type="radio"
        name="saved-${method.id}"
        .checked=${!chosen}
        @change=${() => {
          choose();
        }}
      />
      ${words.useAnother}
    </label>
  </fieldset>`;
}

function renderEntry(
  { id, label, expires, owner, removable }: SavedMethod,
  isChosen: boolean,
  choose: (id: string) => void,
  methodId: string,
  words: Messages,
  { locale, saved }: View,
): TemplateResult {
  const details = [
    expires && words.expires(formatMonth(expires, locale)),
    owner === 'company' && words.companyOwned,
  ].filter(Boolean);
  return html`<div class="choice">
      <label>
        <input
          type="radio"
          name="saved-${methodId}"
          .checked=${isChosen}
          @change=${() => {
            choose(id);
          }}
        />
        <span><bdi>${label}</bdi> <bdi class="muted small">${details.join(' · ')}</bdi></span>
      </label>
      ${
        removable
          ? html`<button
              type="button"
              class="quiet small"
              aria-label=${words.deleteSaved(label)}
              @click=${() => {
                saved.ask(id);
              }}
            >
              ${words.deleteConfirm}
            </button>`
          : nothing
      }
    </div>
    ${saved.asking === id ? renderQuestion(id, label, words, saved) : nothing}`;
}

const renderQuestion = (id: string, label: string, words: Messages, saved: View['saved']) =>
  html`<div class="box" role="alertdialog" aria-labelledby="delete-question">
    <p id="delete-question">${words.deleteSavedQuestion(label)}</p>
    <div class="row">
      <button
        type="button"
        data-focus
        @click=${() => {
          saved.ask(undefined);
        }}
      >
        ${words.keep}
      </button>
      <button
        type="button"
        class="danger"
        @click=${() => {
          saved.delete(id, label);
        }}
      >
        ${words.deleteConfirm}
      </button>
    </div>
  </div>`;

/** Whether to keep what is typed for later payments. */
export function renderSave(
  { canSave }: PaymentMethod,
  { session, allWords }: View,
): TemplateResult | typeof nothing {
  if (!canSave || !allWords) return nothing;
  const onChange = (event: Event) => {
    session.save = (event.target as HTMLInputElement).checked;
  };
  return html`<label class="choice">
    <input type="checkbox" .checked=${session.save} @change=${onChange} />
    ${allWords.saveForLater}
  </label>`;
}

/** "2028-04" as the locale writes a card's date. */
function formatMonth(month: string, locale: string): string {
  const date = new Date(`${month}-01T00:00Z`);
  if (Number.isNaN(date.getTime())) return month;
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: '2-digit', timeZone: 'UTC' }).format(date);
}
