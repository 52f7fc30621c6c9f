import type { Call, Endpoint } from './endpoint.ts';
import { confirm, CONFIRMATION } from './confirm.ts';
import { readConnect } from './connect.ts';
import {
  checkAmount,
  readCurrency,
  readCustomer,
  readReturnUrl,
  readTypeRules,
  refreshTypes,
  typesOf,
} from './intent-fields.ts';
import { listOf } from './list.ts';
import { invalidParameter, refused } from './stripe-fault.ts';
import { faultOf, findMethod, paymentOf, viewFor } from '../engine/find.ts';
import { newId, randomText } from '../model/new-id.ts';
import type { PaymentIntent } from '../model/objects.ts';
import type { Owned } from '../model/state.ts';
import type { World } from '../model/world.ts';

const DESCRIPTIVE = [
  'application_fee_amount',
  'customer',
  'description',
  'metadata',
  'receipt_email',
  'setup_future_usage',
  'shipping',
  'statement_descriptor',
  'statement_descriptor_suffix',
  'transfer_data',
  'transfer_group',
];
const TERMS = [
  'allowed_payment_method_types',
  'amount',
  'automatic_payment_methods',
  'capture_method',
  'confirm',
  'confirmation_method',
  'currency',
  'excluded_payment_method_types',
  'on_behalf_of',
  'payment_method_configuration',
];
const CAPTURE = ['automatic', 'automatic_async', 'manual'] as const;
const USAGE = ['off_session', 'on_session'] as const;

function create(world: World, call: Call): PaymentIntent {
  const { params } = call;
  params.required('amount');
  const currency = readCurrency(call);
  const amount = checkAmount(params.integer('amount', 1) ?? 0, currency);
  const capture_method = params.choice('capture_method', CAPTURE) ?? 'automatic_async';
  const setup_future_usage = params.choice('setup_future_usage', USAGE) ?? null;
  const rules = readTypeRules(call);
  const id = newId('pi');
  const methodId = params.string('payment_method');
  const method = methodId === undefined ? undefined : findMethod(world, call.account, methodId);
  return {
    id,
    object: 'payment_intent',
    amount,
    amount_capturable: 0,
    amount_received: 0,
    canceled_at: null,
    cancellation_reason: null,
    capture_method,
    client_secret: `${id}_secret_${randomText(25)}`,
    confirmation_method: params.choice('confirmation_method', ['automatic', 'manual']) ?? 'automatic',
    created: world.seconds(),
    currency,
    customer: readCustomer(world, call),
    description: params.string('description') ?? null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    metadata: params.metadata(),
    next_action: null,
    payment_method: method?.object.id ?? null,
    payment_method_options: params.raw('payment_method_options') ?? {},
    payment_method_types: typesOf(rules, {
      currency,
      captureMethod: capture_method,
      usage: setup_future_usage,
    }),
    processing: null,
    receipt_email: params.string('receipt_email') ?? null,
    setup_future_usage,
    shipping: params.raw('shipping') ?? null,
    statement_descriptor: params.string('statement_descriptor') ?? null,
    statement_descriptor_suffix: params.string('statement_descriptor_suffix') ?? null,
    status: method ? 'requires_confirmation' : 'requires_payment_method',
    transfer_group: params.string('transfer_group') ?? null,
    ...rules,
    ...readConnect(call, amount),
  };
}

const ONLY_WHEN_CONFIRMING = [
  'confirmation_token',
  'error_on_requires_action',
  'mandate_data',
  'off_session',
  'return_url',
];

function createAndMaybeConfirm(world: World, call: Call): object {
  const { params, account } = call;
  const isConfirming = params.boolean('confirm') ?? false;
  const early = isConfirming ? undefined : ONLY_WHEN_CONFIRMING.find((name) => params.has(name));
  if (early) {
    throw invalidParameter(
      `The parameter \`${early}\` cannot be passed when creating a PaymentIntent unless \`confirm\` is set to true.`,
      early,
    );
  }
  readReturnUrl(call);
  const object = create(world, call);
  const owner: Owned<PaymentIntent> = { account, object };
  const isFine = !isConfirming || confirm(world, owner, call);
  // Kept only now: a create that is refused for its parameters leaves nothing behind.
  world.data.paymentIntents[object.id] = owner;
  if (!isFine) throw faultOf(call, object);
  return viewFor(call, object);
}

const UPDATABLE = ['requires_payment_method', 'requires_confirmation', 'requires_action'];

function update(world: World, call: Call): object {
  const { params, account } = call;
  const intent = paymentOf(world, call).object;
  const term = [...TERMS, 'payment_method', 'customer', 'setup_future_usage'].find((name) =>
    params.has(name),
  );
  if (term && !UPDATABLE.includes(intent.status)) {
    throw refused(
      `This PaymentIntent's ${term} could not be updated because it has a status of ${intent.status}. You may only update the ${term} of a PaymentIntent with one of the following statuses: ${UPDATABLE.join(', ')}.`,
      { code: 'payment_intent_unexpected_state', payment_intent: structuredClone(intent) },
    );
  }
  const currency = params.has('currency') ? readCurrency(call) : intent.currency;
  const amount = checkAmount(params.integer('amount', 1) ?? intent.amount, currency);
  const methodId = params.string('payment_method');
  const method = methodId === undefined ? undefined : findMethod(world, account, methodId);
  Object.assign(intent, {
    amount,
    currency,
    capture_method: params.choice('capture_method', CAPTURE) ?? intent.capture_method,
    customer: readCustomer(world, call) ?? intent.customer,
    description: params.string('description') ?? intent.description,
    metadata: params.metadata(intent.metadata),
    receipt_email: params.string('receipt_email') ?? intent.receipt_email,
    shipping: params.raw('shipping') ?? intent.shipping,
    setup_future_usage: params.isUnset('setup_future_usage')
      ? null
      : (params.choice('setup_future_usage', USAGE) ?? intent.setup_future_usage),
    transfer_group: params.string('transfer_group') ?? intent.transfer_group,
  });
  if (params.has('allowed_payment_method_types')) {
    intent.allowed_payment_method_types = params.list('allowed_payment_method_types') ?? null;
  }
  if (method) {
    intent.payment_method = method.object.id;
    intent.status = 'requires_confirmation';
  }
  refreshTypes(intent);
  return viewFor(call, intent);
}

function list(world: World, { params, account }: Call): object {
  const customer = params.string('customer');
  const found = Object.values(world.data.paymentIntents)
    .filter((owned) => owned.account === account)
    .map(({ object }) => object)
    .filter((intent) => customer === undefined || intent.customer === customer);
  return listOf(found.reverse(), params, '/v1/payment_intents');
}

/** `/payment_intents`: create, read and change. */
export const paymentIntents = (world: World): Endpoint[] => [
  {
    method: 'post',
    path: '/payment_intents',
    takes: [...TERMS, ...DESCRIPTIVE, ...CONFIRMATION],
    answer: (call) => createAndMaybeConfirm(world, call),
  },
  {
    method: 'get',
    path: '/payment_intents',
    takes: ['customer', 'limit', 'starting_after'],
    answer: (call) => list(world, call),
  },
  {
    method: 'get',
    path: '/payment_intents/:id',
    open: true,
    takes: ['client_secret'],
    answer: (call) => viewFor(call, paymentOf(world, call).object),
  },
  {
    method: 'post',
    path: '/payment_intents/:id',
    takes: [...TERMS, ...DESCRIPTIVE, 'payment_method', 'payment_method_options'],
    answer: (call) => update(world, call),
  },
];
