import type { Call, Endpoint } from './endpoint.ts';
import { listOf } from './list.ts';
import { invalidParameter, refused } from './stripe-fault.ts';
import { find } from '../engine/find.ts';
import { newId } from '../model/new-id.ts';
import type { Params } from './params.ts';
import type { Charge, Refund } from '../model/objects.ts';
import type { World } from '../model/world.ts';
import { showAmount } from '../rules/amounts.ts';

function chargeOf(world: World, { params, account }: Call): Charge {
  const chargeId = params.string('charge');
  if (chargeId !== undefined) return find(world.data.charges, account, chargeId, 'charge', 'charge').object;
  const intentId = params.string('payment_intent');
  if (intentId === undefined) {
    throw invalidParameter(
      'One of the following params should be provided for this request: payment_intent or charge.',
      'payment_intent',
      'parameter_missing',
    );
  }
  const intent = find(
    world.data.paymentIntents,
    account,
    intentId,
    'payment_intent',
    'payment_intent',
  ).object;
  const charge = world.data.charges[intent.latest_charge ?? '']?.object;
  if (intent.status === 'succeeded' && charge) return charge;
  throw refused(`This PaymentIntent (${intentId}) does not have a successful charge to refund.`, {
    param: 'payment_intent',
    code: 'payment_intent_unexpected_state',
  });
}

/** What a marketplace gives back besides: the transfer to the seller, and its own fee. */
function checkMarketplace(params: Params, charge: Charge): void {
  if (params.boolean('reverse_transfer') === true && charge.transfer === null) {
    throw refused('Cannot reverse transfer when a charge does not have an associated transfer.', {
      param: 'reverse_transfer',
    });
  }
  if (params.boolean('refund_application_fee') === true && charge.application_fee_amount === null) {
    throw refused('Attempting to refund_application_fee on a charge with no application fee.', {
      param: 'refund_application_fee',
    });
  }
}

function create(world: World, call: Call): Refund {
  const { params, account } = call;
  const charge = chargeOf(world, call);
  if (!charge.captured) {
    throw refused(`Charge ${charge.id} has not been captured, so it cannot be refunded.`, {
      param: 'charge',
    });
  }
  if (charge.disputed) {
    throw refused(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: 'charge_disputed',
    });
  }
  checkMarketplace(params, charge);
  const left = charge.amount_captured - charge.amount_refunded;
  if (left === 0) {
    throw refused(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  }
  const amount = params.integer('amount', 1) ?? left;
  if (amount > left) {
    throw refused(
      `Refund amount (${showAmount(amount, charge.currency)}) is greater than unrefunded amount on charge (${showAmount(left, charge.currency)})`,
      { param: 'amount' },
    );
  }
  const refund: Refund = {
    id: newId('re'),
    object: 'refund',
    amount,
    charge: charge.id,
    created: world.seconds(),
    currency: charge.currency,
    metadata: params.metadata(),
    payment_intent: charge.payment_intent,
    reason: params.choice('reason', ['duplicate', 'fraudulent', 'requested_by_customer']) ?? null,
    // A card takes the money back at once; a bank account or a wallet lets one wait.
    status: charge.payment_method_details['type'] === 'card' ? 'succeeded' : 'pending',
  };
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount_captured;
  world.data.refunds[refund.id] = { account, object: refund };
  world.emit(account, 'charge.refunded', charge);
  world.emit(account, 'refund.updated', refund);
  return refund;
}

/** `/refunds`. */
export const refunds = (world: World): Endpoint[] => [
  {
    method: 'post',
    path: '/refunds',
    takes: [
      'amount',
      'charge',
      'metadata',
      'payment_intent',
      'reason',
      'refund_application_fee',
      'reverse_transfer',
    ],
    answer: (call) => create(world, call),
  },
  {
    method: 'get',
    path: '/refunds',
    takes: ['charge', 'payment_intent', 'limit', 'starting_after'],
    answer: ({ account, params }) => {
      const intent = params.string('payment_intent');
      const charge = params.string('charge');
      const found = Object.values(world.data.refunds)
        .filter((owned) => owned.account === account)
        .map(({ object }) => object)
        .filter(
          (refund) =>
            refund.payment_intent === (intent ?? refund.payment_intent) &&
            refund.charge === (charge ?? refund.charge),
        );
      return listOf(found.reverse(), params, '/v1/refunds');
    },
  },
  {
    method: 'get',
    path: '/refunds/:id',
    takes: [],
    answer: ({ account, id }) => find(world.data.refunds, account, id, 'refund', 'refund').object,
  },
];
