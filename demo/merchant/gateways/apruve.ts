import * as z from 'zod/mini';
import { toMinor } from '../../../src/contract/money.ts';
import { wordsIn } from '../words.ts';
import { signOrder, toApruveOrder, toCents } from './apruve-order.ts';
import { FateUnknown, ProviderRefusal, type Gateway, type ProviderAnswer, type Sale } from './gateway.ts';

const Order = z.object({
  id: z.string(),
  status: z.enum(['accepted', 'canceled', 'completed']),
  amount_cents: z.number(),
  merchant_order_id: z.string(),
});
const Made = z.object({ id: z.string() });
const Refusal = z.object({ errors: z.array(z.object({ title: z.string() })) });

const ORDER = 'apruveOrder';
const INVOICE = 'apruveInvoice';

/** Where Apruve's API is, and which merchant asks. */
export interface ApruveAccount {
  /** `https://test.apruve.com/api/v4`, or the sandbox bank's. */
  readonly api: string;
  readonly merchantId: string;
  readonly apiKey: string;
}

/** Apruve: the buyer authorizes an order in its overlay, the merchant invoices it when it ships. */
export function createApruveGateway({ api, merchantId, apiKey }: ApruveAccount): Gateway {
  const call = async <T>(path: string, schema: z.ZodMiniType<T>, body?: unknown): Promise<T> => {
    const response = await fetch(`${api}/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'Apruve-Api-Key': apiKey, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      throw new FateUnknown('Apruve could not be reached.', { cause: error });
    });
    const answer: unknown = await response.json();
    if (response.status === 422)
      throw new ProviderRefusal(`Apruve refused: ${Refusal.parse(answer).errors[0]?.title ?? 'no reason'}`);
    if (!response.ok) throw new FateUnknown(`Apruve answered with status ${response.status}.`);
    return schema.parse(answer);
  };

  /** What a browser said of an order's id is not needed: Apruve finds it by our own. */
  const findOrder = async ({ payment }: Sale) => {
    const query = new URLSearchParams({ merchant_order_id: payment.id }).toString();
    const [order] = await call(`orders?${query}`, z.array(Order));
    return order;
  };

  const read = async (sale: Sale): Promise<ProviderAnswer> => {
    const order = await findOrder(sale);
    const { payment } = sale;
    if (!order)
      return {
        status: 'requires-action',
        ...(payment.nextAction && { nextAction: payment.nextAction }),
        note: 'The buyer has not authorized the order at Apruve.',
      };
    if (order.amount_cents !== toCents(payment.amount))
      throw new FateUnknown(`Apruve’s order ${order.id} is over another amount.`);
    const facts = { reference: order.id, memory: { [ORDER]: order.id } };
    const note = `Apruve says the order is ${order.status}.`;
    switch (order.status) {
      case 'accepted':
        return { ...facts, status: 'authorized', note };
      case 'completed':
        return { ...facts, status: 'succeeded', note };
      case 'canceled':
        return { ...facts, status: 'canceled', message: wordsIn(payment.locale).canceled, note };
    }
  };

  const cancel = async (sale: Sale): Promise<ProviderAnswer> => {
    const answer = await read(sale);
    if (answer.status !== 'requires-action') return answer;
    return canceled(sale, 'The buyer closed Apruve’s overlay.');
  };

  return {
    config: ({ integration }) => ({ testMode: integration.environment === 'test' }),
    isApplicable: ({ amount }) => amount.currency === 'USD' && toMinor(amount) > 0n,
    pay: async (sale) => {
      const order = toApruveOrder(sale, merchantId);
      const payload = { order, secureHash: await signOrder(order, apiKey) };
      return {
        status: 'requires-action',
        nextAction: { type: 'sdk', id: `${sale.payment.id}-authorize`, payload },
        note: 'Apruve’s overlay was opened.',
      };
    },
    finish: (sale, { report }) => (report?.result === 'completed' ? read(sale) : cancel(sale)),
    read,
    cancel,
    capture: async (sale) => {
      const { amount, memory } = sale.payment;
      const body = { amount_cents: toCents(amount), currency: amount.currency };
      const invoice = await call(`orders/${memory[ORDER] ?? ''}/invoices`, Made, body);
      return { ...(await read(sale)), memory: { [ORDER]: memory[ORDER] ?? '', [INVOICE]: invoice.id } };
    },
    void: async (sale) => {
      await call(`orders/${sale.payment.memory[ORDER] ?? ''}/cancel`, Made, {});
      return canceled(sale, 'The merchant canceled the order at Apruve.');
    },
    refund: async ({ payment }, { amount, key }) => {
      const path = `invoices/${payment.memory[INVOICE] ?? ''}/invoice_returns`;
      const { id } = await call(path, Made, { amount_cents: toCents(amount), merchant_notes: key });
      return { id, status: 'succeeded' };
    },
  };
}

const canceled = ({ payment }: Sale, note: string): ProviderAnswer => ({
  status: 'canceled',
  message: wordsIn(payment.locale).canceled,
  note,
});
