import { Hono } from 'hono';
import { html } from 'hono/html';
import type { State } from '../../support/state.ts';
import { bankPage } from '../pages/bank-page.ts';
import { decide } from './create-payment.ts';
import { lookUp, type IngenicoState, type Payment } from './state.ts';

const PROVIDER = 'Ingenico Connect';

const amountOf = ({ amountOfMoney: { amount, currencyCode } }: Payment) =>
  `${(amount / 100).toFixed(2)} ${currencyCode}`;

/** Where the buyer goes back to: the merchant's URL, with what the vendor appends. */
function returnTo({ redirect, id }: Payment): string {
  const url = new URL(redirect?.returnUrl ?? 'about:blank');
  url.searchParams.set('REF', id);
  url.searchParams.set('RETURNMAC', redirect?.mac ?? '');
  return url.href;
}

/**
 * The page of the buyer's bank that a payment may be redirected to, and the tester's: it collects or returns debits,
 * and ends client sessions before their time.
 */
export function createPages({ state, now }: { state: State<IngenicoState>; now: () => Date }): Hono {
  const { data } = state;
  const find = (id: string, mac: unknown) => {
    const payment = lookUp(data.payments, id);
    return payment?.redirect && payment.redirect.mac === mac ? payment : undefined;
  };

  const pages = new Hono();
  pages.get('/redirect/:id', (context) => {
    const payment = find(context.req.param('id'), context.req.query('mac'));
    if (!payment?.redirect) return unknownPage();
    return payment.status === 'REDIRECTED' ? decisionPage(payment, payment.redirect.mac) : donePage(payment);
  });
  pages.post('/redirect/:id', async (context) => {
    const form = await context.req.parseBody();
    const payment = find(context.req.param('id'), form['mac']);
    if (!payment?.redirect) return unknownPage();
    if (payment.status === 'REDIRECTED') {
      const isConfirmed = form['decision'] === 'confirm' && payment.redirect.isApprovedThen;
      if (form['decision'] === 'cancel') payment.status = 'CANCELLED';
      else decide(payment, isConfirmed ? undefined : '430396');
      await state.save();
    }
    return context.redirect(returnTo(payment), 303);
  });

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

const unknownPage = () =>
  bankPage({
    ...FRAME,
    title: 'This payment is not known',
    body: html`<p>The link is wrong or too old. Go back to the shop and start the payment again.</p>`,
    status: 404,
  });

const decisionPage = (payment: Payment, mac: string) =>
  bankPage({
    ...FRAME,
    title: 'Is this you?',
    formTargets: [new URL(returnTo(payment)).origin],
    body: html`<p>
        Your bank asks you to confirm a payment with the card ending in ${payment.account.slice(-4)}:
      </p>
      <p class="amount">${amountOf(payment)}</p>
      <form method="post">
        <input type="hidden" name="mac" value="${mac}" />
        <button name="decision" value="confirm" class="primary">Confirm</button>
        <button name="decision" value="fail">Fail</button>
        <button name="decision" value="cancel">Cancel and return to the shop</button>
      </form>`,
  });

const donePage = (payment: Payment) =>
  bankPage({
    ...FRAME,
    title: 'This is done',
    body: html`<p>There is nothing left to decide here.</p>
      <p><a class="button primary" href="${returnTo(payment)}">Return to the shop</a></p>`,
  });

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
