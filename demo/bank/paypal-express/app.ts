import { Hono } from 'hono';
import type { BankPlace } from '../../providers/fixture.ts';
import { createOrdersApi } from './api.ts';
import { createSdkPages } from './pages.ts';
import { emptyOrdersState } from './state.ts';

/** PayPal with orders of version 2: the API for servers, the SDK v6 at `/core.js`, and the pages of its window. */
export async function createPayPalOrdersBank({ base, shopOrigin, openState, now }: BankPlace): Promise<Hono> {
  const state = await openState(emptyOrdersState);
  const bank = new Hono();
  bank.route('/', createSdkPages({ base, shopOrigin, state }));
  bank.route('/', createOrdersApi({ base, state, now }));
  return bank;
}
