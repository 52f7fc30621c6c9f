import type { StripeErrorBody } from '../model/objects.ts';
import type { OwnedMethod } from '../model/state.ts';
import type { World } from '../model/world.ts';
import { fail } from './attempt.ts';

/** How a slow bank’s answer turns out. */
export type SettledAs = 'succeeded' | 'failed';

const RETURNS = {
  insufficient_funds: "The customer's account has insufficient funds to cover this payment.",
  account_closed: "The customer's bank account has been closed.",
  debit_not_authorized: 'The customer has notified their bank that this payment was unauthorized.',
};

function returnOf({ accountBehaviour }: OwnedMethod): StripeErrorBody {
  const code = accountBehaviour?.returns ?? 'insufficient_funds';
  return { type: 'card_error', code, message: RETURNS[code] };
}

function settlePayment(world: World, id: string, outcome: SettledAs): boolean {
  const owner = world.data.paymentIntents[id];
  const intent = owner?.object;
  const charge = world.data.charges[intent?.latest_charge ?? '']?.object;
  const method = world.data.paymentMethods[intent?.payment_method ?? ''];
  if (!owner || intent?.status !== 'processing' || !charge || !method) return false;
  charge.status = outcome;
  if (outcome === 'failed') {
    const reason = returnOf(method);
    charge.failure_code = reason.code ?? null;
    charge.failure_message = reason.message;
    fail(world, owner, method, reason);
    return true;
  }
  charge.paid = true;
  charge.captured = true;
  charge.amount_captured = charge.amount;
  intent.status = 'succeeded';
  intent.processing = null;
  intent.amount_received = intent.amount;
  world.emit(owner.account, 'payment_intent.succeeded', intent);
  return true;
}

function settleRefund(world: World, id: string, outcome: SettledAs): boolean {
  const owner = world.data.refunds[id];
  const charge = world.data.charges[owner?.object.charge ?? '']?.object;
  if (owner?.object.status !== 'pending' || !charge) return false;
  owner.object.status = outcome;
  if (outcome === 'failed') {
    charge.amount_refunded -= owner.object.amount;
    charge.refunded = false;
    owner.object.failure_reason = 'declined';
    world.emit(owner.account, 'refund.failed', owner.object);
  }
  world.emit(owner.account, 'refund.updated', owner.object);
  return true;
}

/** The bank answers at last: for a payment in `processing` or a refund in `pending`. @returns whether it was waiting */
export const settle = (world: World, id: string, outcome: SettledAs): boolean =>
  settlePayment(world, id, outcome) || settleRefund(world, id, outcome);
