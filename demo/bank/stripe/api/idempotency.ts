import { StripeFault } from './stripe-fault.ts';
import type { StoredAnswer } from '../model/state.ts';
import type { World } from '../model/world.ts';

const DAY = 24 * 60 * 60;

/** A request that carries an idempotency key. */
export interface KeyedRequest {
  readonly account: string;
  readonly key: string;
  readonly endpoint: string;
  readonly parameters: string;
}

function forgetOld(world: World): void {
  const { answers } = world.data;
  for (const [name, { created }] of Object.entries(answers)) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- answers are a dictionary
    if (created < world.seconds() - DAY) delete answers[name];
  }
}

const nameOf = ({ account, key }: KeyedRequest) => `${account} ${key}`;

/**
 * The answer already given to this key, if there is one of the last 24 hours.
 * Source: docs.stripe.com/api/idempotent_requests.
 * @throws when the key was used for another request.
 */
export function rememberedAnswer(world: World, request: KeyedRequest): StoredAnswer | undefined {
  forgetOld(world);
  const stored = world.data.answers[nameOf(request)];
  if (!stored) return undefined;
  const refuse = (what: string) =>
    new StripeFault(
      400,
      {
        type: 'idempotency_error',
        message: `Keys for idempotent requests can only be used ${what}. Try using a key other than '${request.key}' if you meant to execute a different request.`,
      },
      false,
    );
  if (stored.endpoint !== request.endpoint) {
    throw refuse(`for the same endpoint they were first used for ('${stored.endpoint}')`);
  }
  if (stored.parameters !== request.parameters) {
    throw refuse('with the same parameters they were first used with');
  }
  return stored;
}

/** Keeps an answer for its key. */
export function rememberAnswer(
  world: World,
  request: KeyedRequest,
  answer: Pick<StoredAnswer, 'status' | 'body' | 'requestId'>,
): void {
  const { endpoint, parameters } = request;
  world.data.answers[nameOf(request)] = { endpoint, parameters, created: world.seconds(), ...answer };
}
