import type { State } from '../../support/state.ts';
import type { AuthorizeNetState } from './state.ts';

/** What the parts of the sandbox share. */
export interface World {
  readonly state: State<AuthorizeNetState>;
  readonly now: () => Date;
}

/** Nonces and form tokens live this long: 15 minutes, in milliseconds. */
export const LIFETIME = 15 * 60 * 1000;

/** The sandbox’s one merchant account. The client key is public, the transaction key is the server’s secret. */
export const SANDBOX_MERCHANT = {
  apiLoginID: 'tender5Sandbox',
  clientKey: 'tender-sandbox-client-key',
  transactionKey: 'not-a-secret',
} as const;
