import { Hono } from 'hono';
import * as z from 'zod';
import type { State } from '../../support/state.ts';
import { MERCHANT, newId, type ApruveState, type StoredOrder } from './state.ts';

const NewInvoice = z.object({ amount_cents: z.int().positive(), currency: z.literal('USD') });
const NewReturn = z.object({ amount_cents: z.int().positive(), merchant_notes: z.string().min(1) });

const show = ({ id, order, status, shopper, invoices }: StoredOrder) => ({
  ...order,
  id,
  status,
  shopper,
  invoices: invoices.map(({ id: invoice, amount_cents }) => ({ id: invoice, amount_cents })),
});

/**
 * Apruve's API v4 as far as a merchant's server needs it here: orders by id and by the merchant's own id
 * (https://hexdocs.pm/apruve/Apruve.Order.html), cancel, invoice (OroApruveBundle); that a return names the merchant's
 * key in its notes is of the sandbox, for repeats.
 */
export function createApi(state: State<ApruveState>): Hono {
  const { orders } = state.data;
  const api = new Hono();
  const find = (wanted: string) => orders.find(({ id }) => id === wanted);
  const refuse = (error: string) => ({ errors: [{ title: error }] });

  api.use(async (c, next) => {
    if (c.req.header('Apruve-Api-Key') !== MERCHANT.apiKey) return c.json(refuse('Unauthorized'), 401);
    return next();
  });
  api.get('/orders', (c) => {
    const wanted = c.req.query('merchant_order_id');
    const all = orders.filter(({ order }) => wanted === undefined || order.merchant_order_id === wanted);
    return c.json(all.slice(0, 25).map(show));
  });
  api.get('/orders/:id', (c) => {
    const order = find(c.req.param('id'));
    return order ? c.json(show(order)) : c.json(refuse('Not found'), 404);
  });
  api.post('/orders/:id/cancel', async (c) => {
    const order = find(c.req.param('id'));
    if (!order) return c.json(refuse('Not found'), 404);
    if (order.status === 'completed') return c.json(refuse('The order is invoiced already.'), 422);
    order.status = 'canceled';
    await state.save();
    return c.json(show(order));
  });
  api.post('/orders/:id/invoices', async (c) => {
    const order = find(c.req.param('id'));
    const wanted = NewInvoice.safeParse(await c.req.json());
    if (!order) return c.json(refuse('Not found'), 404);
    if (!wanted.success) return c.json(refuse(z.prettifyError(wanted.error)), 422);
    if (order.status !== 'accepted') return c.json(refuse(`The order is ${order.status}.`), 422);
    const { amount_cents } = wanted.data;
    if (amount_cents > order.order.amount_cents) return c.json(refuse('More than the order.'), 422);
    const invoice = { id: newId(), amount_cents, returns: [] };
    order.invoices.push(invoice);
    order.status = 'completed';
    await state.save();
    return c.json(invoice, 201);
  });
  api.post('/invoices/:id/invoice_returns', async (c) => {
    const invoice = orders.flatMap(({ invoices }) => invoices).find(({ id }) => id === c.req.param('id'));
    const wanted = NewReturn.safeParse(await c.req.json());
    if (!invoice) return c.json(refuse('Not found'), 404);
    if (!wanted.success) return c.json(refuse(z.prettifyError(wanted.error)), 422);
    const { amount_cents, merchant_notes: key } = wanted.data;
    const earlier = invoice.returns.find((one) => one.key === key);
    const returned = invoice.returns.reduce((sum, one) => sum + one.amount_cents, 0);
    if (!earlier && returned + amount_cents > invoice.amount_cents)
      return c.json(refuse('More than is left of the invoice.'), 422);
    const made = earlier ?? { id: newId(), key, amount_cents };
    if (!earlier) invoice.returns.push(made);
    await state.save();
    return c.json({ id: made.id, amount_cents }, 201);
  });
  return api;
}
