import { html } from 'hono/html';
import type { MerchantState } from '../merchant/model.ts';
import type { HeardAs } from '../merchant/webhooks/heard-event.ts';
import type { Html } from '../shop/html.ts';
import { renderTime } from './format.ts';
import { renderFrame } from './frame.ts';
import { renderTable } from './table.ts';

const OUTCOMES: Readonly<Record<HeardAs, string>> = {
  applied: 'The provider was asked, and the payment is as it said.',
  seen: 'Came before.',
  ignored: 'Nothing follows from it.',
  unmatched: 'About nothing of ours.',
  returned: 'The money came too late and was given back.',
  refused: 'Not signed by the provider, or too old.',
};

/** What providers reported on their own, and what came of it. */
export const renderWebhooks = ({ webhooks = [] }: MerchantState): Html =>
  renderFrame({
    title: 'Webhooks',
    lead: 'What providers reported on their own. A report is a reason to ask, and never believed by itself.',
    section: '/back-office/webhooks',
    body: html`
      <div class="card">
        ${renderTable({
          caption: 'Newest first',
          columns: ['At', 'Event', 'About', 'Payment', 'Came', 'What came of it'],
          rows: webhooks
            .toReversed()
            .map(({ at, id, type, reference, payment, times, outcome }) => [
              renderTime(at),
              html`${type} <code>${id}</code>`,
              html`<code>${reference ?? '–'}</code>`,
              payment === undefined
                ? '–'
                : html`<a href="/back-office/payments/${payment}"><code>${payment}</code></a>`,
              `${times}×`,
              OUTCOMES[outcome],
            ]),
          empty: 'No provider has reported anything yet. Pay with Stripe, and it will.',
        })}
      </div>
    `,
  });
