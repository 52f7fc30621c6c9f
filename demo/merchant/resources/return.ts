import { Hono } from 'hono';
import type { Backend } from '../backend.ts';
import { runExclusively } from '../lock.ts';
import { isFailed } from '../payments/find-payment.ts';
import { consult } from '../payments/refresh-payment.ts';
import { gatewayOf, toSale } from '../payments/sale.ts';
import { notFound } from '../problem.ts';

/**
 * `GET` and `POST /return/{paymentId}`: where a provider's page sends the buyer. It finishes the payment with the
 * provider and sends the buyer on to the shop's page. Nothing of it depends on cookies, on the tab, or on being first.
 */
export function returns(backend: Backend): Hono {
  const app = new Hono();
  app.on(['GET', 'POST'], '/:id', async (c) => {
    const payment = backend.state.data.payments.find(({ id }) => id === c.req.param('id'));
    if (!payment) throw notFound('There is no such payment.');
    const query = new URL(c.req.url).searchParams;
    if (c.req.method === 'POST')
      for (const [name, value] of Object.entries(await c.req.parseBody()))
        if (typeof value === 'string') query.set(name, value);
    const keys = payment.payables.map(({ id }) => id);
    const before = payment.nextAction?.id;
    await runExclusively(backend.state, keys, async () => {
      if (isFailed(payment)) await gatewayOf(backend, payment).giveBack?.(toSale(backend, payment));
      if (payment.status !== 'requires-action') return;
      await consult(backend, payment, (gateway, sale) => gateway.finish(sale, { query }));
    });
    const onward = payment.status === 'requires-action' ? payment.nextAction : undefined;
    // The provider wants the buyer back at once, as PayPal does when a funding source fails: the shop's page would
    // only ask whether to go where the buyer has just pressed a button.
    if (onward?.type === 'redirect' && onward.method !== 'POST' && onward.id !== before)
      return c.redirect(onward.url, 302);
    const target = new URL(payment.returnUrl, backend.shopOrigin);
    target.searchParams.set('tender-payment', payment.id);
    return c.redirect(target.href, 302);
  });
  return app;
}
