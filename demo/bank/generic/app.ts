import { Hono } from 'hono';
import type { BankPlace } from '../../providers/fixture.ts';
import { createApi } from './api.ts';
import { createPages } from './pages.ts';
import type { TwelfthState } from './state.ts';

/**
 * Twelfth Pay: a made-up provider that the widget knows nothing of. Its API is for the shop's server, its page for the
 * buyer, in the whole window or in a frame.
 */
export async function createTwelfthBank({ base, shopOrigin, openState }: BankPlace): Promise<Hono> {
  const state = await openState<TwelfthState>(() => ({ sessions: [] }));
  const bank = new Hono();
  bank.route('/v1', createApi({ base, state }));
  bank.route('/pay', createPages({ shopOrigin, state }));
  return bank;
}
