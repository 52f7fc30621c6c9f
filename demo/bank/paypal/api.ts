import { Hono } from 'hono';
import type { Context } from 'hono';
import type { State } from '../../support/state.ts';
import { SANDBOX_ACCOUNT, basicAuthorization, grantAccess, requireAccess } from './access.ts';
import { capture, voidAuthorization } from './authorization.ts';
import { createPayment } from './create-payment.ts';
import { PayPalError, unknownResource } from './error.ts';
import { executePayment } from './execute-payment.ts';
import { refund } from './refund.ts';
import { createRepresentation } from './represent.ts';
import { lookUp } from './state.ts';
import type { Charge, Payment, PayPalState, Reply } from './state.ts';

async function readJson(context: Context): Promise<{ text: string; body: unknown }> {
  const text = await context.req.text();
  try {
    return { text, body: text === '' ? {} : JSON.parse(text) };
  } catch {
    throw new PayPalError(400, 'MALFORMED_REQUEST', 'The body of the request is not JSON.');
  }
}

/**
 * PayPal's REST v1 as far as a merchant's server needs it for one payment at a time: token, create, execute,
 * capture, void, refund, look up. Source: https://developer.paypal.com/docs/api/payments/v1/
 */
export function createPayPalApi(options: {
  readonly base: string;
  readonly state: State<PayPalState>;
  readonly now: () => Date;
}): Hono {
  const { base, state, now } = options;
  const { payments, replies } = state.data;
  const show = createRepresentation(base, ({ token }) => `${base}/checkoutnow?token=${token}`);

  const findPayment = (id: string): Payment => {
    const payment = lookUp(payments, id);
    if (!payment) throw unknownResource();
    return payment;
  };
  const findAuthorized = (id: string): Payment => {
    const payment = Object.values(payments).find(({ authorization }) => authorization?.id === id);
    if (!payment) throw unknownResource();
    return payment;
  };
  const findCharge = (kind: Charge['kind'], id: string): { payment: Payment; charge: Charge } => {
    for (const payment of Object.values(payments)) {
      const charge = payment.charges.find((charge) => charge.kind === kind && charge.id === id);
      if (charge) return { payment, charge };
    }
    throw unknownResource();
  };

  /**
   * Does what a request asks for, once for each `PayPal-Request-Id`: the same request under the same id gets the
   * first answer again. A refusal is not kept, so that the id stays good for another try.
   */
  async function once(
    context: Context,
    status: Reply['status'],
    act: (body: unknown, time: string) => unknown,
  ): Promise<Response> {
    const { text, body } = await readJson(context);
    const requestId = context.req.header('PayPal-Request-Id');
    const request = `${context.req.method} ${context.req.path} ${text}`;
    const earlier = lookUp(replies, requestId);
    if (earlier && earlier.request !== request) {
      const message = 'The PayPal-Request-Id was used for another request: use a new one.';
      throw new PayPalError(400, 'DUPLICATE_REQUEST_ID', message);
    }
    try {
      const reply = earlier ?? { request, status, body: act(body, now().toISOString()) };
      if (requestId !== undefined) replies[requestId] = reply;
      return context.json(reply.body, reply.status);
    } finally {
      await state.save();
    }
  }

  const api = new Hono();
  api.onError((error, context) => {
    if (!(error instanceof PayPalError)) throw error;
    return context.json(error.toJSON(), error.status);
  });

  api.post('/oauth2/token', async (context) => {
    if (context.req.header('Authorization') !== basicAuthorization(SANDBOX_ACCOUNT)) {
      return context.json(
        { error: 'invalid_client', error_description: 'Client Authentication failed' },
        401,
      );
    }
    const form = await context.req.parseBody();
    if (form['grant_type'] !== 'client_credentials') {
      const description = 'Send grant_type=client_credentials as a form.';
      return context.json({ error: 'unsupported_grant_type', error_description: description }, 400);
    }
    const token = grantAccess(state.data, now().getTime());
    await state.save();
    return context.json(token);
  });

  api.use(async (context, next) => {
    requireAccess(state.data, context.req.header('Authorization'), now().getTime());
    await next();
  });

  api.post('/payments/payment', (context) =>
    once(context, 201, (body, time) => {
      const payment = createPayment(body, time);
      payments[payment.id] = payment;
      return show.payment(payment);
    }),
  );
  api.get('/payments/payment/:id', (context) =>
    context.json(show.payment(findPayment(context.req.param('id')))),
  );
  api.post('/payments/payment/:id/execute', (context) =>
    once(context, 200, (body, time) => {
      const payment = findPayment(context.req.param('id'));
      executePayment(payment, body, time);
      return show.payment(payment);
    }),
  );
  api.post('/payments/authorization/:id/capture', (context) =>
    once(context, 201, (body, time) => {
      const payment = findAuthorized(context.req.param('id'));
      return show.charge(payment, capture(payment, body, time));
    }),
  );
  api.post('/payments/authorization/:id/void', (context) =>
    once(context, 200, () => {
      const payment = findAuthorized(context.req.param('id'));
      voidAuthorization(payment);
      return show.authorization(payment);
    }),
  );
  for (const kind of ['sale', 'capture'] as const) {
    api.post(`/payments/${kind}/:id/refund`, (context) =>
      once(context, 201, (body, time) => {
        const { payment, charge } = findCharge(kind, context.req.param('id'));
        return show.refund(payment, charge, refund(charge, body, time));
      }),
    );
  }
  api.all('*', () => {
    throw unknownResource();
  });
  return api;
}
