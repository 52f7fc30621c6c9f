import { html } from 'hono/html';
import { formatMoney } from '../../src/contract/money.ts';
import type { MerchantState } from '../merchant/model.ts';
import type { StoredPayment } from '../merchant/model/payment.ts';
import type { Html } from './html.ts';

const EN = { payRest: (what: string) => `Pay the rest: ${what}`, verify: 'Verify your bank account' };
const DE: typeof EN = {
  payRest: (what) => `Den Rest zahlen: ${what}`,
  verify: 'Bankkonto bestätigen',
};

/** What is left for the buyer to do about an order: pay a part that failed, prove a bank account. */
export function renderSteps(payment: StoredPayment, { checkouts }: MerchantState, language: string): Html {
  const say = language === 'de' ? DE : EN;
  const rests = (payment.parts ?? []).filter(
    ({ status, rest }) => status === 'failed' && checkouts.some(({ id }) => id === rest),
  );
  const { verification } = payment.memory;
  return html`
    ${rests.map(
      ({ rest, label, amount }) =>
        html`<p class="step">
          <a href="/checkout/${rest}">${say.payRest(`${label}, ${formatMoney(amount, language)}`)}</a>
        </p>`,
    )}
    ${
      payment.status === 'pending' &&
      verification !== undefined &&
      html`<p class="step"><a href="${verification}" target="_blank" rel="noopener">${say.verify}</a></p>`
    }
  `;
}
