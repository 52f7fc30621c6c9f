import { Hono } from 'hono';
import type { BankPlace } from '../../providers/fixture.ts';
import { createClientApi } from './client-api.ts';
import { createPages } from './pages.ts';
import { createRedirect } from './redirect.ts';
import { createServerApi } from './server-api.ts';
import { emptyIngenicoState } from './state.ts';

/**
 * Ingenico Connect's side: the Server API for the merchant's server and the redirect of 3-D Secure here, the Client
 * API for the SDK at the bank's `/client`.
 */
export async function createIngenicoBank({
  base,
  bankOrigin,
  shopOrigin,
  openState,
  mountAtRoot,
  now,
  acs,
}: BankPlace): Promise<Hono> {
  const state = await openState(emptyIngenicoState);
  // The key has to survive a restart: what was encrypted for it may still come.
  await state.save();
  mountAtRoot('/client/v1/:customerId', createClientApi({ data: state.data, shopOrigin, now }));
  const bank = new Hono();
  bank.route('/v1/:merchantId', createServerApi({ state, base, clientApiUrl: `${bankOrigin}/client`, now }));
  bank.route('/', createPages({ state, now }));
  bank.route('/', createRedirect({ state, base, shopOrigin, acs }));
  return bank;
}
