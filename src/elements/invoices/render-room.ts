import { html, nothing, type TemplateResult } from 'lit';
import { en } from '../../locales/en.ts';
import { renderMistake } from '../checkout/render.ts';
import { problemText } from '../checkout/words.ts';
import { renderFilters } from './filters.ts';
import { renderFoot, renderHead, renderSkeleton, type Coverage } from './head.ts';
import type { InvoiceRoom } from './room.ts';
import { isFurnished, type Stay } from './stay.ts';
import { renderTotals } from './totals.ts';

/** The whole of it: the list, and before it, when the buyer pays, the checkout. */
export function renderRoom(room: InvoiceRoom): TemplateResult {
  const { stay, gestures, mistake, announcement } = room;
  if (!stay || !gestures) return mistake ? renderMistake(mistake, en) : html``;
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- it hears of buttons, which make clicks of keys
  return html`<div
      part="root"
      @click=${gestures.click}
      @change=${gestures.change}
      @input=${gestures.input}
      @submit=${gestures.submit}
    >
      ${renderList(room, stay)} ${isFurnished(stay) ? stay.second.renderPayment(stay.place, stay) : nothing}
    </div>
    <div class="hidden" role="status">${announcement}</div>`;
}

function renderList(room: InvoiceRoom, stay: Stay): TemplateResult {
  const { list, place, words } = stay;
  const isPaying = place?.checkout !== undefined;
  const isWaiting = list.isLoading && !list.isMore;
  const hasRows = list.rows.length > 0;
  return html`<section class="list" tabindex="-1" aria-label=${words.title} ?hidden=${isPaying}>
    <div role="status">${room.notices.map((text) => html`<p class="notice" part="notice">${text}</p>`)}</div>
    ${renderTotals(stay)} ${list.page ? renderFilters(stay) : nothing}
    ${list.problem && !list.isMore ? renderProblem(stay, hasRows ? words.stillShown : '') : nothing}
    ${!list.page && isWaiting ? renderSkeleton(stay) : nothing}
    <table
      role="table"
      part="table"
      class="table"
      aria-label=${words.title}
      aria-busy=${isWaiting}
      ?hidden=${!hasRows}
    >
      ${renderHead(coverageOf(room, stay), stay)}
    </table>
    ${renderFoot(stay)} ${list.problem && list.isMore ? renderProblem(stay, '') : nothing}
    ${isFurnished(stay) ? stay.second.renderPayBar(stay) : nothing}
  </section>`;
}

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
