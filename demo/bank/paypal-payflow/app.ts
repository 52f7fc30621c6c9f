import { Hono } from 'hono';
import type { BankPlace } from '../../providers/fixture.ts';
import { createPayflowApi } from './api.ts';
import { createApprovalPages } from './approval.ts';
import { createPayflowLink } from './link.ts';
import { emptyPayflowState } from './state.ts';

/** PayPal's Payflow side: the API for servers at `/api`, the form for cards at `/link`, the buyer's page at `/webscr`. */
export async function createPayflowBank({ base, openState, now }: BankPlace): Promise<Hono> {
  const state = await openState(emptyPayflowState);
  const bank = new Hono();
  bank.route('/api', createPayflowApi({ state, now }));
  bank.route('/', createPayflowLink({ state, now, base }));
  bank.route('/', createApprovalPages(state));
  return bank;
}
