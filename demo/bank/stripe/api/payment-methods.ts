import type { Call, Endpoint } from './endpoint.ts';
import { listOf } from './list.ts';
import type { Params } from './params.ts';
import { refused, StripeFault } from './stripe-fault.ts';
import { find, findMethod } from '../engine/find.ts';
import { methodFrom } from '../engine/new-method.ts';
import type { OwnedMethod } from '../model/state.ts';
import type { World } from '../model/world.ts';

/** Makes a method of what a call carries. Card numbers are taken from Stripe.js only, never from a server. */
export function methodFromCall(world: World, call: Call, data: Params): OwnedMethod {
  if (call.by === 'secret' && data.has('card')) {
    throw new StripeFault(
      402,
      {
        type: 'invalid_request_error',
        message:
          'Sending credit card numbers directly to the Stripe API is generally unsafe. To continue processing use Stripe.js, the Stripe mobile bindings, or Stripe Elements.',
      },
      false,
    );
  }
  return methodFrom(world, call.account, data);
}

const inTable = (world: World, { account }: Call, id: string) =>
  find(world.data.paymentMethods, account, id, 'PaymentMethod', 'payment_method');

function create(world: World, call: Call): object {
  const method = methodFromCall(world, call, call.params);
  world.data.paymentMethods[method.object.id] = method;
  return method.object;
}

function list(world: World, { params, account }: Call): object {
  const customer = params.string('customer');
  if (customer !== undefined) find(world.data.customers, account, customer, 'customer', 'customer');
  const type = params.string('type');
  const found = Object.values(world.data.paymentMethods)
    .filter((owned) => owned.account === account)
    .map(({ object }) => object)
    .filter(
      (method) => method.customer === (customer ?? method.customer) && (type ?? method.type) === method.type,
    );
  return listOf(found.reverse(), params, '/v1/payment_methods');
}

/** A method is used once, or belongs to a customer. @throws when this one was used, or given up, without one */
export function refuseSpent({ isSpent }: OwnedMethod): void {
  if (!isSpent) return;
  throw refused(
    'The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.',
    { param: 'payment_method' },
  );
}

function attach(world: World, call: Call): object {
  const owned = findMethod(world, call.account, call.id);
  const { object } = owned;
  refuseSpent(owned);
  const customer = call.params.required('customer');
  find(world.data.customers, call.account, customer, 'customer', 'customer');
  if (object.customer !== null && object.customer !== customer) {
    throw refused('The payment method you provided has already been attached to a customer.');
  }
  object.customer = customer;
  return object;
}

function detach(world: World, call: Call): object {
  const owned = inTable(world, call, call.id);
  const { object } = owned;
  if (object.customer === null) {
    throw refused(
      'The payment method you provided is not attached to a customer so detachment is impossible.',
    );
  }
  object.customer = null;
  owned.isSpent = true;
  world.emit(call.account, 'payment_method.detached', object);
  return object;
}

/** `/payment_methods`, and a customer’s own list of them. */
export const paymentMethods = (world: World): Endpoint[] => [
  {
    method: 'post',
    path: '/payment_methods',
    open: true,
    takes: [
      'allow_redisplay',
      'billing_details',
      'card',
      'ideal',
      'klarna',
      'metadata',
      'sepa_debit',
      'type',
      'us_bank_account',
    ],
    answer: (call) => create(world, call),
  },
  {
    method: 'get',
    path: '/payment_methods',
    takes: ['customer', 'type', 'limit', 'starting_after', 'ending_before'],
    answer: (call) => list(world, call),
  },
  {
    method: 'get',
    path: '/payment_methods/:id',
    takes: [],
    answer: (call) => inTable(world, call, call.id).object,
  },
  {
    method: 'post',
    path: '/payment_methods/:id/attach',
    takes: ['customer'],
    answer: (call) => attach(world, call),
  },
  {
    method: 'post',
    path: '/payment_methods/:id/detach',
    takes: [],
    answer: (call) => detach(world, call),
  },
];
