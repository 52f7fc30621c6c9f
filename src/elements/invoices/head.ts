import { html, nothing, type TemplateResult } from 'lit';
import type { RoomView } from './room-view.ts';

/** How much of what matches the filters is chosen. */
export interface Coverage {
  /** How many may be paid now. */
  readonly payable: number;
  readonly chosen: number;
  /** "Select all" is under way. */
  readonly isAsking: boolean;
}

/** The column heads; on a narrow page a row of buttons to sort by. */
export function renderHead(
  { payable, chosen, isAsking }: Coverage,
  { words, list }: RoomView,
): TemplateResult {
  const { sort = 'due' } = list.filters;
  const column = (key: string, label: string) => {
    const isSorted = sort.replace('-', '') === key;
    const isDown = sort.startsWith('-');
    return html`<th
      role="columnheader"
      class=${key}
      aria-sort=${isSorted ? (isDown ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" class="quiet" data-sort=${key}>
        ${label}<span aria-hidden="true" class="arrow">${isSorted ? (isDown ? '↓' : '↑') : '↕'}</span>
      </button>
    </th>`;
  };
  const plain = (name: string, label: string) =>
    html`<th role="columnheader" class="plain-head small ${name}">${label}</th>`;
  // eslint-disable-next-line lit-a11y/no-redundant-role -- `display: block` takes it away
  return html`<thead role="rowgroup">
    <tr role="row">
      <th role="columnheader" class="check">
        <label class="choice"
          ><input
            type="checkbox"
            data-all
            aria-label=${words.selectAll(payable)}
            aria-busy=${isAsking}
            ?disabled=${payable === 0}
            .checked=${payable > 0 && chosen >= payable}
            .indeterminate=${chosen > 0 && chosen < payable}
          /><span class="all-text small" aria-hidden="true">${words.selectAll(payable)}</span></label
        >
      </th>
      ${column('number', words.number)} ${plain('status', words.status)} ${column('issued', words.issued)}
      ${column('due', words.due)} ${column('balance', words.balance)} ${plain('amount', words.amount)}
      ${plain('pdf', words.pdf)}
    </tr>
  </thead>`;
}

/** What there is instead of rows, or below them. */
export function renderFoot(view: RoomView): TemplateResult | typeof nothing {
  const { words, list } = view;
  const { rows, page, isLoading, isMore, isFiltered } = list;
  if (!page) return nothing;
  if (!rows.length && (isMore || !isLoading)) {
    return html`<div class="notice" part="notice">
      <p>${page.message ?? (isFiltered ? words.nothingFound : words.none)}</p>
      ${isFiltered ? html`<button type="button" data-clear-filters>${words.clearFilters}</button>` : nothing}
    </div>`;
  }
  return html`<div class="foot row apart">
    <p class="muted small">${words.shown(rows.length, page.count)}</p>
    ${
      page.next && !list.problem
        ? html`<button type="button" class="row" data-more aria-disabled=${isLoading}>
            ${isLoading ? html`<span class="spinner"></span>` : nothing} ${words.more}
          </button>`
        : nothing
    }
  </div>`;
}

/** Rows that are on their way. */
export const renderSkeleton = ({ words }: RoomView): TemplateResult =>
  html`<div class="bones" role="img" aria-label=${words.loading}>
    ${Array.from({ length: 8 }, () => html`<i></i>`)}
  </div>`;
