import { Hono } from 'hono';
import type { BankPlace } from '../../providers/fixture.ts';
import { createApi } from './api.ts';
import { createPages } from './pages.ts';
import type { TwelfthState } from './state.ts';
import { takePaRes } from './verification.ts';

/**
 * Twelfth Pay: a made-up provider that the widget knows nothing of. Its API is for the shop's server, its page for the
 * buyer, in the whole window or in a frame.
 */
export async function createTwelfthBank({ base, shopOrigin, openState, acs }: BankPlace): Promise<Hono> {
  const state = await openState<TwelfthState>(() => ({ sessions: [] }));
  const bank = new Hono();
  bank.route('/v1', createApi({ base, state, acs }));
  bank.route('/pay', createPages({ shopOrigin, state }));
  // 3-D Secure 1: the buyer's bank answers here, and the buyer goes on to the shop.
  bank.post('/term/:id', async (c) => {
    const session = state.data.sessions.find(({ id }) => id === c.req.param('id'));
    const form = await c.req.parseBody();
    if (!session || form['MD'] !== session.id || !takePaRes(acs, session, form['PaRes']))
      return c.text('This is no answer to anything that was asked.', 400);
    await state.save();
    return c.redirect(session.returnUrl, 303);
  });
  return bank;
}
