import { Hono, type Context } from 'hono';
import type { State } from '../../support/state.ts';
import { requireSignature, SANDBOX_MERCHANT } from './access.ts';
import { createPayment, openInput, rejection, storeToken } from './create-payment.ts';
import { ConnectError, invalid, unknownResource } from './error.ts';
import { showCreated, showPayment } from './represent.ts';
import {
  ApproveRequest,
  parseRequest,
  PaymentRequest,
  RefundRequest,
  SessionRequest,
  TokenRequest,
} from './requests.ts';
import { sweepSessions } from './sessions.ts';
import { lookUp, newId, type IngenicoState, type Payment } from './state.ts';

/** What an endpoint answers: a status, and a body. */
type Answer = readonly [status: 200 | 201, body: unknown];

/**
 * Connect's Server API as far as a merchant needs it: sessions, tokens, payments, approve, cancel, refund.
 * To be mounted at `/v1/:merchantId`.
 * Source: https://apireference.connect.worldline-solutions.com/s2sapi/v1
 */
export function createServerApi(options: {
  readonly state: State<IngenicoState>;
  /** Where the sandbox is mounted. */
  readonly base: string;
  readonly clientApiUrl: string;
  readonly now: () => Date;
}): Hono {
  const { state, base, clientApiUrl, now } = options;
  const { data } = state;

  const findPayment = (context: Context): Payment => {
    const payment = lookUp(data.payments, context.req.param('id'));
    if (!payment) throw unknownResource();
    return payment;
  };

  /** Does what a request asks for, once for each `X-GCS-Idempotence-Key`; a refusal is repeated, too. */
  async function once(context: Context, act: (body: unknown) => Answer): Promise<Response> {
    const text = await context.req.text();
    const key = context.req.header('X-GCS-Idempotence-Key');
    const request = `${context.req.method} ${context.req.path} ${text}`;
    const earlier = lookUp(data.replies, key);
    if (earlier && earlier.request !== request) {
      throw new ConnectError(409, { code: '1409', message: 'IDEMPOTENCE_KEY_OF_ANOTHER_REQUEST' });
    }
    try {
      const reply = earlier ?? { request, ...perform(act, text) };
      if (key !== undefined) data.replies[key] = reply;
      return Response.json(reply.body, { status: reply.status });
    } finally {
      await state.save();
    }
  }

  function perform(act: (body: unknown) => Answer, text: string) {
    try {
      const [status, body] = act(text ? parseJson(text) : {});
      return { status, body };
    } catch (error) {
      if (!(error instanceof ConnectError)) throw error;
      return { status: error.status, body: error.toJSON() };
    }
  }

  const api = new Hono();
  api.onError((error, context) => {
    if (!(error instanceof ConnectError)) throw error;
    return context.json(error.toJSON(), error.status);
  });
  api.use(async (context, next) => {
    requireSignature(context.req.raw, now().getTime());
    if (context.req.param('merchantId') !== SANDBOX_MERCHANT.merchantId) throw unknownResource();
    await next();
  });

  api.post('/sessions', (context) =>
    once(context, (body) => {
      const { tokens = [], paymentProductFilters } = parseRequest(SessionRequest, body);
      const { groups = [], products = [] } = paymentProductFilters?.restrictTo ?? {};
      sweepSessions(data, now().getTime());
      const clientSessionId = newId(16);
      const customerId = `1-${newId(16)}`;
      data.sessions[clientSessionId] = {
        customerId,
        created: now().getTime(),
        tokens: tokens.filter((token) => lookUp(data.tokens, token)),
        restrictTo: [...groups, ...products.map(String)],
        isOver: false,
      };
      const invalidTokens = tokens.filter((token) => !lookUp(data.tokens, token));
      return [
        201,
        {
          clientSessionId,
          customerId,
          clientApiUrl,
          assetUrl: `${base}/assets/`,
          invalidTokens,
          region: 'EU',
        },
      ];
    }),
  );

  api.post('/tokens', (context) =>
    once(context, (body) => {
      const request = parseRequest(TokenRequest, body);
      const { paymentProductId, values } = openInput(data, request.encryptedCustomerInput, now().getTime());
      if (paymentProductId !== request.paymentProductId)
        throw invalid('encryptedCustomerInput', 'OTHER_PRODUCT');
      for (const id of ['iban', 'accountHolderName', 'debtorSurname'])
        if (!values[id]) throw invalid(id, 'PARAMETER_MISSING');
      return [201, { token: storeToken(data, paymentProductId, values).id, isNewToken: true }];
    }),
  );
  api.get('/tokens/:id', (context) => {
    const token = lookUp(data.tokens, context.req.param('id'));
    if (!token) throw unknownResource();
    const { id, paymentProductId, alias, values } = token;
    const card = { alias, data: { cardWithoutCvv: { cardNumber: alias, expiryDate: values['expiryDate'] } } };
    return context.json({ id, paymentProductId, ...(values['cardNumber'] && { card }) });
  });
  api.delete('/tokens/:id', async (context) => {
    const id = context.req.param('id');
    if (!lookUp(data.tokens, id)) throw unknownResource();
    Reflect.deleteProperty(data.tokens, id);
    await state.save();
    return context.body(null, 204);
  });

  api.post('/payments', (context) =>
    once(context, (body) => {
      const payment = createPayment(data, parseRequest(PaymentRequest, body), now());
      if (payment.errorCode !== undefined)
        throw rejection(payment.errorCode, { payment: showPayment(payment) });
      return [201, showCreated(payment, base)];
    }),
  );
  api.get('/payments/:id', (context) => context.json(showPayment(findPayment(context))));
  api.post('/payments/:id/approve', (context) =>
    once(context, (body) => {
      const payment = findPayment(context);
      const { amount = payment.amountOfMoney.amount } = parseRequest(ApproveRequest, body);
      if (payment.status !== 'PENDING_APPROVAL') throw notInState('PAYMENT_NOT_APPROVABLE');
      if (amount !== payment.amountOfMoney.amount) throw invalid('amount', 'ONLY_THE_WHOLE_AMOUNT');
      payment.status = 'CAPTURE_REQUESTED';
      return [200, { payment: showPayment(payment) }];
    }),
  );
  api.post('/payments/:id/cancel', (context) =>
    once(context, () => {
      const payment = findPayment(context);
      if (!showPayment(payment).statusOutput.isCancellable) throw notInState('PAYMENT_NOT_CANCELLABLE');
      payment.status = 'CANCELLED';
      return [200, { payment: showPayment(payment) }];
    }),
  );
  api.post('/payments/:id/refund', (context) =>
    once(context, (body) => {
      const payment = findPayment(context);
      const { amountOfMoney } = parseRequest(RefundRequest, body);
      if (!showPayment(payment).statusOutput.isRefundable) throw notInState('PAYMENT_NOT_REFUNDABLE');
      const { amount, currencyCode } = payment.amountOfMoney;
      const given = payment.refunds.reduce((sum, refund) => sum + refund.amountOfMoney.amount, 0);
      if (amountOfMoney.currencyCode !== currencyCode) throw invalid('currencyCode');
      if (given + amountOfMoney.amount > amount) throw invalid('amount', 'MORE_THAN_WAS_TAKEN');
      const refund = { id: `${payment.id}-${payment.refunds.length + 1}`, amountOfMoney };
      payment.refunds.push(refund);
      if (given + amountOfMoney.amount === amount) payment.status = 'REFUNDED';
      return [201, { id: refund.id, status: 'REFUND_REQUESTED', refundOutput: { amountOfMoney } }];
    }),
  );
  api.all('*', () => {
    throw unknownResource();
  });
  return api;
}

const notInState = (message: string) => new ConnectError(402, { code: '400120', message });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('body', 'NOT_JSON');
  }
}
