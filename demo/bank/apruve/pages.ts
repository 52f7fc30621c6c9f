import { Hono } from 'hono';
import { html } from 'hono/html';
import type { BankPlace } from '../../providers/fixture.ts';
import type { State } from '../../support/state.ts';
import { answerScript } from '../pages/answers.ts';
import { bankPage } from '../pages/bank-page.ts';
import { createBundler } from '../pages/bundler.ts';
import { checkOrder } from './check-order.ts';
import { newId, type ApruveState, type Visit } from './state.ts';

const dollars = (cents: number) => `$${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

/** apruve.js, and what it shows in its frame: first the order is checked, then the buyer signs in and decides. */
export function createPages(place: BankPlace, state: State<ApruveState>): Hono {
  const { visits, orders } = state.data;
  const constants = { APRUVE: place.base, SHOP_ORIGIN: place.shopOrigin };
  const bundle = createBundler(new URL('browser/', import.meta.url), constants);
  const dress = {
    provider: 'Apruve',
    frameAncestors: [place.shopOrigin],
    scripts: ['/apruve/overlay.js'],
  };
  const find = (wanted: string | undefined) => visits.find(({ id }) => id === wanted);

  const showRefusal = (why: string) =>
    bankPage({
      ...dress,
      title: 'This order cannot be paid',
      status: 422,
      body: html`<p data-tell-now="launched">${why}</p>
        <p><button type="button" data-tell="closed" disabled>Close</button></p>`,
    });

  const showSignIn = ({ id, order }: Visit) =>
    bankPage({
      ...dress,
      title: 'Sign in to authorize',
      body: html`<p class="amount" data-tell-now="launched">${dollars(order.amount_cents)}</p>
        <p>${order.order_items.map(({ title }) => String(title)).join(', ')}</p>
        ${order.po_number ? html`<p>PO ${order.po_number}</p>` : ''}
        <form method="post" action="/apruve/checkout/${id}">
          <p>
            <label
              >Corporate account <input name="shopper" type="email" value="buyer@corporate.example" required
            /></label>
          </p>
          <button class="primary">Authorize payment</button>
          <button type="button" data-tell="closed" disabled>Close</button>
        </form>`,
    });

  const showDone = (orderId: string) =>
    bankPage({
      ...dress,
      title: 'Authorized',
      body: html`<p data-tell-now="complete" data-order="${orderId}">Your company will be invoiced.</p>`,
    });

  const pages = new Hono();
  pages.get('/apruve.js', async () => answerScript(await bundle('apruve')));
  pages.get('/overlay.js', async () => answerScript(await bundle('overlay')));
  pages.get('/checkout', () =>
    bankPage({ ...dress, title: 'Apruve', body: html`<p data-tell-now="ready">Checking the order …</p>` }),
  );
  pages.post('/checkout', async (c) => {
    const order = checkOrder(await c.req.json().catch(() => undefined));
    if (typeof order === 'string') return c.json({ refused: order }, 422);
    const visit = { id: newId(), order };
    visits.push(visit);
    await state.save();
    return c.json({ visit: visit.id }, 201);
  });
  pages.get('/refused', (c) => showRefusal(c.req.query('why') ?? ''));
  pages.get('/checkout/:id', (c) => {
    const visit = find(c.req.param('id'));
    if (!visit) return showRefusal('This visit is not known: go back to the shop and start again.');
    return visit.orderId ? showDone(visit.orderId) : showSignIn(visit);
  });
  pages.post('/checkout/:id', async (c) => {
    const visit = find(c.req.param('id'));
    if (!visit) return showRefusal('This visit is not known: go back to the shop and start again.');
    const { shopper } = await c.req.parseBody();
    const own = visit.order.merchant_order_id;
    // The merchant's own id is unique: an order that is there already is not made again.
    const earlier = orders.find(({ order }) => own !== undefined && order.merchant_order_id === own);
    const order = earlier ?? {
      id: newId(),
      order: visit.order,
      shopper: typeof shopper === 'string' ? shopper : '',
      status: 'accepted' as const,
      invoices: [],
    };
    if (order.status === 'canceled') return showRefusal('The merchant has canceled this order.');
    if (!earlier) orders.push(order);
    visit.orderId = order.id;
    await state.save();
    return c.redirect(`/apruve/checkout/${visit.id}`, 303);
  });
  return pages;
}
