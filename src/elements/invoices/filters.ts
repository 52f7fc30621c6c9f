import { html, type TemplateResult } from 'lit';
import type { InvoicePage } from '../../contract/invoice.ts';
import type { RoomView } from './room-view.ts';

/** Search and filters. The form has the names of the query; whoever draws it hears of its input. */
export function renderFilters({ words, list }: RoomView): TemplateResult {
  const { filters, page } = list;
  const statuses: NonNullable<InvoicePage['statuses']> =
    page?.statuses ?? Object.keys(words.statuses).map((id) => ({ id }));
  const currencies = page?.currencies ?? page?.totals.map(({ currency }) => currency) ?? [];
  const option = (value: string, label: string, chosen = '') =>
    html`<option value=${value} ?selected=${value === chosen}>${label}</option>`;
  const day = (name: 'dueFrom' | 'dueTo') =>
    html`<label class="field small muted wide"
      >${words[name]}<input type="date" name=${name} max="9999-12-31" .value=${filters[name] ?? ''}
    /></label>`;
  return html`<form role="search" part="filters" class="filters" aria-label=${words.title}>
    <label class="field small muted"
      >${words.search}<input
        type="search"
        name="search"
        autocomplete="off"
        spellcheck="false"
        placeholder=${words.searchHint}
    /></label>
    <label class="field small muted"
      >${words.status}<select name="status">
        ${option('', words.anyStatus)}
        ${statuses.map(({ id, label }) => option(id, label ?? words.statuses[id] ?? id, filters.status))}
      </select></label
    >
    <label class="field small muted" ?hidden=${currencies.length < 2 && !filters.currency}
      >${words.currency}<select name="currency">
        ${option('', words.anyCurrency)} ${currencies.map((code) => option(code, code, filters.currency))}
      </select></label
    >
    ${day('dueFrom')} ${day('dueTo')}
  </form>`;
}
