import { Hono } from 'hono';
import { html } from 'hono/html';
import type { State } from '../../support/state.ts';
import { bankPage } from '../pages/bank-page.ts';
import { amountOf } from './amount-of.ts';
import { lookUp, type IngenicoState } from './state.ts';

const PROVIDER = 'Ingenico Connect';

/** The tester's page: it collects or returns debits, and ends client sessions before their time. */
export function createPages({ state, now }: { state: State<IngenicoState>; now: () => Date }): Hono {
  const { data } = state;
  const pages = new Hono();
  pages.get('/control', () => controlPage(data));
  pages.post('/control', async (context) => {
    const form = await context.req.parseBody();
    const { payment: id, order } = form;
    const payment = typeof id === 'string' ? lookUp(data.payments, id) : undefined;
    if (order === 'end-sessions') for (const session of Object.values(data.sessions)) session.isOver = true;
    if (payment?.status === 'PENDING_APPROVAL' && order === 'collect') payment.status = 'CAPTURED';
    if (payment?.status === 'PENDING_APPROVAL' && order === 'return') payment.status = 'REVERSED';
    await state.save();
    return context.redirect(`control?${now().getTime()}`, 303);
  });
  return pages;
}

const FRAME = { provider: PROVIDER, frameAncestors: [] } as const;

function controlPage({ payments, sessions }: IngenicoState) {
  const debits = Object.values(payments).filter(
    ({ status, paymentProductId }) => status === 'PENDING_APPROVAL' && paymentProductId >= 700,
  );
  const alive = Object.values(sessions).filter(({ isOver }) => !isOver).length;
  return bankPage({
    ...FRAME,
    title: 'What the banks do',
    body: html`<h2>Debits under way</h2>
      ${debits.length ? '' : html`<p>There are none.</p>`}
      ${debits.map(
        (payment) =>
          html`<form method="post">
            <p>${amountOf(payment)} from the account ending in ${payment.account.slice(-4)}</p>
            <input type="hidden" name="payment" value="${payment.id}" />
            <button name="order" value="collect" class="primary">Collect</button>
            <button name="order" value="return">Return: no money</button>
          </form>`,
      )}
      <h2>Client sessions</h2>
      <form method="post">
        <p>${alive} are open. They end by themselves after two hours.</p>
        <button name="order" value="end-sessions">End them now</button>
      </form>`,
  });
}
