import { timeOf, type Backend } from '../backend.ts';
import type { ProviderAnswer } from '../gateways/gateway.ts';
import { recordMovement } from '../ledger.ts';
import type { Movement } from '../model/ledger-entry.ts';
import type { PaymentStatus, StoredPayment } from '../model/payment.ts';
import { PO_NUMBER } from '../quotes/method-fields.ts';
import { keepCustomer } from './provider-customers.ts';
import { followRest, offerRest } from './rest.ts';
import { applyReturns } from './returns.ts';

/** Takes over what the provider says: the payment, its history, the ledger, the order and the saved methods. */
export function applyAnswer(backend: Backend, payment: StoredPayment, answer: ProviderAnswer): void {
  const { status, note, memory, saved, customer, returns, ...facts } = answer;
  const partsBefore = payment.parts;
  delete payment.request;
  // These hold for one status only.
  delete payment.reason;
  delete payment.message;
  delete payment.nextAction;
  delete payment.decline;
  Object.assign(payment, facts);
  Object.assign(payment.memory, memory);
  if (saved) saveMethod(backend, payment, saved);
  if (customer !== undefined) keepCustomer(backend.state.data, payment, customer);
  for (const part of payment.parts ?? [])
    if (part.status === 'paid' && partsBefore?.find(({ id }) => id === part.id)?.status !== 'paid')
      recordMovement(backend, withReference(payment, part.reference), 'charge', part.amount);
  // That the money was taken is no news where some of it has gone back since.
  if (!(status === 'succeeded' && hasGoneBack(payment.status))) changeStatus(backend, payment, status, note);
  if (returns) changeStatus(backend, payment, applyReturns(backend, payment, returns), note);
}

const withReference = (payment: StoredPayment, reference: string | undefined): StoredPayment =>
  reference === undefined ? payment : { ...payment, reference };

const hasGoneBack = (status: PaymentStatus) =>
  status === 'refunded' || status === 'partially-refunded' || status === 'disputed';

/** Notes what a payment has become, and what follows from that for the ledger and the orders. */
export function changeStatus(
  backend: Backend,
  payment: StoredPayment,
  status: PaymentStatus,
  note: string,
): void {
  const before = payment.status;
  if (status === before) return;
  // The parts of a split payment are recorded one by one.
  const movement = payment.parts || hasGoneBack(before) ? undefined : movementOf(payment, before, status);
  payment.status = status;
  payment.history.push({ status, at: timeOf(backend).toISOString(), note });
  if (movement) recordMovement(backend, payment, movement, payment.amount);
  closeOrOpen(backend, payment);
}

/** What a change of status means for the money. */
function movementOf(
  { action }: StoredPayment,
  before: PaymentStatus,
  after: PaymentStatus,
): Movement | undefined {
  switch (after) {
    case 'succeeded':
      // What was reserved, or ordered to be paid later, is captured; everything else is charged.
      return before === 'authorized' || action === 'order' ? 'capture' : 'charge';
    case 'authorized':
      return 'authorize';
    case 'canceled':
    case 'expired':
      return before === 'authorized' ? 'void' : undefined;
    case 'processing':
    case 'requires-action':
    case 'pending':
    case 'partially-paid':
    case 'declined':
    // Disputes and refunds are recorded one by one, by what makes them.
    case 'disputed':
    case 'refunded':
    case 'partially-refunded':
      return undefined;
  }
}

/** Completes the checkouts of a payment that stands, and opens them again when it falls. */
function closeOrOpen(backend: Backend, payment: StoredPayment): void {
  switch (payment.status) {
    case 'succeeded':
    case 'authorized':
    case 'pending':
    case 'partially-paid':
      placeOrders(backend, payment);
      offerRest(backend, payment);
      followRest(backend, payment, true);
      break;
    case 'declined':
    case 'canceled':
    case 'expired':
      for (const checkout of checkoutsOf(backend, payment)) checkout.status = 'open';
      followRest(backend, payment, false);
      break;
    case 'disputed':
    case 'processing':
    case 'requires-action':
    case 'refunded':
    case 'partially-refunded':
  }
}

const checkoutsOf = ({ state }: Backend, { payables }: StoredPayment) =>
  state.data.checkouts.filter(({ id }) => payables.some((payable) => payable.id === `checkout:${id}`));

function placeOrders(backend: Backend, payment: StoredPayment): void {
  const { orders } = backend.state.data;
  for (const checkout of checkoutsOf(backend, payment)) {
    checkout.status = 'completed';
    // What is paid later belongs to the order that was placed before.
    if (checkout.restOf) continue;
    const poNumber = payment.fields[PO_NUMBER] ?? checkout.poNumber;
    const existing = orders.find(({ checkoutId }) => checkoutId === checkout.id);
    const order = existing ?? {
      id: String(orders.length + 1),
      number: `SO-${String(orders.length + 1).padStart(5, '0')}`,
      checkoutId: checkout.id,
      buyerId: payment.buyerId,
      paymentId: payment.id,
      total: payment.payables.find(({ id }) => id === `checkout:${checkout.id}`)?.amount ?? payment.amount,
      ...(poNumber !== undefined && { poNumber }),
      createdAt: timeOf(backend).toISOString(),
    };
    order.paymentId = payment.id;
    if (!existing) orders.push(order);
    payment.orderId ??= order.id;
  }
}

function saveMethod(
  { state }: Backend,
  { buyerId, method }: StoredPayment,
  saved: NonNullable<ProviderAnswer['saved']>,
): void {
  const { savedMethods } = state.data;
  if (savedMethods.some(({ token, buyerId: owner }) => token === saved.token && owner === buyerId)) return;
  savedMethods.push({
    id: `saved_${crypto.randomUUID()}`,
    buyerId,
    method: method.id,
    owner: 'personal',
    ...saved,
  });
}
