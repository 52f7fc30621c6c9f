import { Hono } from 'hono';
import * as z from 'zod';
import { faultsOf, keepCard, schemeOf } from '../cards.ts';
import { readJwt, signJwt } from '../jwt.ts';
import { lookUp, newJti } from '../state.ts';
import type { World } from '../transactions.ts';
import { LIFETIME } from './capture-contexts.ts';

const TokenRequest = z.object({
  keyId: z.string(),
  number: z.string(),
  securityCode: z.string(),
  expirationMonth: z.string(),
  expirationYear: z.string(),
});

/** `POST /flex/v2/tokens`: what the number's frame sends. Pages of other origins cannot read the answer. */
export function createTokens(world: World): Hono {
  const { state, now } = world;
  const app = new Hono();
  app.post('/', async (c) => {
    const refuse = (reason: string, locations: readonly string[] = []) =>
      c.json(
        { reason, details: locations.map((location) => ({ location, message: 'Validation error' })) },
        400,
      );
    const sent = TokenRequest.safeParse(await c.req.json().catch(() => undefined));
    if (!sent.success) return refuse('API_JSON_PARSER_ERROR');
    const { keyId, number, securityCode, expirationMonth: month, expirationYear: year } = sent.data;
    const jti = readJwt(state.data.key, keyId)?.jti;
    if (jti === undefined) return refuse('CAPTURE_CONTEXT_INVALID');
    const context = lookUp(state.data.contexts, jti);
    if (!context) return refuse('CREATE_TOKEN_CAPTURE_CONTEXT_NOT_FOUND');
    if (context.expires <= now().getTime()) return refuse('CAPTURE_CONTEXT_EXPIRED');
    const typed = { number, securityCode, month, year };
    const faults = faultsOf(typed, context.networks, now());
    if (faults.length > 0) return refuse('CREATE_TOKEN_VALIDATION_SERVERSIDE', faults);
    const card = keepCard(typed);
    const token = newJti();
    const at = now().getTime();
    state.data.tokens[token] = { card, expires: at + LIFETIME, isUsed: false };
    await state.save();
    const jwt = signJwt(state.data.key, {
      iss: 'Flex/08',
      exp: Math.floor((at + LIFETIME) / 1000),
      type: context.version === 'v2' ? 'mf-2.0.0' : 'mf-0.11.0',
      iat: Math.floor(at / 1000),
      jti: token,
      content: {
        paymentInformation: {
          card: {
            number: { maskedValue: card.masked, bin: card.bin, detectedCardTypes: [schemeOf(number)?.code] },
            expirationMonth: { value: month },
            expirationYear: { value: year },
            securityCode: {},
          },
        },
      },
    });
    return c.json({ token: jwt }, 201);
  });
  return app;
}
