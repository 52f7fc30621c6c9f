import { toMinor, type Money } from '../../../src/contract/money.ts';
import type { Sale } from './gateway.ts';

/** An order as apruve.js takes it. Everything in it depends on the payment only, so it is the same when made again. */
export interface ApruveOrder {
  readonly merchant_id: string;
  readonly merchant_order_id: string;
  readonly amount_cents: number;
  readonly currency: string;
  readonly po_number?: string;
  readonly finalize_on_create: boolean;
  readonly invoice_on_create: boolean;
  readonly order_items: readonly {
    readonly title: string;
    readonly amount_cents: number;
    readonly price_total_cents: number;
    readonly quantity: number;
    readonly currency: string;
  }[];
}

/** Apruve counts in whole cents. */
export const toCents = (money: Money): number => Number(toMinor(money));

/** The payment as an order of Apruve's: one item for each thing that is paid, tax and shipping included. */
export function toApruveOrder({ payment }: Sale, merchantId: string): ApruveOrder {
  const { amount, fields, fee } = payment;
  const { currency } = amount;
  const item = (title: string, money: Money) => ({
    title,
    amount_cents: toCents(money),
    price_total_cents: toCents(money),
    quantity: 1,
    currency,
  });
  return {
    merchant_id: merchantId,
    merchant_order_id: payment.id,
    amount_cents: toCents(amount),
    currency,
    ...(fields['po_number'] !== undefined && { po_number: fields['po_number'] }),
    finalize_on_create: true,
    invoice_on_create: false,
    order_items: [
      ...payment.payables.map(({ label, amount: part }) => item(label, part)),
      ...(fee ? [item('Fee', fee)] : []),
    ],
  };
}

/** The values that the secure hash is made of, in this order; of the order, then of every item. */
const ORDER = [
  'merchant_id',
  'merchant_order_id',
  'amount_cents',
  'currency',
  'finalize_on_create',
  'invoice_on_create',
];
const ITEM = ['title', 'amount_cents', 'quantity'];

const pick = (names: readonly string[], values: object): string =>
  names.map((name) => String((values as Readonly<Record<string, unknown>>)[name])).join('');

/** Proves to Apruve that the order comes from who has the API key: SHA-256 in hexadecimal. */
export async function signOrder(order: ApruveOrder, apiKey: string): Promise<string> {
  const text = apiKey + pick(ORDER, order) + order.order_items.map((item) => pick(ITEM, item)).join('');
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
