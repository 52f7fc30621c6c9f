import * as z from 'zod';
import { secureHashOf } from './secure-hash.ts';
import { MERCHANT, type ApruveOrder } from './state.ts';

const cents = z.int().nonnegative();

const Item = z.looseObject({
  title: z.string().min(1),
  amount_cents: cents,
  price_total_cents: cents,
  quantity: z.number().positive(),
  currency: z.literal('USD', 'Apruve only takes USD.'),
});

const Order = z.looseObject({
  merchant_id: z.literal(MERCHANT.id, 'No merchant has this merchant_id.'),
  amount_cents: cents.positive(),
  currency: z.literal('USD', 'Apruve only takes USD.'),
  order_items: z.array(Item).min(1),
});

/** What a page hands over: believed only when the hash fits. */
const Handed = z.object({ order: Order, secureHash: z.string() });

/** The order, or the sentence that Apruve shows instead of a sign-in. */
export function checkOrder(handed: unknown): ApruveOrder | string {
  const parsed = Handed.safeParse(handed);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `The order is not valid: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
  }
  const order = parsed.data.order as ApruveOrder;
  const isGenuine = secureHashOf(order, MERCHANT.apiKey) === parsed.data.secureHash;
  return isGenuine ? order : 'The secure hash does not fit the order.';
}
