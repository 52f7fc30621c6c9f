import { Hono } from 'hono';
import { ActionReport, Payment, PaymentRequest } from '../../../src/contract/payment.ts';
import { answerWith, readBody } from '../answer.ts';
import type { Arrival } from '../app.ts';
import type { Backend } from '../backend.ts';
import { admitTo, requirePayer } from '../invoices/payer.ts';
import { runExclusively } from '../lock.ts';
import type { StoredPayment } from '../model/payment.ts';
import { findByAttempt } from '../payments/find-payment.ts';
import { toPayment } from '../payments/payment-view.ts';
import { consult, refreshPayment } from '../payments/refresh-payment.ts';
import { startPayment } from '../payments/start-payment.ts';
import { HttpProblem, notFound } from '../problem.ts';
import { inPrivate } from '../quotes/in-private.ts';
import { readLocale } from '../words.ts';

const ATTEMPT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Where a request comes from that came over no connection. */
const LOOPBACK = '127.0.0.1';

/** `/payments`: make one, read it, tell what came of its next action, cancel it. */
export function payments(backend: Backend): Hono<{ Bindings: Arrival }> {
  const app = new Hono<{ Bindings: Arrival }>();
  app.post('/', async (c) => {
    const attempt = readAttempt(c.req.header('Idempotency-Key'));
    const known = findByAttempt(backend.state.data, attempt);
    if (known) return answerCurrent(backend, c.req.raw, known);
    const request = await readBody(c.req.raw, PaymentRequest);
    const locale = readLocale(request.locale);
    const { payment, isNew } = await startPayment(
      inPrivate(backend, c.req.raw),
      attempt,
      { ...request, locale },
      (language) => requirePayer(backend, c.req.raw, language),
    );
    return answerPayment(backend, payment, isNew ? 201 : 200);
  });
  app.get('/', (c) => {
    const payment = findByAttempt(backend.state.data, c.req.query('attempt') ?? '');
    if (!payment) throw notFound('There is no payment of this attempt.');
    return answerCurrent(backend, c.req.raw, payment);
  });
  app.get('/:id', (c) => answerCurrent(backend, c.req.raw, findById(backend, c.req.param('id'))));
  app.post('/:id/result', async (c) => {
    const payment = findById(backend, c.req.param('id'));
    admitTo(backend, c.req.raw, payment);
    const report = await readBody(c.req.raw, ActionReport);
    const seen = { accept: c.req.header('Accept') ?? '*/*', address: c.env.address ?? LOOPBACK };
    await whileHeld(backend, payment, async () => {
      // A report on a step that is over says nothing new; nor does one on a payment that is.
      if (payment.nextAction?.id !== report.action) return refreshPayment(backend, payment);
      return consult(backend, payment, (gateway, sale) => gateway.finish(sale, { report, seen }));
    });
    return answerPayment(backend, payment);
  });
  app.post('/:id/cancel', async (c) => {
    const payment = findById(backend, c.req.param('id'));
    admitTo(backend, c.req.raw, payment);
    await whileHeld(backend, payment, async () => {
      // What the provider never answered is asked for first: only then is it known what there is to cancel.
      await refreshPayment(backend, payment);
      if (payment.status === 'requires-action')
        await consult(backend, payment, (gateway, sale) => gateway.cancel(sale));
    });
    return answerPayment(backend, payment);
  });
  return app;
}

function readAttempt(key: string | undefined): string {
  if (key !== undefined && ATTEMPT.test(key)) return key;
  throw new HttpProblem(400, 'Send a UUID of the attempt as the header Idempotency-Key');
}

function findById({ state }: Backend, id: string): StoredPayment {
  const payment = state.data.payments.find((candidate) => candidate.id === id);
  if (!payment) throw notFound('There is no such payment.');
  return payment;
}

/** Runs the task when nothing else happens to what this payment pays. */
const whileHeld = (backend: Backend, payment: StoredPayment, task: () => Promise<void>) =>
  runExclusively(
    backend.state,
    payment.payables.map(({ id }) => id),
    task,
  );

async function answerCurrent(backend: Backend, request: Request, payment: StoredPayment): Promise<Response> {
  admitTo(backend, request, payment);
  await whileHeld(backend, payment, () => refreshPayment(backend, payment));
  return answerPayment(backend, payment);
}

const answerPayment = ({ state }: Backend, payment: StoredPayment, status = 200): Response =>
  answerWith(Payment, toPayment(state.data, payment), status);
