import type { Call, Endpoint } from './endpoint.ts';
import { readReturnUrl } from './intent-fields.ts';
import { invalidParameter, refused } from './stripe-fault.ts';
import { attempt, type Manner } from '../engine/attempt.ts';
import { find, findMethod, type OwnedIntent } from '../engine/find.ts';
import type { FutureUsage, PaymentIntent, SetupIntent } from '../model/objects.ts';
import type { OwnedMethod, OwnedToken } from '../model/state.ts';
import type { World } from '../model/world.ts';
import { differenceFrom, type ClientContext } from '../rules/client-context.ts';
import { redirects } from '../rules/payment-types.ts';
import { readContext } from './client-context-params.ts';
import { methodFromCall, refuseSpent } from './payment-methods.ts';

/** The parameters with which an intent can be confirmed, at once or later. */
export const CONFIRMATION: Endpoint['takes'] = [
  'confirmation_token',
  'error_on_requires_action',
  'mandate_data',
  'off_session',
  'payment_method',
  'payment_method_data',
  'payment_method_options',
  'return_url',
  'use_stripe_sdk',
];

/** Whether the method is to be used again. */
export const readUsage = ({ params }: Call): FutureUsage | undefined =>
  params.choice('setup_future_usage', ['off_session', 'on_session']);

interface Means {
  readonly method: OwnedMethod;
  readonly token: OwnedToken | undefined;
  readonly context: ClientContext | null;
}

function readToken(world: World, { account }: Call, id: string): OwnedToken {
  const token = find(world.data.confirmationTokens, account, id, 'confirmation_token', 'confirmation_token');
  const { payment_intent, setup_intent, expires_at } = token.object;
  const used = payment_intent ?? setup_intent;
  if (used !== null) {
    throw refused(
      `This ConfirmationToken (${id}) has already been used to confirm ${used}. A ConfirmationToken can only be used once: create a new one and try again.`,
      { param: 'confirmation_token' },
    );
  }
  if (expires_at !== null && expires_at < world.seconds()) {
    throw refused(`This ConfirmationToken (${id}) has expired. Create a new one and try again.`, {
      param: 'confirmation_token',
    });
  }
  return token;
}

/** What the call wants to pay with, or undefined where it names nothing. */
function readMeans(world: World, call: Call, intent: PaymentIntent | SetupIntent): Means | undefined {
  const { params, account } = call;
  const given = ['confirmation_token', 'payment_method', 'payment_method_data'].filter((name) =>
    params.has(name),
  );
  if (given.length > 1) {
    throw invalidParameter(
      `You may only specify one of these parameters: ${given.join(', ')}.`,
      given[0] ?? '',
    );
  }
  const context = readContext(params);
  const tokenId = params.string('confirmation_token');
  if (tokenId !== undefined) {
    const token = readToken(world, call, tokenId);
    const method = world.data.paymentMethods[token.method.object.id] ?? token.method;
    return { method, token, context: token.expects };
  }
  const data = params.hash('payment_method_data');
  if (data) return { method: methodFromCall(world, call, data), token: undefined, context };
  const id = params.string('payment_method') ?? intent.payment_method;
  return id === null ? undefined : { method: findMethod(world, account, id), token: undefined, context };
}

function checkMatch(intent: PaymentIntent | SetupIntent, context: ClientContext | null): void {
  const difference = context && differenceFrom(context, intent);
  if (!difference) return;
  const { name, provided, expected } = difference;
  const kind = intent.object === 'payment_intent' ? 'Payment' : 'Setup';
  throw refused(
    `The provided ${name} (${provided}) does not match the expected ${name} (${expected}). Try confirming with a ${kind} Intent that is configured to use the same parameters as Stripe Elements.`,
    { param: name, code: `${intent.object}_invalid_parameter` },
  );
}

