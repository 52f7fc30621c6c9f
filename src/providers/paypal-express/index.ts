import { defineProvider } from '../provider.ts';
import { PayPalExpressConfig } from './config.ts';
import { mountPayPalExpress } from './panel.ts';

/** PayPal Express: the buyer approves on PayPal’s own page, or in a window of PayPal’s beside the shop’s. */
export const paypalExpress = defineProvider({ config: PayPalExpressConfig, mount: mountPayPalExpress });
