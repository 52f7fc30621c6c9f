import { html, nothing, type TemplateResult } from 'lit';
import { en } from '../../locales/en.ts';
import { renderMistake } from '../checkout/render.ts';
import { problemText } from '../checkout/words.ts';
import { renderFilters } from './filters.ts';
import { Gestures } from './gestures.ts';
import { renderFoot, renderHead, renderSkeleton, type Coverage } from './head.ts';
import type { InvoiceRoom } from './room.ts';
import { hasSecond } from './room-view.ts';
import type { Stay } from './stay.ts';
import { renderTotals } from './totals.ts';

const gesturesOf = new WeakMap<InvoiceRoom, Gestures>();

/** The whole of it: the list, and before it, when the buyer pays, the checkout. */
export function renderRoom(room: InvoiceRoom): TemplateResult {
  const { stay, mistake, announcement } = room;
  if (!stay) return mistake ? renderMistake(mistake, en) : html``;
  const gestures = gesturesOf.get(room) ?? new Gestures(room);
  gesturesOf.set(room, gestures);
  return html`<div
      class="root"
      part="root"
      @click=${gestures.click}
      @change=${gestures.change}
      @input=${gestures.input}
      @focusout=${gestures.leave}
      @keydown=${gestures.key}
      @submit=${gestures.submit}
    >
      ${renderList(room, stay)}
      ${hasSecond(stay) && stay.place ? stay.second.renderPayment(stay.place, stay) : nothing}
    </div>
    <div class="hidden" role="status">${announcement}</div>`;
}

function renderList(room: InvoiceRoom, stay: Stay): TemplateResult {
  const { list, place, words } = stay;
  const isPaying = place?.checkout !== undefined;
  const isFirst = !list.page && list.loading === 'rows';
  const hasRows = list.rows.length > 0;
  return html`<section
    class="list"
    tabindex="-1"
    aria-label=${words.title}
    ?hidden=${isPaying}
    ?inert=${isPaying}
  >
    <div role="status">${room.notices.map((text) => html`<p class="notice" part="notice">${text}</p>`)}</div>
    ${renderTotals(stay)} ${list.page ? renderFilters(stay) : nothing}
    ${list.problem && !isMore(stay) ? renderProblem(stay, hasRows ? words.stillShown : '') : nothing}
    ${isFirst ? renderSkeleton(stay) : nothing}
    <table
      role="table"
      part="table"
      class="table"
      aria-label=${words.title}
      aria-busy=${list.loading === 'rows'}
      ?hidden=${!hasRows}
    >
      ${renderHead(coverageOf(room, stay), stay)}
    </table>
    ${renderFoot(stay)} ${list.problem && isMore(stay) ? renderProblem(stay, words.moreFailed) : nothing}
    ${hasSecond(stay) ? stay.second.renderPayBar(stay) : nothing}
  </section>`;
}

/** Whether what failed is the next page: what was loaded still holds. */
const isMore = ({ list }: Stay) => list.failed === 'more';

const renderProblem = ({ list, coreWords }: Stay, more: string) =>
  html`<div class="notice bad" part="notice" role="alert">
    <p>${list.problem ? problemText(list.problem, coreWords) : ''} ${more}</p>
    ${
      list.problem?.next === 'contact-merchant'
        ? nothing
        : html`<button type="button" data-retry>${coreWords.retry}</button>`
    }
  </div>`;

function coverageOf({ isSelectingAll }: InvoiceRoom, { list, chooser }: Stay): Coverage {
  const payable = list.page?.totals.reduce((sum, total) => sum + total.payable, 0) ?? 0;
  const chosen = list.matching.filter((id) => chooser.amountOf(id)).length;
  return { payable, chosen, isAsking: isSelectingAll };
}
