import { Hono } from 'hono';
import type { BankPlace } from '../../providers/fixture.ts';
import { createApi } from './api/app.ts';
import { createTokens } from './api/tokens.ts';
import { bundler } from './bundle.ts';
import { createCardinal } from './cardinal/pages.ts';
import { createControl } from './control.ts';
import { createMicroformPages } from './microform-pages.ts';
import { createHostedPages } from './secure-acceptance/pages.ts';
import { emptyCyberSourceState } from './state.ts';

/**
 * CyberSource’s side of a payment: Microform’s scripts and frames, Secure Acceptance’s pages, and the REST API for the
 * merchant’s server.
 */
export async function createCyberSourceBank({
  base,
  bankOrigin,
  shopOrigin,
  openState,
  now,
  acs,
}: BankPlace): Promise<Hono> {
  const world = { state: await openState(emptyCyberSourceState), now, acs, cardinal: `${base}/cardinal` };
  const bundle = bundler(bankOrigin);
  const bank = new Hono();
  bank.route('/microform', createMicroformPages(world, bundle));
  bank.route('/flex/v2/tokens', createTokens(world));
  bank.route('/control', createControl(world));
  bank.route('/cardinal', createCardinal(world, shopOrigin));
  bank.route('/', createHostedPages({ world, base, shopOrigin }));
  bank.route(
    '/',
    createApi(world, () => bundle('flex-v2')),
  );
  return bank;
}
