import { Hono } from 'hono';
import { confirmationTokens } from './confirmation-tokens.ts';
import { customers } from './customers.ts';
import { disputes } from './disputes.ts';
import { elementsSessions } from './elements-sessions.ts';
import { serve } from './endpoint.ts';
import { microdeposits } from './microdeposits.ts';
import { paymentIntentSteps } from './payment-intent-steps.ts';
import { paymentIntents } from './payment-intents.ts';
import { paymentMethods } from './payment-methods.ts';
import { refunds } from './refunds.ts';
import { setupIntents } from './setup-intents.ts';
import type { World } from '../model/world.ts';

/** Stripe’s API, its paths without the leading `/v1`. */
export function apiOf(world: World): Hono {
  const app = new Hono();
  serve(app, world, [
    ...disputes(world),
    ...microdeposits(world),
    ...paymentIntentSteps(world),
    ...paymentIntents(world),
    ...setupIntents(world),
    ...confirmationTokens(world),
    ...paymentMethods(world),
    ...refunds(world),
    ...customers(world),
    ...elementsSessions(world),
  ]);
  return app;
}
