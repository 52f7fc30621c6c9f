import { Hono, type Context } from 'hono';
import * as z from 'zod';
import type { World } from '../transactions.ts';
import { refusalOf } from './authenticate.ts';
import { createContext, KeyRequest, SessionRequest } from './capture-contexts.ts';
import { invalidRequest, type Answer } from './answer.ts';
import {
  enroll,
  EnrollRequest,
  ResultsRequest,
  setUp,
  SetupRequest,
  validate,
} from './payer-authentication.ts';
import { follow, FollowOnRequest, pay, PaymentRequest, search, SearchRequest } from './payments.ts';

const FOLLOW_ONS = { captures: 'capture', reversals: 'reversal', refunds: 'refund' } as const;

/** CyberSource's REST API for the merchant's server. `library` is the text of Microform v2's script. */
export function createApi(world: World, library: () => Promise<string>): Hono {
  /** Reads a signed request; the answer is JSON, or the bare JWT that the vendor answers here. */
  const handle = async <T>(
    context: Context,
    schema: z.ZodType<T>,
    act: (request: T) => Answer | Promise<Answer | string>,
  ): Promise<Response> => {
    const text = await context.req.text();
    const refusal = refusalOf(context, text, world.now());
    if (refusal) return context.json({ response: { rmsg: 'Authentication Failed', detail: refusal } }, 401);
    const sent = schema.safeParse(parse(text));
    const answer = sent.success
      ? await act(sent.data)
      : invalidRequest('MISSING_FIELD', z.prettifyError(sent.error));
    await world.state.save();
    return typeof answer === 'string'
      ? context.body(answer, 201, { 'Content-Type': 'application/jwt' })
      : context.json(answer.body, answer.status);
  };

  const api = new Hono();
  api.post('/microform/v2/sessions', (c) =>
    handle(c, SessionRequest, async ({ targetOrigins, allowedCardNetworks: networks }) =>
      createContext(world, { version: 'v2', targetOrigins, networks }, await library()),
    ),
  );
  api.post('/flex/v1/keys', (c) =>
    handle(c, KeyRequest, ({ targetOrigin }) => {
      const wanted = { version: '0.11', targetOrigins: [targetOrigin], networks: [] } as const;
      return { status: 200, body: { keyId: createContext(world, wanted, '') } };
    }),
  );
  api.post('/risk/v1/authentication-setups', (c) =>
    handle(c, SetupRequest, (request) => setUp(world, request)),
  );
  api.post('/risk/v1/authentications', (c) => handle(c, EnrollRequest, (request) => enroll(world, request)));
  api.post('/risk/v1/authentication-results', (c) =>
    handle(c, ResultsRequest, (request) => validate(world, request)),
  );
  api.post('/pts/v2/payments', (c) => handle(c, PaymentRequest, (request) => pay(world, request)));
  for (const [path, type] of Object.entries(FOLLOW_ONS)) {
    api.post(`/pts/v2/payments/:id/${path}`, (c) =>
      handle(c, FollowOnRequest, (request) => follow(world, c.req.param('id'), type, request)),
    );
  }
  api.post('/tss/v2/searches', (c) => handle(c, SearchRequest, (request) => search(world, request)));
  return api;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
