import { defineProvider } from '../provider.ts';
import { PayPalExpressConfig } from './config.ts';
import { mountPayPalExpress } from './panel.ts';
import { CORE } from './web-sdk.ts';

/** PayPal Express: the buyer approves on PayPal’s own page, or in a window of PayPal’s beside the shop’s. */
export const paypalExpress = defineProvider({
  config: PayPalExpressConfig,
  connection: ({ clientId }, environment) =>
    clientId ? { origin: new URL(CORE[environment]).origin } : undefined,
  mount: mountPayPalExpress,
});
