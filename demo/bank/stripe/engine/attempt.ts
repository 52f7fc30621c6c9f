import { declineBody } from '../api/stripe-fault.ts';
import type { NextAction, PaymentIntent, StripeErrorBody } from '../model/objects.ts';
import type { Owned, OwnedMethod } from '../model/state.ts';
import type { World } from '../model/world.ts';
import { redirects, settlesLater } from '../rules/payment-types.ts';
import { recordCharge } from './charge.ts';
import type { OwnedIntent } from './find.ts';
import { depositsAction } from './deposits-action.ts';
import { openDispute } from './dispute.ts';
import { addStep, closeSteps, hasPassed, openStep } from './steps.ts';

/** How an attempt is to be made. */
export interface Manner {
  readonly returnUrl: string | null;
  /** Whether Stripe.js will show the challenge on the page; otherwise the buyer is sent to one. */
  readonly useSdk: boolean;
  readonly offSession: boolean;
  readonly errorOnAction: boolean;
  /** The merchant asked for a challenge even where the card would do without. */
  readonly asksForChallenge: boolean;
  /** A bank account is to be proved with two small deposits before it is debited. */
  readonly asksForDeposits: boolean;
}

/** What is said when the buyer could not, or would not, prove who they are. */
export const authenticationFailure = (kind: 'payment_intent' | 'setup_intent'): StripeErrorBody => {
  const intent = kind === 'payment_intent' ? 'PaymentIntent' : 'SetupIntent';
  return {
    type: 'invalid_request_error',
    code: `${kind}_authentication_failure`,
    message: `The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this ${intent} again.`,
  };
};

/** Ends an attempt badly: the intent waits for another method. */
export function fail(world: World, owner: OwnedIntent, method: OwnedMethod, error: StripeErrorBody): void {
  const intent = owner.object;
  intent.status = 'requires_payment_method';
  intent.payment_method = null;
  intent.next_action = null;
  const body = { ...error, payment_method: structuredClone(method.object) };
  if (intent.object === 'payment_intent') {
    intent.processing = null;
    intent.last_payment_error = {
      ...body,
      ...(intent.latest_charge ? { charge: intent.latest_charge } : {}),
    };
    world.emit(owner.account, 'payment_intent.payment_failed', intent);
  } else {
    intent.last_setup_error = body;
    world.emit(owner.account, 'setup_intent.setup_failed', intent);
  }
}

function needsChallenge(world: World, owner: OwnedIntent, method: OwnedMethod, manner: Manner): boolean {
  if (hasPassed(world, owner.object.id, method.object.id)) return false;
  switch (method.behaviour?.challenge ?? 'never') {
    case 'always':
      return true;
    case 'unless-set-up':
      return !(method.isSetUp && manner.offSession);
    case 'on-request':
      return manner.asksForChallenge;
    case 'never':
      return false;
  }
}

/** Keeps the method for later, where that was asked for and a customer is known. */
function keepMethod(owner: OwnedIntent, method: OwnedMethod): void {
  const intent = owner.object;
  const isForLater = intent.object === 'setup_intent' || intent.setup_future_usage !== null;
  if (!isForLater) return;
  method.isSetUp = true;
  if (intent.customer !== null) method.object.customer = intent.customer;
}

function takeMoney(world: World, owner: Owned<PaymentIntent>, method: OwnedMethod): void {
  const intent = owner.object;
  const reason = method.behaviour?.decline;
  if (reason) {
    recordCharge(world, owner, method, { status: 'failed', error: declineBody(reason) });
    fail(world, owner, method, declineBody(reason));
    return;
  }
  keepMethod(owner, method);
  if (method.object.customer === null) method.isSpent = true;
  if (settlesLater(method.object.type)) {
    recordCharge(world, owner, method, { status: 'pending' });
    intent.status = 'processing';
    world.emit(owner.account, 'payment_intent.processing', intent);
    return;
  }
  const charge = recordCharge(world, owner, method, { status: 'succeeded' });
  if (intent.capture_method === 'manual') {
    intent.status = 'requires_capture';
    intent.amount_capturable = intent.amount;
    world.emit(owner.account, 'payment_intent.amount_capturable_updated', intent);
  } else {
    intent.status = 'succeeded';
    intent.amount_received = intent.amount;
    world.emit(owner.account, 'payment_intent.succeeded', intent);
    if (method.behaviour?.dispute) openDispute(world, owner, charge, method.behaviour.dispute);
  }
}

/** Nothing is left for the buyer to do: the bank decides. */
export function finish(world: World, owner: OwnedIntent, method: OwnedMethod): void {
  const intent = owner.object;
  intent.next_action = null;
  closeSteps(world, intent.id);
  if (intent.object === 'payment_intent') {
    takeMoney(world, { account: owner.account, object: intent }, method);
  } else if (method.behaviour?.decline) {
    fail(world, owner, method, declineBody(method.behaviour.decline));
  } else {
    intent.status = 'succeeded';
    keepMethod(owner, method);
    world.emit(owner.account, 'setup_intent.succeeded', intent);
  }
}

const authenticationRequired = (manner: Manner): StripeErrorBody => ({
  type: 'card_error',
  code: 'authentication_required',
  ...(manner.offSession ? { decline_code: 'authentication_required' } : {}),
  message: manner.offSession
    ? 'Your card was declined. This transaction requires authentication.'
    : 'This payment required an authentication action to complete, but `error_on_requires_action` was set.',
});

/** Tries to pay, or to set up, with a method. What came of it is in the intent. */
export function attempt(world: World, owner: OwnedIntent, method: OwnedMethod, manner: Manner): void {
  const intent = owner.object;
  closeSteps(world, intent.id);
  intent.payment_method = method.object.id;
  intent.next_action = null;
  if (intent.object === 'payment_intent') intent.last_payment_error = null;
  else intent.last_setup_error = null;

  if (method.object.type === 'us_bank_account' && manner.asksForDeposits && !method.isSetUp) {
    const step = addStep(world, owner, method, 'microdeposits', null);
    requireAction(world, owner, depositsAction(world, step, method));
    return;
  }
  const isChallenged = needsChallenge(world, owner, method, manner);
  const leaves = redirects(method.object.type);
  if (!isChallenged && !leaves) {
    finish(world, owner, method);
  } else if (manner.errorOnAction || (manner.offSession && isChallenged)) {
    fail(world, owner, method, authenticationRequired(manner));
  } else {
    const returnUrl = leaves || !manner.useSdk ? manner.returnUrl : null;
    requireAction(world, owner, openStep(world, owner, method, leaves ? 'redirect' : 'challenge', returnUrl));
  }
}

function requireAction(world: World, { account, object }: OwnedIntent, action: NextAction): void {
  object.status = 'requires_action';
  object.next_action = action;
  world.emit(account, `${object.object}.requires_action`, object);
}
