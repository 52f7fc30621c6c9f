import { Hono } from 'hono';
import { apiOf } from './api/app.ts';
import { controlOf } from './control.ts';
import type { StripeOptions } from './model/world.ts';
import { pagesOf } from './pages/app.ts';
import { openWorld } from './world.ts';

export { createStripeApi } from './api.ts';
export { configureStripeWebhook } from './control.ts';
export { initialStripeState, type StripeState } from './model/state.ts';
export type { StripeOptions } from './model/world.ts';

/**
 * What Stripe serves to browsers (`js.stripe.com`, `hooks.stripe.com`), and the tester’s controls, to be mounted under
 * `/stripe` on the bank’s origin.
 */
export function createStripeBank(options: StripeOptions): Hono {
  const world = openWorld(options);
  const app = new Hono();
  app.route('/', pagesOf(world));
  app.route('/v1', apiOf(world));
  app.route('/control', controlOf(world));
  return app;
}
