import { Hono } from 'hono';
import { html } from 'hono/html';
import { bankPage } from '../../pages/bank-page.ts';
import { payByCard } from '../api/transactions.ts';
import { brandOf, passesLuhn } from '../brand.ts';
import { lookUp, type Link } from '../state.ts';
import type { GpWorld } from '../world.ts';

/** A form field as text; a file is none. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Hosted payment pages: Global Payments’ own, in a window or in the shop’s frame. Cards are typed in here. */
export function createHostedPages(world: GpWorld): Hono {
  const { state, shopOrigin } = world;
  const dress = { provider: 'Global Payments', frameAncestors: [shopOrigin], formTargets: [shopOrigin] };

  const showForm = ({ amount, currency }: Link, problem = '') =>
    bankPage({
      ...dress,
      title: 'Pay by card',
      body: html`<p class="amount">${(Number(amount) / 100).toFixed(2)} ${currency}</p>
        <form method="post" autocomplete="off">
          ${problem && html`<p role="alert">${problem}</p>`}
          <label>Card number <input name="number" inputmode="numeric" /></label>
          <label>Expiry date <input name="expiry" placeholder="MM / YY" /></label>
          <label>Security code <input name="cvv" inputmode="numeric" /></label>
          <button name="decision" value="pay" class="primary">Pay now</button>
          <button name="decision" value="cancel">Cancel</button>
        </form>`,
    });

  const showOver = ({ status, returnUrl, cancelUrl }: Link) =>
    bankPage({
      ...dress,
      title: status === 'PAID' ? 'This is paid' : 'This page is closed',
      body: html`<p>
        <a class="button primary" href="${status === 'PAID' ? returnUrl : cancelUrl}">Return to the shop</a>
      </p>`,
    });

  const showUnknown = () =>
    bankPage({
      ...dress,
      title: 'There is no such payment',
      body: html`<p>Go back to the shop.</p>`,
      status: 404,
    });

  const pages = new Hono();
  pages.get('/:id', (context) => {
    const link = lookUp(state.data.links, context.req.param('id'));
    if (!link) return showUnknown();
    return link.status === 'ACTIVE' ? showForm(link) : showOver(link);
  });
  pages.post('/:id', async (context) => {
    const link = lookUp(state.data.links, context.req.param('id'));
    if (!link) return showUnknown();
    if (link.status !== 'ACTIVE') return showOver(link);
    const form = await context.req.parseBody();
    if (form['decision'] === 'cancel') {
      link.status = 'INACTIVE';
      await state.save();
      return context.redirect(link.cancelUrl, 303);
    }
    const number = textOf(form['number']).replace(/\D/g, '');
    const isWrong =
      !brandOf(number) ||
      !passesLuhn(number) ||
      !/^(0[1-9]|1[0-2])\s*\/?\s*(20)?\d\d$/.test(textOf(form['expiry'])) ||
      !/^\d{3,4}$/.test(textOf(form['cvv']));
    if (isWrong) return showForm(link, 'Check the card number, the expiry date and the security code.');
    const { amount, currency, reference } = link;
    const transaction = payByCard(world, { amount, currency, reference, capture_mode: 'AUTO' }, { number });
    link.transactions.push(transaction.id);
    link.status = transaction.status === 'CAPTURED' ? 'PAID' : 'INACTIVE';
    await state.save();
    return context.redirect(link.returnUrl, 303);
  });
  return pages;
}
