import type { Call, Endpoint } from './endpoint.ts';
import { confirm, CONFIRMATION, readUsage } from './confirm.ts';
import { refreshTypes } from './intent-fields.ts';
import { invalidParameter, refused } from './stripe-fault.ts';
import { faultOf, paymentOf, viewFor } from '../engine/find.ts';
import { closeSteps } from '../engine/steps.ts';
import type { PaymentIntent } from '../model/objects.ts';
import type { World } from '../model/world.ts';
import { showAmount } from '../rules/amounts.ts';

/** The status does not allow what was asked. */
const unexpected = (call: Call, intent: PaymentIntent, message: string) =>
  refused(message, {
    code: 'payment_intent_unexpected_state',
    payment_intent: structuredClone(viewFor(call, intent)),
  });

function whyNotConfirmable({ status }: PaymentIntent): string | undefined {
  switch (status) {
    case 'succeeded':
      return 'it has already succeeded after being previously confirmed.';
    case 'requires_capture':
      return 'it has already been authorized after being previously confirmed. Capture it instead.';
    case 'canceled':
    case 'processing':
      return `it has a status of ${status}. Only a PaymentIntent with one of the following statuses may be confirmed: requires_confirmation, requires_action.`;
    case 'requires_payment_method':
    case 'requires_confirmation':
    case 'requires_action':
      return undefined;
  }
}

function confirmPayment(world: World, call: Call): object {
  const owner = paymentOf(world, call);
  const intent = owner.object;
  const reason = whyNotConfirmable(intent);
  if (reason) throw unexpected(call, intent, `You cannot confirm this PaymentIntent because ${reason}`);
  if (call.by === 'publishable' && intent.confirmation_method === 'manual') {
    throw refused(
      `This PaymentIntent ${intent.id} cannot be confirmed using your publishable key because its \`confirmation_method\` is set to \`manual\`. Please use your secret key instead, or create a PaymentIntent with \`confirmation_method\` set to \`automatic\`.`,
      { code: 'payment_intent_invalid_parameter' },
    );
  }
  const { params } = call;
  intent.receipt_email = params.string('receipt_email') ?? intent.receipt_email;
  // A browser’s wish to save is the buyer’s, and counts once the terms have been found to match.
  if (call.by === 'secret') intent.setup_future_usage = readUsage(call) ?? intent.setup_future_usage;
  intent.shipping = params.raw('shipping') ?? intent.shipping;
  refreshTypes(intent);
  if (!confirm(world, owner, call)) throw faultOf(call, intent);
  return viewFor(call, intent);
}

const CANCELABLE = [
  'requires_payment_method',
  'requires_capture',
  'requires_confirmation',
  'requires_action',
];
const REASONS = ['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'] as const;

function cancel(world: World, call: Call): object {
  const { account, object: intent } = paymentOf(world, call);
  if (!CANCELABLE.includes(intent.status)) {
    throw unexpected(
      call,
      intent,
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: ${CANCELABLE.join(', ')}.`,
    );
  }
  intent.cancellation_reason = call.params.choice('cancellation_reason', REASONS) ?? null;
  intent.status = 'canceled';
  intent.canceled_at = world.seconds();
  intent.amount_capturable = 0;
  intent.next_action = null;
  closeSteps(world, intent.id);
  world.emit(account, 'payment_intent.canceled', intent);
  return viewFor(call, intent);
}

function capture(world: World, call: Call): object {
  const { account, object: intent } = paymentOf(world, call);
  if (intent.status !== 'requires_capture') {
    throw unexpected(
      call,
      intent,
      `This PaymentIntent could not be captured because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.`,
    );
  }
  const amount = call.params.integer('amount_to_capture', 1) ?? intent.amount_capturable;
  if (amount > intent.amount_capturable) {
    throw invalidParameter(
      `Amount must be no more than ${showAmount(intent.amount_capturable, intent.currency)}`,
      'amount_to_capture',
      'amount_too_large',
    );
  }
  intent.metadata = call.params.metadata(intent.metadata);
  intent.amount_received = amount;
  intent.amount_capturable = 0;
  intent.status = 'succeeded';
  const charge = world.data.charges[intent.latest_charge ?? '']?.object;
  if (charge) Object.assign(charge, { amount_captured: amount, captured: true });
  world.emit(account, 'payment_intent.succeeded', intent);
  return viewFor(call, intent);
}

/** `/payment_intents/:id/…`: confirm, capture, cancel. */
export const paymentIntentSteps = (world: World): Endpoint[] => [
  {
    method: 'post',
    path: '/payment_intents/:id/confirm',
    open: true,
    takes: [
      ...CONFIRMATION,
      'client_secret',
      'client_context',
      'receipt_email',
      'setup_future_usage',
      'shipping',
    ],
    answer: (call) => confirmPayment(world, call),
  },
  {
    method: 'post',
    path: '/payment_intents/:id/capture',
    takes: ['amount_to_capture', 'final_capture', 'metadata', 'statement_descriptor', 'transfer_data'],
    answer: (call) => capture(world, call),
  },
  {
    method: 'post',
    path: '/payment_intents/:id/cancel',
    takes: ['cancellation_reason'],
    answer: (call) => cancel(world, call),
  },
];
