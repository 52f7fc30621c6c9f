import { timeOf, type Backend } from '../backend.ts';
import type { MerchantState } from '../model.ts';
import type { Checkout } from '../model/checkout.ts';
import type { StoredPayment } from '../model/payment.ts';
import { isPaidPart, type StoredPart } from './stored-part.ts';

/** A checkout with only what one seller sells of it; the first seller ships it all. */
export function checkoutOf(checkout: Checkout, skus: readonly string[], isFirst: boolean): Checkout {
  const { shippingMethod, ...rest } = checkout;
  return {
    ...rest,
    ...(isFirst && shippingMethod !== undefined && { shippingMethod }),
    items: checkout.items.filter(({ sku }) => skus.includes(sku)),
  };
}

/** Opens a checkout for every part that could not be paid: what it costs is exactly what is missing. */
export function offerRest({ state }: Backend, payment: StoredPayment): void {
  const { checkouts } = state.data;
  const checkout = checkouts.find(({ id }) =>
    payment.payables.some((payable) => payable.id === `checkout:${id}`),
  );
  if (payment.status !== 'partially-paid' || !checkout) return;
  payment.parts = (payment.parts ?? []).map((part) => {
    if (part.status !== 'failed' || part.rest !== undefined) return part;
    const id = String(Math.max(...checkouts.map((each) => Number(each.id))) + 1);
    checkouts.push({
      ...checkoutOf(checkout, part.skus, false),
      id,
      status: 'open',
      restOf: { payment: payment.id, part: part.id },
    });
    return { ...part, rest: id };
  });
}

/** Tells the payment that a part is missing of what has become of the checkout that pays it instead. */
export function followRest(backend: Backend, by: StoredPayment, isPaid: boolean): void {
  const { data } = backend.state;
  for (const { id, restOf } of data.checkouts) {
    if (!restOf || !by.payables.some((payable) => payable.id === `checkout:${id}`)) continue;
    const payment = data.payments.find((candidate) => candidate.id === restOf.payment);
    if (payment) markPart(backend, payment, restOf.part, isPaid, by);
  }
}

function markPart(
  backend: Backend,
  payment: StoredPayment,
  id: string,
  isPaid: boolean,
  by: StoredPayment,
): void {
  const from: StoredPart['status'] = isPaid ? 'failed' : 'paid-later';
  if (!payment.parts?.some((part) => part.id === id && part.status === from)) return;
  payment.parts = payment.parts.map((part) =>
    part.id === id ? { ...part, status: isPaid ? 'paid-later' : 'failed' } : part,
  );
  linkOrder(backend.state.data, payment, by);
  const status = payment.parts.every(isPaidPart) ? 'succeeded' : 'partially-paid';
  // What was refunded or disputed since stays so.
  if (status === payment.status || !['succeeded', 'partially-paid'].includes(payment.status)) return;
  payment.status = status;
  delete payment.message;
  payment.history.push({
    status,
    at: timeOf(backend).toISOString(),
    note: isPaid ? `The rest was paid by ${by.id}.` : `The payment of the rest, ${by.id}, fell through.`,
  });
}

/** The payment of the rest is for the order that was placed with the first. */
function linkOrder({ orders }: MerchantState, payment: StoredPayment, by: StoredPayment): void {
  const order = orders.find(({ id }) => id === payment.orderId);
  if (order) by.orderId ??= order.id;
}
