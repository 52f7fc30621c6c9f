import * as z from 'zod';
import { isSupportedCurrency, parseMinor } from '../paypal/amount.ts';
import { newId } from '../paypal/state.ts';
import type { Capture, Order, OrderAmount } from './state.ts';

/** A refusal in the shape of version 2. Source: https://developer.paypal.com/api/rest/reference/orders/v2/errors/ */
export class OrderError extends Error {
  readonly status: 400 | 404 | 422;
  readonly issue: string;

  constructor(status: OrderError['status'], issue: string, description: string) {
    super(description);
    this.status = status;
    this.issue = issue;
  }

  toJSON() {
    const names = { 400: 'INVALID_REQUEST', 404: 'RESOURCE_NOT_FOUND', 422: 'UNPROCESSABLE_ENTITY' } as const;
    return {
      name: names[this.status],
      message: 'The requested action could not be performed.',
      debug_id: newId(13).toLowerCase(),
      details: [{ issue: this.issue, description: this.message }],
    };
  }
}

const Amount = z
  .object({ currency_code: z.string().refine(isSupportedCurrency), value: z.string() })
  .refine(({ currency_code: currency, value }) => (parseMinor(value, currency) ?? 0n) > 0n);

const address = z.url({ protocol: /^https?$/ });

const OrderRequest = z.looseObject({
  intent: z.enum(['CAPTURE', 'AUTHORIZE']),
  purchase_units: z
    .array(z.looseObject({ amount: Amount, custom_id: z.string().max(127).optional() }))
    .length(1),
  payment_source: z.object({
    paypal: z.object({ experience_context: z.looseObject({ return_url: address, cancel_url: address }) }),
  }),
});

const minorOf = ({ value, currency_code: currency }: OrderAmount): bigint =>
  parseMinor(value, currency) ?? 0n;

/** A new order that waits for the buyer. */
export function createOrder(body: unknown): Order {
  const parsed = OrderRequest.safeParse(body);
  const [unit] = parsed.data?.purchase_units ?? [];
  if (!parsed.data || !unit) {
    const where = parsed.error?.issues[0]?.path.join('/') ?? '';
    throw new OrderError(400, 'INVALID_PARAMETER_VALUE', `The value of /${where} is missing or not valid.`);
  }
  const { return_url: returnUrl, cancel_url: cancelUrl } =
    parsed.data.payment_source.paypal.experience_context;
  return {
    id: newId(17),
    intent: parsed.data.intent,
    amount: unit.amount,
    customId: unit.custom_id,
    returnUrl,
    cancelUrl,
    payerId: newId(13),
    decision: null,
    authorization: null,
    captures: [],
  };
}

/** Takes or reserves what the buyer approved. @throws OrderError when there is no approval, or it was done before */
export function completeOrder(order: Order, intent: Order['intent']): void {
  if (order.intent !== intent) {
    throw new OrderError(422, 'ACTION_DOES_NOT_MATCH_INTENT', `The intent of the order is ${order.intent}.`);
  }
  if (order.authorization || order.captures.length) {
    throw new OrderError(
      422,
      `ORDER_ALREADY_${intent === 'CAPTURE' ? 'CAPTURED' : 'AUTHORIZED'}`,
      'It is done.',
    );
  }
  if (order.decision === null || order.decision === 'cancel') {
    throw new OrderError(422, 'ORDER_NOT_APPROVED', 'Payer has not yet approved the Order for payment.');
  }
  if (order.decision === 'funding-fails') {
    order.decision = null;
    throw new OrderError(422, 'INSTRUMENT_DECLINED', 'The instrument presented was declined.');
  }
  if (intent === 'AUTHORIZE') order.authorization = { id: newId(17), isVoided: false };
  else order.captures.push({ id: newId(17), amount: order.amount, refunds: [] });
}

/** Takes what was reserved. */
export function captureAuthorization(order: Order): Capture {
  if (order.captures.length || order.authorization?.isVoided) {
    throw new OrderError(422, 'AUTHORIZATION_ALREADY_CAPTURED', 'The authorization is used up.');
  }
  const capture = { id: newId(17), amount: order.amount, refunds: [] };
  order.captures.push(capture);
  return capture;
}

/** Gives a reservation up. */
export function voidAuthorization(order: Order): void {
  if (order.captures.length || !order.authorization) {
    throw new OrderError(422, 'PREVIOUSLY_CAPTURED', 'The authorization was captured and cannot be voided.');
  }
  order.authorization.isVoided = true;
}

/** Gives money back. */
export function refundCapture(capture: Capture, body: unknown): Capture['refunds'][number] {
  const { amount = capture.amount } = z.looseObject({ amount: Amount.optional() }).parse(body);
  const gone = capture.refunds.reduce((sum, refund) => sum + minorOf(refund.amount), 0n);
  if (
    amount.currency_code !== capture.amount.currency_code ||
    gone + minorOf(amount) > minorOf(capture.amount)
  ) {
    throw new OrderError(
      422,
      'REFUND_AMOUNT_EXCEEDED',
      'The refund is more than what is left of the capture.',
    );
  }
  const refund = { id: newId(17), amount };
  capture.refunds.push(refund);
  return refund;
}

const statusOf = ({ decision, authorization, captures }: Order): string => {
  if (authorization || captures.length) return 'COMPLETED';
  return decision === 'approve' || decision === 'funding-fails' ? 'APPROVED' : 'PAYER_ACTION_REQUIRED';
};

/** An order as version 2 shows it. */
export const showOrder = (order: Order, base: string) => ({
  id: order.id,
  intent: order.intent,
  status: statusOf(order),
  purchase_units: [
    {
      amount: order.amount,
      custom_id: order.customId,
      payments: {
        authorizations: order.authorization
          ? [{ id: order.authorization.id, status: order.authorization.isVoided ? 'VOIDED' : 'CREATED' }]
          : [],
        captures: order.captures.map(({ id, amount }) => ({ id, amount, status: 'COMPLETED' })),
      },
    },
  ],
  links: [{ rel: 'payer-action', href: `${base}/checkoutnow?token=${order.id}`, method: 'GET' }],
});
