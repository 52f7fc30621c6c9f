import type { Call, Endpoint } from './endpoint.ts';
import { confirm, CONFIRMATION } from './confirm.ts';
import { readOnBehalfOf } from './connect.ts';
import { readCustomer, readTypeRules, typesOf } from './intent-fields.ts';
import { refused } from './stripe-fault.ts';
import { faultOf, findMethod, setupOf, viewFor } from '../engine/find.ts';
import { closeSteps } from '../engine/steps.ts';
import { newId, randomText } from '../model/new-id.ts';
import type { SetupIntent } from '../model/objects.ts';
import type { Owned } from '../model/state.ts';
import type { World } from '../model/world.ts';

function create(world: World, call: Call): object {
  const { params, account } = call;
  const rules = readTypeRules(call);
  const id = newId('seti');
  const usage = params.choice('usage', ['off_session', 'on_session']) ?? 'off_session';
  const methodId = params.string('payment_method');
  const method = methodId === undefined ? undefined : findMethod(world, account, methodId);
  const object: SetupIntent = {
    id,
    object: 'setup_intent',
    canceled_at: null,
    cancellation_reason: null,
    client_secret: `${id}_secret_${randomText(25)}`,
    created: world.seconds(),
    customer: readCustomer(world, call),
    description: params.string('description') ?? null,
    last_setup_error: null,
    livemode: false,
    metadata: params.metadata(),
    next_action: null,
    on_behalf_of: readOnBehalfOf(call),
    payment_method: method?.object.id ?? null,
    payment_method_options: params.raw('payment_method_options') ?? {},
    payment_method_types: typesOf(rules, { usage }),
    status: method ? 'requires_confirmation' : 'requires_payment_method',
    usage,
    ...rules,
  };
  const owner: Owned<SetupIntent> = { account, object };
  const isFine = !(params.boolean('confirm') ?? false) || confirm(world, owner, call);
  world.data.setupIntents[id] = owner;
  if (!isFine) throw faultOf(call, object);
  return viewFor(call, object);
}

function unexpected(call: Call, intent: SetupIntent, verb: 'confirm' | 'cancel') {
  const why =
    intent.status === 'succeeded' ? 'it has already succeeded.' : `it has a status of ${intent.status}.`;
  return refused(`You cannot ${verb} this SetupIntent because ${why}`, {
    code: 'setup_intent_unexpected_state',
    setup_intent: structuredClone(viewFor(call, intent)),
  });
}

const isOver = ({ status }: SetupIntent) => status === 'succeeded' || status === 'canceled';

function confirmSetup(world: World, call: Call): object {
  const owner = setupOf(world, call);
  if (isOver(owner.object)) throw unexpected(call, owner.object, 'confirm');
  if (!confirm(world, owner, call)) throw faultOf(call, owner.object);
  return viewFor(call, owner.object);
}

function cancel(world: World, call: Call): object {
  const { account, object: intent } = setupOf(world, call);
  if (isOver(intent)) throw unexpected(call, intent, 'cancel');
  intent.status = 'canceled';
  intent.canceled_at = world.seconds();
  intent.next_action = null;
  closeSteps(world, intent.id);
  world.emit(account, 'setup_intent.canceled', intent);
  return viewFor(call, intent);
}

/** `/setup_intents`. */
export const setupIntents = (world: World): Endpoint[] => [
  {
    method: 'post',
    path: '/setup_intents',
    takes: [
      ...CONFIRMATION,
      'allowed_payment_method_types',
      'automatic_payment_methods',
      'confirm',
      'customer',
      'description',
      'excluded_payment_method_types',
      'metadata',
      'on_behalf_of',
      'payment_method_configuration',
      'usage',
    ],
    answer: (call) => create(world, call),
  },
  {
    method: 'get',
    path: '/setup_intents/:id',
    open: true,
    takes: ['client_secret'],
    answer: (call) => viewFor(call, setupOf(world, call).object),
  },
  {
    method: 'post',
    path: '/setup_intents/:id/confirm',
    open: true,
    takes: [...CONFIRMATION, 'client_secret', 'client_context'],
    answer: (call) => confirmSetup(world, call),
  },
  {
    method: 'post',
    path: '/setup_intents/:id/cancel',
    takes: ['cancellation_reason'],
    answer: (call) => cancel(world, call),
  },
];
