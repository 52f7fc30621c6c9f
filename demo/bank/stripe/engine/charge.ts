import { newId } from '../model/new-id.ts';
import type { Charge, PaymentIntent, StripeErrorBody } from '../model/objects.ts';
import type { Owned, OwnedMethod } from '../model/state.ts';
import type { World } from '../model/world.ts';

type Result =
  | { readonly status: 'succeeded' | 'pending' }
  | { readonly status: 'failed'; readonly error: StripeErrorBody };

function outcomeOf(result: Result): Charge['outcome'] {
  if (result.status !== 'failed') {
    return {
      network_status: 'approved_by_network',
      reason: null,
      seller_message: 'Payment complete.',
      type: 'authorized',
    };
  }
  const reason = result.error.decline_code ?? result.error.code ?? null;
  return {
    network_status: 'declined_by_network',
    reason,
    seller_message: 'The bank did not approve the payment.',
    type: 'issuer_declined',
  };
}

/** Writes down one attempt to move a payment’s money. */
export function recordCharge(
  world: World,
  owner: Owned<PaymentIntent>,
  method: OwnedMethod,
  result: Result,
): Charge {
  const intent = owner.object;
  const isCaptured = result.status === 'succeeded' && intent.capture_method !== 'manual';
  const charge: Charge = {
    id: newId('ch'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: isCaptured ? intent.amount : 0,
    amount_refunded: 0,
    application_fee_amount: intent.application_fee_amount,
    billing_details: structuredClone(method.object.billing_details),
    captured: isCaptured,
    created: world.seconds(),
    currency: intent.currency,
    customer: intent.customer,
    disputed: false,
    failure_code: result.status === 'failed' ? (result.error.code ?? null) : null,
    failure_message: result.status === 'failed' ? result.error.message : null,
    livemode: false,
    metadata: { ...intent.metadata },
    on_behalf_of: intent.on_behalf_of,
    outcome: outcomeOf(result),
    paid: result.status === 'succeeded',
    payment_intent: intent.id,
    payment_method: method.object.id,
    payment_method_details: {
      type: method.object.type,
      [method.object.type]: structuredClone(method.object[method.object.type] ?? {}),
    },
    refunded: false,
    status: result.status,
    transfer: intent.transfer_data && result.status === 'succeeded' ? newId('tr') : null,
    transfer_data: structuredClone(intent.transfer_data),
  };
  world.data.charges[charge.id] = { account: owner.account, object: charge };
  intent.latest_charge = charge.id;
  return charge;
}
