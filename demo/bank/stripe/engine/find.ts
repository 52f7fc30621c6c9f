import { cardError, invalidParameter, noSuch, StripeFault } from '../api/stripe-fault.ts';
import type { Call } from '../api/endpoint.ts';
import type { PaymentIntent, SetupIntent } from '../model/objects.ts';
import type { Owned, OwnedMethod } from '../model/state.ts';
import type { World } from '../model/world.ts';
import { READY_MADE } from '../rules/test-cards.ts';
import { cardMethod } from './new-method.ts';

/** A payment or a setup, and whose it is. */
export type OwnedIntent = Owned<PaymentIntent> | Owned<SetupIntent>;

/** The object of this account with this id. @throws when there is none. */
export function find<T extends { readonly account: string }>(
  table: Readonly<Record<string, T>>,
  account: string,
  id: string,
  kind: string,
  param: string,
): T {
  const found = table[id];
  if (found?.account === account) return found;
  throw noSuch(kind, id, param);
}

/** A method by its id; Stripe’s ready-made test methods become a method of this account’s own. */
export function findMethod(world: World, account: string, id: string): OwnedMethod {
  const number = READY_MADE[id];
  if (number === undefined) {
    return find(world.data.paymentMethods, account, id, 'PaymentMethod', 'payment_method');
  }
  const year = new Date(world.seconds() * 1000).getUTCFullYear() + 1;
  const made = cardMethod(world, account, { number, month: 12, year, cvc: '123' });
  if (made instanceof StripeFault) throw made;
  world.data.paymentMethods[made.object.id] = made;
  return made;
}

function checkSecret(call: Call, intent: PaymentIntent | SetupIntent): void {
  if (call.by === 'secret') return;
  const secret = call.params.required('client_secret');
  if (secret === intent.client_secret) return;
  const kind = intent.object === 'payment_intent' ? 'PaymentIntent' : 'SetupIntent';
  throw invalidParameter(
    `The client_secret provided does not match the client_secret associated with this ${kind}.`,
    'client_secret',
    `${intent.object}_invalid_parameter`,
  );
}

/** The payment a call is about; a browser has to show its client secret. */
export function paymentOf(world: World, call: Call): Owned<PaymentIntent> {
  const found = find(world.data.paymentIntents, call.account, call.id, 'payment_intent', 'intent');
  checkSecret(call, found.object);
  return found;
}

/** The setup a call is about; a browser has to show its client secret. */
export function setupOf(world: World, call: Call): Owned<SetupIntent> {
  const found = find(world.data.setupIntents, call.account, call.id, 'setup_intent', 'intent');
  checkSecret(call, found.object);
  return found;
}

const HIDDEN_FROM_BROWSERS = new Set([
  'application_fee_amount',
  'amount_capturable',
  'amount_received',
  'customer',
  'latest_charge',
  'metadata',
  'on_behalf_of',
  'payment_method_options',
  'statement_descriptor',
  'statement_descriptor_suffix',
  'transfer_data',
  'transfer_group',
]);

/** What this caller may see of an intent: a publishable key sees less. */
export const viewFor = (call: Pick<Call, 'by'>, intent: PaymentIntent | SetupIntent): object =>
  call.by === 'secret'
    ? intent
    : Object.fromEntries(Object.entries(intent).filter(([name]) => !HIDDEN_FROM_BROWSERS.has(name)));

/** The fault for a failed attempt, with the intent as this caller may see it. */
export function faultOf(call: Pick<Call, 'by'>, intent: PaymentIntent | SetupIntent): StripeFault {
  const error = intent.object === 'payment_intent' ? intent.last_payment_error : intent.last_setup_error;
  const { type, ...body } = error ?? { type: 'api_error', message: 'An unknown error occurred.' };
  const view = { [intent.object]: structuredClone(viewFor(call, intent)) };
  if (type === 'card_error') return cardError({ ...body, ...view });
  return new StripeFault(400, { type, ...body, ...view }, true);
}
