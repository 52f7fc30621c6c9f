import { defineProvider } from '../provider.ts';
import { IngenicoConfig } from './config.ts';
import { mountIngenico } from './panel.ts';

/** Ingenico Connect, today Worldline Global Collect: cards, SEPA direct debit and ACH in inputs of our own. */
export const ingenico = defineProvider({
  config: IngenicoConfig,
  connection: ({ session }) => ({ origin: new URL(session.clientApiUrl).origin, isCors: true }),
  mount: mountIngenico,
});
