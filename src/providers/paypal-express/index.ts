import { defineProvider } from '../provider.ts';
import { PayPalExpressConfig } from './config.ts';
import { mountPayPalExpress } from './panel.ts';

/** PayPal Express: the buyer approves on PayPal's own page and is brought back. */
export const paypalExpress = defineProvider({ config: PayPalExpressConfig, mount: mountPayPalExpress });
