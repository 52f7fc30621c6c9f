import type { Hono } from 'hono';
import { apiOf } from './api/app.ts';
import type { StripeOptions } from './model/world.ts';
import { openWorld } from './world.ts';

/**
 * Stripe’s server API (`api.stripe.com`), to be mounted under `/v1` at the root of the bank’s origin, where the `stripe`
 * package looks for it. Paths it does not know are left to other apps.
 */
export const createStripeApi = (options: StripeOptions): Hono => apiOf(openWorld(options));
