import type { Call, Endpoint } from './endpoint.ts';
import { invalidParameter } from './stripe-fault.ts';
import { find } from '../engine/find.ts';
import { newId, randomText } from '../model/new-id.ts';
import type { Customer, CustomerSession } from '../model/objects.ts';
import type { World } from '../model/world.ts';

const SESSION_LIFE = 30 * 60;

function createCustomer(world: World, { params, account }: Call): Customer {
  const object: Customer = {
    id: newId('cus'),
    object: 'customer',
    address: params.raw('address') ?? null,
    created: world.seconds(),
    description: params.string('description') ?? null,
    email: params.string('email') ?? null,
    livemode: false,
    metadata: params.metadata(),
    name: params.string('name') ?? null,
    phone: params.string('phone') ?? null,
  };
  world.data.customers[object.id] = { account, object };
  return object;
}

const SWITCH = ['enabled', 'disabled'] as const;

function createSession(world: World, { params, account }: Call): CustomerSession {
  const customer = find(world.data.customers, account, params.required('customer'), 'customer', 'customer');
  const element = params.hash('components')?.hash('payment_element');
  if (!element) {
    throw invalidParameter(
      'You must enable at least one component, such as components[payment_element][enabled].',
      'components',
    );
  }
  element.only(['enabled', 'features']);
  const features = element.hash('features');
  features?.only([
    'payment_method_allow_redisplay_filters',
    'payment_method_redisplay',
    'payment_method_redisplay_limit',
    'payment_method_remove',
    'payment_method_save',
    'payment_method_save_usage',
  ]);
  const save = features?.choice('payment_method_save', SWITCH) ?? 'disabled';
  const usage = features?.choice('payment_method_save_usage', ['off_session', 'on_session']) ?? null;
  if (save === 'enabled' && usage === null) {
    throw invalidParameter(
      '`payment_method_save_usage` must be set when `payment_method_save` is enabled.',
      'components[payment_element][features][payment_method_save_usage]',
    );
  }
  const limit = features?.integer('payment_method_redisplay_limit', 1) ?? 3;
  const object: CustomerSession = {
    object: 'customer_session',
    client_secret: `cuss_secret_${randomText(40)}`,
    components: {
      payment_element: {
        enabled: element.boolean('enabled') ?? false,
        features: features
          ? {
              payment_method_allow_redisplay_filters: features.list(
                'payment_method_allow_redisplay_filters',
              ) ?? ['always'],
              payment_method_redisplay: features.choice('payment_method_redisplay', SWITCH) ?? 'disabled',
              payment_method_redisplay_limit: Math.min(limit, 10),
              payment_method_remove: features.choice('payment_method_remove', SWITCH) ?? 'disabled',
              payment_method_save: save,
              payment_method_save_usage: usage,
            }
          : null,
      },
    },
    created: world.seconds(),
    customer: customer.object.id,
    expires_at: world.seconds() + SESSION_LIFE,
    livemode: false,
  };
  world.data.customerSessions[object.client_secret] = { account, object, claimedBy: null };
  return object;
}

/** `/customers` and `/customer_sessions`. */
export const customers = (world: World): Endpoint[] => [
  {
    method: 'post',
    path: '/customers',
    takes: ['address', 'description', 'email', 'metadata', 'name', 'phone', 'shipping'],
    answer: (call) => createCustomer(world, call),
  },
  {
    method: 'get',
    path: '/customers/:id',
    takes: [],
    answer: ({ account, id }) => find(world.data.customers, account, id, 'customer', 'id').object,
  },
  {
    method: 'post',
    path: '/customer_sessions',
    takes: ['components', 'customer'],
    answer: (call) => createSession(world, call),
  },
];
