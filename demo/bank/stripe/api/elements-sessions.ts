import { readContext } from './client-context-params.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { checkAmount } from './intent-fields.ts';
import { invalidParameter, noSuch, refused } from './stripe-fault.ts';
import { newId } from '../model/new-id.ts';
import type { CustomerSession, PaymentIntent, PaymentMethod, SetupIntent } from '../model/objects.ts';
import type { Owned } from '../model/state.ts';
import type { World } from '../model/world.ts';
import { CURRENCIES } from '../rules/amounts.ts';
import { offeredTypes } from '../rules/payment-types.ts';

/** What an Element’s frame learns before it draws itself. */
export interface ElementsSession {
  readonly payment_method_types: readonly string[];
  readonly amount: number | null;
  readonly currency: string | null;
  readonly saved: readonly PaymentMethod[];
  readonly canSave: boolean;
  readonly canRemove: boolean;
  /** What a saved method is kept for. */
  readonly saveUsage: 'off_session' | 'on_session' | null;
  /** Names of `expressPaymentType`. */
  readonly wallets: readonly string[];
}

type Terms = Pick<ElementsSession, 'payment_method_types' | 'amount' | 'currency'>;

/** The terms of an intent that exists already. */
function intentTerms(world: World, call: Call, secret: string): Terms {
  const id = secret.slice(0, secret.indexOf('_secret_'));
  const owner: Owned<PaymentIntent> | Owned<SetupIntent> | undefined =
    world.data.paymentIntents[id] ?? world.data.setupIntents[id];
  const kind = id.startsWith('seti_') ? 'setup_intent' : 'payment_intent';
  if (owner?.account !== call.account) throw noSuch(kind, id, 'intent');
  const intent = owner.object;
  if (intent.client_secret !== secret) {
    throw invalidParameter(
      'The client_secret provided does not match the client_secret associated with this intent.',
      'client_secret',
      `${kind}_invalid_parameter`,
    );
  }
  if (intent.status === 'succeeded' || intent.status === 'canceled') {
    throw refused('This intent is in a terminal state and cannot be used to initialize Elements.', {
      code: `${kind}_unexpected_state`,
    });
  }
  return intent.object === 'payment_intent'
    ? { payment_method_types: intent.payment_method_types, amount: intent.amount, currency: intent.currency }
    : { payment_method_types: intent.payment_method_types, amount: null, currency: null };
}

/** The terms a page has named itself, before there is an intent. */
function deferredTerms({ params }: Call): Terms {
  const context = readContext(params);
  if (!context)
    throw invalidParameter('Missing required param: client_context.', 'client_context', 'parameter_missing');
  const { amount, currency, capture_method, setup_future_usage, mode } = context;
  if (currency !== null && !CURRENCIES.includes(currency)) {
    throw invalidParameter(`Invalid currency: ${currency}`, 'currency');
  }
  if (amount !== null && amount > 0 && currency !== null) checkAmount(amount, currency);
  const types = offeredTypes({
    currency: currency ?? undefined,
    captureMethod: capture_method ?? 'automatic',
    isForLater: mode === 'setup' || setup_future_usage !== null,
    allowed: params.list('allowed_payment_method_types') ?? null,
    excluded: params.list('excluded_payment_method_types') ?? null,
  });
  if (types.length === 0) {
    throw refused('No valid payment method types for this configuration.', {
      param: 'allowed_payment_method_types',
    });
  }
  return { payment_method_types: types, amount, currency };
}

/** A customer session opens for the first Elements group that shows it, and for no other. */
function claim(world: World, call: Call, secret: string): CustomerSession {
  const session = world.data.customerSessions[secret];
  const group = call.params.string('elements_group') ?? '';
  if (session?.account !== call.account) {
    throw invalidParameter(
      'The customer session client secret is invalid.',
      'customer_session_client_secret',
    );
  }
  if (session.object.expires_at < world.seconds()) {
    throw refused('The customer session client secret has expired.', {
      param: 'customer_session_client_secret',
    });
  }
  session.claimedBy ??= group;
  if (session.claimedBy !== group) {
    throw refused('The customer session client secret can only be used once. Create a new CustomerSession.', {
      param: 'customer_session_client_secret',
    });
  }
  return session.object;
}

const savedOf = (world: World, account: string, session: CustomerSession, types: readonly string[]) => {
  const { features } = session.components.payment_element;
  if (features?.payment_method_redisplay !== 'enabled') return [];
  return Object.values(world.data.paymentMethods)
    .filter((owned) => owned.account === account)
    .map(({ object }) => object)
    .filter(
      ({ customer, type, allow_redisplay }) =>
        customer === session.customer &&
        types.includes(type) &&
        features.payment_method_allow_redisplay_filters.includes(allow_redisplay),
    )
    .reverse()
    .slice(0, features.payment_method_redisplay_limit);
};

function open(world: World, call: Call): ElementsSession {
  const { params, account } = call;
  const clientSecret = params.string('client_secret');
  const terms = clientSecret === undefined ? deferredTerms(call) : intentTerms(world, call, clientSecret);
  const secret = params.string('customer_session_client_secret');
  const session = secret === undefined ? undefined : claim(world, call, secret);
  const element = session?.components.payment_element;
  const features = element?.enabled ? element.features : null;
  return {
    ...terms,
    saved: session && features ? savedOf(world, account, session, terms.payment_method_types) : [],
    // A setup saves anyway: there is nothing to ask.
    canSave: features?.payment_method_save === 'enabled' && terms.amount !== null,
    canRemove: features?.payment_method_remove === 'enabled',
    saveUsage: features?.payment_method_save_usage ?? null,
    // A wallet pays with a card.
    wallets: terms.payment_method_types.includes('card') ? world.data.wallets : [],
  };
}

function removeSaved(world: World, call: Call): object {
  const session = claim(world, call, call.params.required('customer_session_client_secret'));
  const method = world.data.paymentMethods[call.params.required('payment_method')];
  const canRemove = session.components.payment_element.features?.payment_method_remove === 'enabled';
  if (!canRemove || method?.object.customer !== session.customer) {
    throw refused('This payment method cannot be removed with this customer session.');
  }
  method.object.customer = null;
  method.isSpent = true;
  world.emit(call.account, 'payment_method.detached', method.object);
  return method.object;
}

/** The addresses only Stripe.js calls. Their form is our own: Stripe does not document them. */
export const elementsSessions = (world: World): Endpoint[] => [
  {
    method: 'post',
    path: '/elements/sessions',
    open: true,
    takes: [
      'allowed_payment_method_types',
      'client_context',
      'client_secret',
      'customer_session_client_secret',
      'elements_group',
      'excluded_payment_method_types',
    ],
    answer: (call) => open(world, call),
  },
  {
    method: 'post',
    path: '/elements/remove_saved',
    open: true,
    takes: ['customer_session_client_secret', 'elements_group', 'payment_method'],
    answer: (call) => removeSaved(world, call),
  },
  {
    method: 'post',
    path: '/radar/session',
    open: true,
    takes: [],
    answer: () => ({ id: newId('rse') }),
  },
];
