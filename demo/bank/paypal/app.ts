import { Hono } from 'hono';
import type { State } from '../../support/state.ts';
import { createPayPalApi } from './api.ts';
import { createApprovalPages } from './approval.ts';
import type { PayPalState } from './state.ts';

/**
 * PayPal's side of a payment: the REST v1 API for the merchant's server under `/v1`, and the approval page for the
 * buyer. `base` is where it is mounted: `http://127.0.0.1:5174/paypal`.
 */
export function createPayPalBank(options: {
  readonly base: string;
  readonly state: State<PayPalState>;
  /** The clock of dates and of access tokens. */
  readonly now: () => Date;
}): Hono {
  const { base, state, now } = options;
  const bank = new Hono();
  bank.route('/v1', createPayPalApi({ base, state, now }));
  bank.route('/', createApprovalPages(state));
  return bank;
}
