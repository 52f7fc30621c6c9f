import type { Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { randomText } from '../model/new-id.ts';
import type { World } from '../model/world.ts';
import { expand } from './expand.ts';
import { decodeForm } from './form.ts';
import { rememberAnswer, rememberedAnswer, type KeyedRequest } from './idempotency.ts';
import { callerOf, type Caller } from './key.ts';
import { Params } from './params.ts';
import { notAllowed, StripeFault } from './stripe-fault.ts';

/** One request, read and let in. */
export interface Call extends Caller {
  readonly params: Params;
  /** The `:id` of the path. */
  readonly id: string;
}

/** What one address of the API does. */
export interface Endpoint {
  readonly method: 'get' | 'post';
  readonly path: string;
  /** Whether a publishable key may call it too. */
  readonly open?: boolean;
  /** The parameters it knows, besides `expand`. */
  readonly takes: readonly string[];
  /** Does the work at once, so that two requests never meet half-way, and returns the object to answer. */
  readonly answer: (call: Call) => object;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

const faultAnswer = (fault: StripeFault): Answer => ({
  status: fault.status,
  body: JSON.stringify({ error: fault.body }),
});

function carryOut(world: World, endpoint: Endpoint, call: Call): Answer & { isRemembered: boolean } {
  try {
    call.params.only([...endpoint.takes, 'expand']);
    const object = endpoint.answer(call);
    const body = JSON.stringify(expand(world.data, object, call.params.list('expand') ?? []));
    return { status: 200, body, isRemembered: true };
  } catch (error) {
    if (!(error instanceof StripeFault)) throw error;
    return { ...faultAnswer(error), isRemembered: error.isRemembered };
  }
}

async function handle(world: World, endpoint: Endpoint, context: Context): Promise<Response> {
  const { req } = context;
  const requestId = `req_${randomText(14)}`;
  const send = ({ status, body }: Answer, headers: Record<string, string> = {}) =>
    context.body(body, status as ContentfulStatusCode, {
      'Content-Type': 'application/json',
      'Request-Id': requestId,
      ...headers,
    });
  try {
    const caller = callerOf(req.header('Authorization'), req.header('Stripe-Account'));
    if (caller.by === 'publishable' && !endpoint.open) {
      throw notAllowed(
        403,
        'This API call cannot be made with a publishable API key. Please use a secret API key.',
        'secret_key_required',
      );
    }
    const parameters = endpoint.method === 'post' ? await req.text() : new URL(req.url).search.slice(1);
    const key = endpoint.method === 'post' ? req.header('Idempotency-Key') : undefined;
    const keyed: KeyedRequest | undefined =
      key === undefined
        ? undefined
        : { account: caller.account, key, endpoint: new URL(req.url).pathname, parameters };
    const known = keyed && rememberedAnswer(world, keyed);
    if (known) {
      const replayed = { 'Idempotent-Replayed': 'true', 'Original-Request': known.requestId };
      return send(known, replayed);
    }
    const call: Call = {
      ...caller,
      params: new Params(decodeForm(parameters)),
      id: req.param('id') ?? '',
    };
    const answer = carryOut(world, endpoint, call);
    if (keyed && answer.isRemembered)
      rememberAnswer(world, keyed, { status: answer.status, body: answer.body, requestId });
    if (endpoint.method === 'post') await world.state.save();
    return send(answer, keyed ? { 'Idempotency-Key': keyed.key } : {});
  } catch (error) {
    if (error instanceof StripeFault) return send(faultAnswer(error));
    throw error;
  }
}

/** Opens the endpoints on an app; paths that are not Stripe’s are left to whoever else is there. */
export function serve(app: Hono, world: World, endpoints: readonly Endpoint[]): void {
  for (const endpoint of endpoints) {
    app.on(endpoint.method, endpoint.path, (context) => handle(world, endpoint, context));
  }
}
