import { Hono } from 'hono';
import type { BankPlace } from '../../providers/fixture.ts';
import { createApi } from './api.ts';
import { createPages } from './pages.ts';
import type { ApruveState } from './state.ts';

/** Apruve's side: apruve.js and the overlay for the page, API v4 for the merchant's server. */
export async function createApruveBank(place: BankPlace): Promise<Hono> {
  const state = await place.openState<ApruveState>(() => ({ visits: [], orders: [] }));
  const bank = new Hono();
  bank.route('/api/v4', createApi(state));
  bank.route('/', createPages(place, state));
  return bank;
}
