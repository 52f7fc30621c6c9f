import { Hono } from 'hono';
import type { BankPlace } from '../../providers/fixture.ts';
import { answerScript } from '../pages/answers.ts';
import { createApi } from './api/api.ts';
import { settle } from './api/follow-up.ts';
import { bundler, SCRIPTS, type Script } from './bundle.ts';
import { createHosted } from './hosted.ts';
import { acceptMainPage } from './pages.ts';
import { emptyState } from './state.ts';
import type { World } from './world.ts';

/** Authorize.Net: its API, its two scripts for shops, AcceptUI’s form and Accept Hosted. */
export async function createAuthorizeNetBank({ base, shopOrigin, openState, now }: BankPlace): Promise<Hono> {
  const world: World = { state: await openState(emptyState), now };
  const bundle = bundler(base);
  const send = async (script: Script) => answerScript(await bundle(script));

  const bank = new Hono();
  bank.route('/xml/v1', createApi(world));
  bank.get('/v1/Accept.js', () => send('accept'));
  bank.get('/v3/AcceptUI.js', () => send('accept-ui'));
  bank.get('/v3/acceptMain/acceptMain.html', () => acceptMainPage(shopOrigin));
  for (const script of SCRIPTS) bank.get(`/scripts/${script}.js`, () => send(script));
  bank.route('/payment', createHosted(world, shopOrigin));
  // The night: what was captured gets settled.
  bank.post('/control/settle', async (context) => {
    settle(world);
    await world.state.save();
    return context.json({ settled: true });
  });
  // A quarter of an hour later: nonces and form tokens have expired.
  bank.post('/control/expire', async (context) => {
    const { nonces, forms } = world.state.data;
    for (const each of [...Object.values(nonces), ...Object.values(forms)]) each.expires = 0;
    await world.state.save();
    return context.json({ expired: true });
  });
  return bank;
}
