import { html } from 'hono/html';
import type { MerchantState } from '../merchant/model.ts';
import type { Html } from '../shop/html.ts';
import { renderStatus } from './format.ts';
import { renderForm, renderFrame, type Notice } from './frame.ts';
import { renderTable } from './table.ts';

/** The payment methods the merchant set up. */
export function renderIntegrations(state: MerchantState, token: string, notice?: Notice): Html {
  const path = (id: string) => `/back-office/integrations/${encodeURIComponent(id)}`;
  return renderFrame({
    title: 'Integrations',
    lead: 'While one is off, rules pass its method over. Removing one takes it out of all rules.',
    section: '/back-office/integrations',
    notice,
    body: html`
      <div class="card">
        ${renderTable({
          caption: 'Payment methods',
          columns: ['Method', 'Provider', 'Does', 'Fee', 'Is', 'Change'],
          rows: state.integrations.map(({ id, label, provider, paymentAction, fee, enabled }) => [
            html`${label.en}<br /><code>${id}</code>`,
            provider,
            paymentAction,
            fee ? `${fee.percent}%` : 'none',
            renderStatus(enabled ? 'on' : 'off'),
            html`
              <div class="row">
                ${renderForm({
                  action: path(id),
                  label: enabled ? 'Switch off' : 'Switch on',
                  token,
                  values: { enabled: String(!enabled) },
                })}
                ${renderForm({ action: `${path(id)}/remove`, label: 'Remove', token })}
              </div>
            `,
          ]),
          empty: 'There are none: put the seed data back on the page of payments.',
        })}
      </div>
    `,
  });
}
