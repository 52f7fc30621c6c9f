import { Hono } from 'hono';
import type { BankPlace } from '../../providers/fixture.ts';
import { createGpApi } from './api/app.ts';
import { createControl } from './control.ts';
import { createPages } from './pages/app.ts';
import { emptyGpState } from './state.ts';
import type { GpWorld } from './world.ts';

/**
 * Global Payments’ side: GP-API for the merchant’s server and the hosted fields under `/ucp`, the library and its
 * frames, hosted payment pages, and the pages of issuers.
 */
export async function createOroPayBank({ base, shopOrigin, openState, now }: BankPlace): Promise<Hono> {
  const world: GpWorld = { base, shopOrigin, state: await openState(emptyGpState), now };
  const bank = new Hono();
  bank.route('/ucp', createGpApi(world));
  bank.route('/control', createControl(world));
  bank.route('/', createPages(world));
  return bank;
}
