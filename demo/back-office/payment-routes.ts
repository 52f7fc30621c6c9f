import { Hono } from 'hono';
import type { Context } from 'hono';
import { decimalsOf } from '../../src/contract/money.ts';
import type { Backend } from '../merchant/backend.ts';
import type { StoredPayment } from '../merchant/model/payment.ts';
import {
  capturePayment,
  OperationRefused,
  refundPayment,
  voidPayment,
  type RefundRequest,
} from '../merchant/operations.ts';
import { csrfToken } from '../shop/csrf.ts';
import { answerForm, readForm, readNotice } from './forms.ts';
import { renderPayment } from './payment-page.ts';
import { renderPayments } from './payments-page.ts';

/** `/back-office/payments`: look at them, capture, void, refund. */
export function paymentRoutes(backend: Backend): Hono {
  const app = new Hono();
  const { data } = backend.state;

  app.get('/', (context) => context.html(renderPayments(data, csrfToken(context), readNotice(context))));

  const answerWith = async (
    context: Context,
    payment: StoredPayment,
    done: string,
    operation: () => Promise<unknown>,
  ) =>
    answerForm(context, {
      operation,
      target: `/back-office/payments/${payment.id}?done=${done}`,
      show: (notice) => renderPayment(data, payment, csrfToken(context), notice),
    });
  const find = (id: string) => data.payments.find((payment) => payment.id === id);

  app.get('/:id', (context) => {
    const payment = find(context.req.param('id'));
    if (!payment) return context.notFound();
    return context.html(renderPayment(data, payment, csrfToken(context), readNotice(context)));
  });
  app.post('/:id/:verb{capture|void|refund}', async (context) => {
    const payment = find(context.req.param('id'));
    if (!payment) return context.notFound();
    const verb = context.req.param('verb');
    const [amount = '', reason = '', key = ''] = await readForm(context, 'amount', 'reason', 'key');
    return answerWith(context, payment, verb, () => {
      if (verb === 'capture') return capturePayment(backend, payment.id);
      if (verb === 'void') return voidPayment(backend, payment.id);
      return refundPayment(backend, payment.id, toRefund(payment, amount, reason, key));
    });
  });
  return app;
}

/** @throws OperationRefused when the amount is none */
function toRefund(
  { amount: { currency } }: StoredPayment,
  amount: string,
  reason: string,
  key: string,
): RefundRequest {
  const rest = { key: key || crypto.randomUUID(), ...(reason && { reason }) };
  if (amount === '') return rest;
  const [, fraction = ''] = /^\d{1,12}(?:\.(\d+))?$/.exec(amount) ?? [amount, undefined];
  if (!/^\d{1,12}(\.\d+)?$/.test(amount) || fraction.length > decimalsOf(currency))
    throw new OperationRefused(
      `“${amount}” is not an amount in ${currency}: write it as 10.50, or 10 for yen.`,
    );
  return { ...rest, amount: { amount, currency } };
}