function checkMethod(intent: PaymentIntent | SetupIntent, method: OwnedMethod): void {
  const { object } = method;
  refuseSpent(method);
  if (!intent.payment_method_types.includes(object.type)) {
    throw refused(
      `The PaymentMethod provided (${object.type}) is not allowed for this intent. Please attach a PaymentMethod of one of the following types: ${intent.payment_method_types.join(', ')}.`,
      { code: `${intent.object}_invalid_parameter`, param: 'payment_method' },
    );
  }
  if (object.customer !== null && intent.customer === null) {
    throw refused(
      'The payment method you provided is attached to a customer so for security purposes you must provide the customer in the request.',
      { param: 'payment_method' },
    );
  }
  if (object.customer !== null && object.customer !== intent.customer) {
    throw refused('The provided PaymentMethod does not belong to the customer of this intent.', {
      param: 'payment_method',
    });
  }
}

function checkReturnUrl(intent: PaymentIntent | SetupIntent, returnUrl: string | null): void {
  if (returnUrl !== null || !intent.payment_method_types.some(redirects)) return;
  throw invalidParameter(
    `This ${intent.object === 'payment_intent' ? 'PaymentIntent' : 'SetupIntent'} is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a \`return_url\`. If you don't want to accept redirect-based payment methods, set \`automatic_payment_methods[enabled]\` to \`true\` and \`automatic_payment_methods[allow_redirects]\` to \`never\` when creating Setup Intents and Payment Intents.`,
    'return_url',
    'parameter_missing',
  );
}

function mannerOf(call: Call, intent: PaymentIntent | SetupIntent, token: OwnedToken | undefined): Manner {
  const { params } = call;
  const asked = params.hash('payment_method_options')?.hash('card')?.string('request_three_d_secure');
  const options = intent.payment_method_options['us_bank_account'] as
    { verification_method?: string } | undefined;
  const verification =
    params.hash('payment_method_options')?.hash('us_bank_account')?.string('verification_method') ??
    options?.verification_method;
  const isManual = intent.object === 'payment_intent' && intent.confirmation_method === 'manual';
  return {
    returnUrl: readReturnUrl(call) ?? token?.object.return_url ?? null,
    useSdk: params.boolean('use_stripe_sdk') ?? (token?.object.use_stripe_sdk || isManual),
    // A batch job may also say `one_off` or `recurring`, which are older words for true.
    offSession: !['false', undefined].includes(params.string('off_session')),
    errorOnAction: params.boolean('error_on_requires_action') ?? false,
    asksForChallenge: asked === 'any' || asked === 'challenge',
    asksForDeposits: verification === 'microdeposits',
  };
}

const hasFailed = ({ status }: PaymentIntent | SetupIntent) => status === 'requires_payment_method';

/**
 * Confirms an intent with what the call names.
 * @returns whether the attempt went through, or is under way; otherwise the intent holds the error
 */
export function confirm(world: World, owner: OwnedIntent, call: Call): boolean {
  const intent = owner.object;
  const means = readMeans(world, call, intent);
  if (!means) {
    const kind = intent.object === 'payment_intent' ? 'PaymentIntent' : 'SetupIntent';
    throw refused(
      `You cannot confirm this ${kind} because it's missing a payment method. You can either update the ${kind} with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.`,
      { code: `${intent.object}_unexpected_state` },
    );
  }
  const { method, token } = means;
  const manner = mannerOf(call, intent, token);
  checkMatch(intent, means.context);
  checkMethod(intent, method);
  checkReturnUrl(intent, manner.returnUrl);

  world.data.paymentMethods[method.object.id] = method;
  if (token) {
    token.object[intent.object] = intent.id;
    token.object.expires_at = null;
  }
  if (intent.object === 'payment_intent') {
    intent.setup_future_usage =
      token?.object.setup_future_usage ?? readUsage(call) ?? intent.setup_future_usage;
    intent.shipping = token?.object.shipping ?? intent.shipping;
  }
  attempt(world, owner, method, manner);
  return !hasFailed(intent);
}
