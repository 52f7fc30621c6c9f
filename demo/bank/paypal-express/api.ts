import { Hono } from 'hono';
import type { Context } from 'hono';
import type { State } from '../../support/state.ts';
import { basicAuthorization, grantAccess, requireAccess, SANDBOX_ACCOUNT } from '../paypal/access.ts';
import { PayPalError } from '../paypal/error.ts';
import { lookUp } from '../paypal/state.ts';
import {
  captureAuthorization,
  completeOrder,
  createOrder,
  OrderError,
  refundCapture,
  showOrder,
  voidAuthorization,
} from './orders.ts';
import type { Order, OrdersState } from './state.ts';

const unknown = () => new OrderError(404, 'INVALID_RESOURCE_ID', 'The specified resource does not exist.');

/** Version 2 of PayPal's API for servers. Source: https://developer.paypal.com/docs/api/orders/v2/ */
export function createOrdersApi(options: {
  readonly base: string;
  readonly state: State<OrdersState>;
  readonly now: () => Date;
}): Hono {
  const { base, state, now } = options;
  const { orders, replies } = state.data;
  const find = (matches: (order: Order) => boolean): Order => {
    const order = Object.values(orders).find(matches);
    if (!order) throw unknown();
    return order;
  };

  /** The same request under the same `PayPal-Request-Id` gets its first answer again; a refusal is not kept. */
  async function once(
    context: Context,
    status: 200 | 201,
    act: (body: unknown) => unknown,
  ): Promise<Response> {
    const text = await context.req.text();
    const id = context.req.header('PayPal-Request-Id');
    const request = `${context.req.method} ${context.req.path} ${text}`;
    const earlier = lookUp(replies, id);
    if (earlier && earlier.request !== request) {
      throw new OrderError(
        400,
        'PAYPAL_REQUEST_ID_REUSED',
        'The PayPal-Request-Id was used for another request.',
      );
    }
    try {
      const reply = earlier ?? { request, status, body: act(text ? JSON.parse(text) : {}) };
      if (id !== undefined) replies[id] = reply;
      return context.json(reply.body, reply.status);
    } finally {
      await state.save();
    }
  }

  const api = new Hono();
  api.onError((error, context) => {
    if (error instanceof OrderError || error instanceof PayPalError) {
      return context.json(error.toJSON(), error.status);
    }
    throw error;
  });
  api.post('/v1/oauth2/token', async (context) => {
    if (context.req.header('Authorization') !== basicAuthorization(SANDBOX_ACCOUNT)) {
      return context.json(
        { error: 'invalid_client', error_description: 'Client Authentication failed' },
        401,
      );
    }
    const token = grantAccess(state.data, now().getTime());
    await state.save();
    return context.json(token);
  });
  api.use('/v2/*', async (context, next) => {
    requireAccess(state.data, context.req.header('Authorization'), now().getTime());
    await next();
  });
  api.post('/v2/checkout/orders', (context) =>
    once(context, 201, (body) => {
      const order = createOrder(body);
      orders[order.id] = order;
      return showOrder(order, base);
    }),
  );
  api.get('/v2/checkout/orders/:id', (context) => {
    const id = context.req.param('id');
    return context.json(
      showOrder(
        find((order) => order.id === id),
        base,
      ),
    );
  });
  for (const [path, intent] of [
    ['capture', 'CAPTURE'],
    ['authorize', 'AUTHORIZE'],
  ] as const) {
    api.post(`/v2/checkout/orders/:id/${path}`, (context) =>
      once(context, 201, () => {
        const order = find(({ id }) => id === context.req.param('id'));
        completeOrder(order, intent);
        return showOrder(order, base);
      }),
    );
  }
  api.post('/v2/payments/authorizations/:id/capture', (context) =>
    once(context, 201, () => {
      const order = find(({ authorization }) => authorization?.id === context.req.param('id'));
      const { id, amount } = captureAuthorization(order);
      return { id, amount, status: 'COMPLETED' };
    }),
  );
  api.post('/v2/payments/authorizations/:id/void', async (context) => {
    voidAuthorization(find(({ authorization }) => authorization?.id === context.req.param('id')));
    await state.save();
    return context.body(null, 204);
  });
  api.post('/v2/payments/captures/:id/refund', (context) =>
    once(context, 201, (body) => {
      const captures = Object.values(orders).flatMap((order) => order.captures);
      const capture = captures.find(({ id }) => id === context.req.param('id'));
      if (!capture) throw unknown();
      return { ...refundCapture(capture, body), status: 'COMPLETED' };
    }),
  );
  return api;
}
