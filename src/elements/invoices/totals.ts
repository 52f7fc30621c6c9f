import { html, nothing, type TemplateResult } from 'lit';
import { toMinor } from '../../contract/money.ts';
import type { RoomView } from './room-view.ts';

/** What is open, overdue and selected, in each currency. */
export function renderTotals({ words, formats, list, chooser }: RoomView): TemplateResult | typeof nothing {
  const totals = list.page?.totals ?? [];
  if (!totals.length) return nothing;
  const { sums } = chooser;
  return html`<section part="totals" class="sums" aria-label=${words.totals}>
    ${totals.map(({ currency, open, overdue }) => {
      const sum = sums.find((money) => money.currency === currency);
      const isLate = toMinor(overdue) > 0n;
      return html`<dl class="box" aria-label=${currency}>
        <div class="row apart">
          <dt class="muted">${words.open}</dt>
          <dd><b>${formats.money(open)}</b></dd>
        </div>
        <div class="row apart">
          <dt class="muted">${words.overdue}</dt>
          <dd class=${isLate ? 'error' : 'muted'}>${formats.money(overdue)}</dd>
        </div>
        <div class="row apart">
          <dt class="muted">${words.selected}</dt>
          <dd class=${sum ? '' : 'muted'}>${sum ? formats.money(sum) : '—'}</dd>
        </div>
      </dl>`;
    })}
  </section>`;
}
