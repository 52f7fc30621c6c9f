import type Stripe from 'stripe';
import { NotFromProvider, type Letter, type Notice } from '../gateway.ts';

/** How old a letter may be, in seconds. Source: https://docs.stripe.com/webhooks#replay-attacks */
const TOLERANCE = 300;

/** The kinds of object that a payment can follow from. Other events are answered, and come to nothing. */
const FOLLOWED = /^(payment_intent|setup_intent|charge|refund)\./;

/** Reads an event of Stripe's, after its signature has been checked. @throws NotFromProvider when it does not hold */
export async function readEvent(
  stripe: Stripe,
  secret: string,
  { body, headers, at }: Letter,
): Promise<Notice> {
  const signature = headers.get('Stripe-Signature') ?? '';
  let event: Stripe.Event;
  try {
    event = await stripe.webhooks.constructEventAsync(
      body,
      signature,
      secret,
      TOLERANCE,
      undefined,
      at.getTime(),
    );
  } catch {
    // The reason would tell a forger what to do better.
    throw new NotFromProvider('The signature is not Stripe’s, or too old.');
  }
  const { id, type, data } = event;
  const object = data.object as unknown as AnyObject;
  if (type === 'payment_method.detached') return { id, type, forgotten: object.id };
  if (!FOLLOWED.test(type)) return { id, type };
  const reference = INTENTS.includes(object.object) ? object.id : idOf(object.payment_intent);
  const payment = object.metadata?.['payment'];
  return {
    id,
    type,
    ...(reference !== undefined && { reference }),
    ...(payment !== undefined && { payment }),
  };
}

const INTENTS = ['payment_intent', 'setup_intent'];

/** What the objects of all followed events have, some of them. */
interface AnyObject {
  readonly id: string;
  readonly object: string;
  readonly payment_intent?: string | { readonly id: string } | null;
  readonly metadata?: Readonly<Record<string, string>> | null;
}

const idOf = (intent: AnyObject['payment_intent']): string | undefined =>
  typeof intent === 'string' ? intent : intent?.id;
