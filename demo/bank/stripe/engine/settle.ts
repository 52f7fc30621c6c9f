import type { StripeErrorBody } from '../model/objects.ts';
import type { World } from '../model/world.ts';
import { fail } from './attempt.ts';

/** How a slow bank’s answer turns out. */
export type SettledAs = 'succeeded' | 'failed';

const RETURNED: StripeErrorBody = {
  type: 'card_error',
  code: 'insufficient_funds',
  message: "The customer's account has insufficient funds to cover this payment.",
};

function settlePayment(world: World, id: string, outcome: SettledAs): boolean {
  const owner = world.data.paymentIntents[id];
  const intent = owner?.object;
  const charge = world.data.charges[intent?.latest_charge ?? '']?.object;
  const method = world.data.paymentMethods[intent?.payment_method ?? ''];
  if (!owner || intent?.status !== 'processing' || !charge || !method) return false;
  charge.status = outcome;
  if (outcome === 'failed') {
    charge.failure_code = RETURNED.code ?? null;
    charge.failure_message = RETURNED.message;
    fail(world, owner, method, RETURNED);
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
  }
  world.emit(owner.account, 'refund.updated', owner.object);
  return true;
}

/** The bank answers at last: for a payment in `processing` or a refund in `pending`. @returns whether it was waiting */
export const settle = (world: World, id: string, outcome: SettledAs): boolean =>
  settlePayment(world, id, outcome) || settleRefund(world, id, outcome);
