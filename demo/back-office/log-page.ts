import { html } from 'hono/html';
import type { MerchantState } from '../merchant/model.ts';
import type { Html } from '../shop/html.ts';
import { renderTime } from './format.ts';
import { renderFrame } from './frame.ts';
import { renderTable } from './table.ts';

/** What the rules engine had to say: rules that were skipped because their expression failed. */
export const renderLog = ({ ruleLog }: MerchantState): Html =>
  renderFrame({
    title: 'Rule log',
    lead: 'A rule whose expression fails is skipped, and the buyer gets what the others offer.',
    section: '/back-office/log',
    body: html`
      <div class="card">
        ${renderTable({
          caption: 'Newest first',
          columns: ['At', 'For', 'What happened'],
          rows: ruleLog.toReversed().map(({ at, payable, message }) => [renderTime(at), payable, message]),
          empty: 'Every rule could be evaluated so far.',
        })}
      </div>
    `,
  });
