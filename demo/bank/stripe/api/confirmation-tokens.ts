import { readContext } from './client-context-params.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { readReturnUrl } from './intent-fields.ts';
import { methodFromCall } from './payment-methods.ts';
import { invalidParameter } from './stripe-fault.ts';
import { find, findMethod } from '../engine/find.ts';
import { newId } from '../model/new-id.ts';
import type { ConfirmationToken } from '../model/objects.ts';
import type { OwnedMethod, OwnedToken } from '../model/state.ts';
import type { World } from '../model/world.ts';

const LIFE = 12 * 60 * 60;

function readMethod(world: World, call: Call): OwnedMethod {
  const data = call.params.hash('payment_method_data');
  if (data) return methodFromCall(world, call, data);
  const id = call.params.string('payment_method');
  if (id !== undefined) return findMethod(world, call.account, id);
  throw invalidParameter(
    'Missing required param: payment_method_data.',
    'payment_method_data',
    'parameter_missing',
  );
}

function create(world: World, call: Call): ConfirmationToken {
  const { params, account } = call;
  const method = readMethod(world, call);
  const { type, billing_details, allow_redisplay, customer } = method.object;
  const object: ConfirmationToken = {
    id: newId('ctoken'),
    object: 'confirmation_token',
    created: world.seconds(),
    expires_at: world.seconds() + LIFE,
    livemode: false,
    mandate_data: params.raw('mandate_data') ?? null,
    metadata: params.metadata(),
    payment_intent: null,
    payment_method_options: null,
    payment_method_preview: structuredClone({
      type,
      [type]: method.object[type] ?? {},
      billing_details,
      allow_redisplay,
      customer,
    }),
    return_url: readReturnUrl(call),
    setup_future_usage: params.choice('setup_future_usage', ['off_session', 'on_session']) ?? null,
    setup_intent: null,
    shipping: params.raw('shipping') ?? null,
    use_stripe_sdk: call.by === 'publishable',
  };
  const token: OwnedToken = { account, object, method, expects: readContext(params) };
  world.data.confirmationTokens[object.id] = token;
  return object;
}

const FIELDS = [
  'mandate_data',
  'metadata',
  'payment_method',
  'payment_method_data',
  'return_url',
  'setup_future_usage',
  'shipping',
];

/** `/confirmation_tokens`: Stripe.js makes them, servers read them; the test helper makes one without a browser. */
export const confirmationTokens = (world: World): Endpoint[] => [
  {
    method: 'post',
    path: '/confirmation_tokens',
    open: true,
    takes: [...FIELDS, 'client_context'],
    answer: (call) => {
      if (call.by === 'publishable') return create(world, call);
      throw invalidParameter(
        'A ConfirmationToken is created by Stripe.js with a publishable key.',
        'client_context',
      );
    },
  },
  {
    method: 'post',
    path: '/test_helpers/confirmation_tokens',
    takes: FIELDS,
    answer: (call) => create(world, call),
  },
  {
    method: 'get',
    path: '/confirmation_tokens/:id',
    takes: [],
    answer: ({ account, id }) =>
      find(world.data.confirmationTokens, account, id, 'confirmation_token', 'confirmation_token').object,
  },
];
