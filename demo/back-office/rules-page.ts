import { html } from 'hono/html';
import type { PaymentMethod } from '../../src/contract/payment-method.ts';
import type { MerchantState } from '../merchant/model.ts';
import type { Explanation } from '../merchant/operations.ts';
import type { MethodTrace, RuleTrace } from '../merchant/rules/evaluate.ts';
import type { PaymentRule } from '../merchant/rules/payment-rule.ts';
import { countryName } from '../shop/address-lines.ts';
import type { Html } from '../shop/html.ts';
import { renderStatus } from './format.ts';
import { renderForm, renderFrame, type Notice } from './frame.ts';

/** What the page of rules is made of. */
export interface RulesPage {
  readonly state: MerchantState;
  readonly token: string;
  /** The checkout that the rules are explained for, where there is an open one. */
  readonly chosen?: { readonly checkoutId: string; readonly explanation: Explanation } | undefined;
  readonly notice?: Notice | undefined;
}

/** All rules in the order they are evaluated, and what each did for one checkout. */
export function renderRules({ state, token, chosen, notice }: RulesPage): Html {
  const rules = state.rules.toSorted((a, b) => a.sortOrder - b.sortOrder || a.id - b.id);
  const traceOf = ({ id }: PaymentRule) => chosen?.explanation.trace.find(({ rule }) => rule.id === id);
  return renderFrame({
    title: 'Payment rules',
    lead: 'In the order they are evaluated. A rule looks at the currency and the billing address, then at its expression.',
    section: '/back-office/rules',
    notice,
    body: html`
      <section class="card" aria-labelledby="explain">
        <h2 id="explain">Explain a checkout</h2>
        <form method="get" action="/back-office/rules" class="row">
          <p class="field">
            <label for="checkout">Open checkout</label>
            <select id="checkout" name="checkout">
              ${state.checkouts
                .filter(({ status }) => status === 'open')
                .map(
                  ({ id, currency, billingAddress = {} }) => html`
                    <option value="${id}" ${id === chosen?.checkoutId && 'selected'}>
                      ${id}: ${billingAddress.company ?? billingAddress.name ?? 'nobody'}, ${currency}
                    </option>
                  `,
                )}
            </select>
          </p>
          <button>Explain</button>
        </form>
        ${chosen && renderOffers(chosen.explanation.offers)}
      </section>
      <ol class="stack">
        ${rules.map((rule) => renderRule(rule, traceOf(rule), token, chosen?.checkoutId))}
      </ol>
    `,
  });
}

const renderOffers = (offers: readonly PaymentMethod[]) => html`
  <h3>What the buyer sees</h3>
  ${offers.length === 0 && html`<p>No methods at all: no rule that applies offers one.</p>`}
  <ol class="offers">
    ${offers.map(
      ({ id, label, unavailable }) => html`
        <li>
          ${label} <code>${id}</code>
          ${unavailable && html`<span class="quiet">shown, but cannot be chosen: ${unavailable.reason}</span>`}
        </li>
      `,
    )}
  </ol>
`;

function renderRule(
  rule: PaymentRule,
  trace: RuleTrace | undefined,
  token: string,
  checkoutId: string | undefined,
) {
  const outcomeOf = (id: string) => trace?.methods.find(({ method }) => method === id);
  return html`
    <li class="card rule">
      <div class="head">
        <h2>${rule.name}</h2>
        ${trace && renderStatus(trace.applied ? 'applies' : 'does not apply')}
        ${renderForm({
          action: `/back-office/rules/${rule.id}`,
          label: rule.enabled ? 'Switch off' : 'Switch on',
          token,
          values: {
            enabled: String(!rule.enabled),
            ...(checkoutId !== undefined && { checkout: checkoutId }),
          },
        })}
      </div>
      ${trace && html`<p>${trace.reason}</p>`}
      <dl class="facts">
        <div>
          <dt>Order</dt>
          <dd>${rule.sortOrder}${rule.stopProcessing && ', stops those after it'}</dd>
        </div>
        <div>
          <dt>Currency</dt>
          <dd>${rule.currency}</dd>
        </div>
        <div>
          <dt>Where</dt>
          <dd>${describePlaces(rule)}</dd>
        </div>
        <div>
          <dt>Expression</dt>
          <dd>${rule.expression ? html`<code>${rule.expression}</code>` : 'none'}</dd>
        </div>
        <div>
          <dt>Methods</dt>
          <dd>
            <ul>
              ${rule.methods.map((id) => html`<li><code>${id}</code> ${describeOutcome(outcomeOf(id))}</li>`)}
            </ul>
          </dd>
        </div>
      </dl>
    </li>
  `;
}

const describePlaces = ({ destinations }: PaymentRule) =>
  destinations
    .map(({ country, region, postalCodes }) =>
      [countryName(country, 'en'), region, ...postalCodes].filter(Boolean).join(' '),
    )
    .join(', ') || 'anywhere';

function describeOutcome(trace: MethodTrace | undefined): string {
  switch (trace?.outcome) {
    case 'offered':
      return 'offered';
    case 'already-offered':
      return 'offered by an earlier rule';
    case 'not-installed':
      return 'switched off, or removed';
    case 'not-applicable':
      return 'not for this buyer or amount';
    case undefined:
      return '';
  }
}
