import { Hono } from 'hono';
import type { BankPlace } from '../../providers/fixture.ts';
import { createGpApi } from './api/app.ts';
import { createControl } from './control.ts';
import { createPages } from './pages/app.ts';
import { emptyGpState } from './state.ts';
import type { GpWorld } from './world.ts';

/**
 * Global Payments’ side: GP-API for the merchant’s server and the hosted fields under `/ucp`, the library and its
 * frames, and hosted payment pages. Issuers are the whole bank's.
 */
export async function createOroPayBank({ base, shopOrigin, openState, now, acs }: BankPlace): Promise<Hono> {
  const world: GpWorld = { base, shopOrigin, state: await openState(emptyGpState), now, acs };
  const bank = new Hono();
  bank.route('/ucp', createGpApi(world));
  bank.route('/control', createControl(world));
  bank.route('/', createPages(world));
  return bank;
}
