import { newId } from '../model/new-id.ts';
import type { Charge, Dispute, PaymentIntent } from '../model/objects.ts';
import type { Owned } from '../model/state.ts';
import type { World } from '../model/world.ts';

/** Takes a charge’s money back for its payer, until it is decided who is right. */
export function openDispute(
  world: World,
  { account, object: intent }: Owned<PaymentIntent>,
  charge: Charge,
  reason: string,
): Dispute {
  const dispute: Dispute = {
    id: newId('dp'),
    object: 'dispute',
    amount: charge.amount_captured - charge.amount_refunded,
    charge: charge.id,
    created: world.seconds(),
    currency: charge.currency,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: intent.id,
    reason,
    status: 'needs_response',
  };
  charge.disputed = true;
  world.data.disputes[dispute.id] = { account, object: dispute };
  world.emit(account, 'charge.dispute.created', dispute);
  world.emit(account, 'charge.dispute.funds_withdrawn', dispute);
  return dispute;
}

/** A payer goes to the bank about a payment. @returns whether there was money to take back */
export function disputePayment(world: World, id: string, reason: string): boolean {
  const owner = world.data.paymentIntents[id];
  const charge = world.data.charges[owner?.object.latest_charge ?? '']?.object;
  if (!owner || !charge?.captured || charge.disputed || charge.refunded) return false;
  openDispute(world, owner, charge, reason);
  return true;
}

/** The bank has decided. @returns whether there was an open dispute about this payment, or with this id */
export function closeDispute(world: World, id: string, outcome: 'won' | 'lost'): boolean {
  const owner = Object.values(world.data.disputes).find(
    ({ object }) => (object.id === id || object.payment_intent === id) && object.status === 'needs_response',
  );
  if (!owner) return false;
  owner.object.status = outcome;
  if (outcome === 'won') world.emit(owner.account, 'charge.dispute.funds_reinstated', owner.object);
  world.emit(owner.account, 'charge.dispute.closed', owner.object);
  return true;
}
