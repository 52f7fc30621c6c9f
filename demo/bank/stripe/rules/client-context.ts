import type { CaptureMethod, Intent, PaymentIntent, SetupIntent } from '../model/objects.ts';
import { redirects } from './payment-types.ts';

/** What the Elements a buyer used had been created for; Stripe.js sends it along with what it collected. */
export interface ClientContext {
  readonly mode: 'payment' | 'setup' | 'subscription';
  readonly amount: number | null;
  readonly currency: string | null;
  readonly capture_method: CaptureMethod | null;
  readonly setup_future_usage: string | null;
  readonly on_behalf_of: string | null;
  readonly payment_method_types: readonly string[];
}

/** One difference between Elements and the intent; `provided` is the intent’s value. */
export interface Difference {
  readonly name: string;
  readonly provided: string;
  readonly expected: string;
}

type Pair = [name: string, provided: string, expected: string];

const show = (value: string | number | null) => (value === null ? 'null' : String(value));

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((entry) => b.includes(entry));

/** Leaving redirects out is a wish of the server alone: Elements cannot say it, so it makes no difference. */
function sameTypes(intent: Intent, context: ClientContext): boolean {
  const withoutRedirects = intent.automatic_payment_methods?.allow_redirects === 'never';
  const expected = context.payment_method_types.filter((type) => !(withoutRedirects && redirects(type)));
  return sameList(intent.payment_method_types, expected);
}

const whenTaken = (method: CaptureMethod | null) => (method === 'manual' ? 'manual' : 'automatic');

/**
 * The first thing in which an intent differs from the Elements its buyer used; Stripe refuses to confirm then.
 * Source: docs.stripe.com/payments/accept-a-payment-deferred.
 */
export function differenceFrom(
  context: ClientContext,
  intent: PaymentIntent | SetupIntent,
): Difference | undefined {
  const isSetup = intent.object === 'setup_intent';
  if ((context.mode === 'setup') !== isSetup) {
    return { name: 'mode', provided: isSetup ? 'setup' : 'payment', expected: context.mode };
  }
  const types: Pair = [
    'payment_method_types',
    JSON.stringify(intent.payment_method_types),
    JSON.stringify(context.payment_method_types),
  ];
  const owner: Pair = ['on_behalf_of', show(intent.on_behalf_of), show(context.on_behalf_of)];
  const pairs: Pair[] = isSetup
    ? [owner]
    : [
        ['currency', intent.currency, show(context.currency)],
        ['amount', show(intent.amount), show(context.amount)],
        ['capture_method', whenTaken(intent.capture_method), whenTaken(context.capture_method)],
        ['setup_future_usage', show(intent.setup_future_usage), show(context.setup_future_usage)],
        owner,
      ];
  const found =
    pairs.find(([, provided, expected]) => provided !== expected) ??
    (isSetup || sameTypes(intent, context) ? undefined : types);
  return found && { name: found[0], provided: found[1], expected: found[2] };
}
