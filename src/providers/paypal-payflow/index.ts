import { defineProvider } from '../provider.ts';
import { PayPalPayflowConfig } from './config.ts';
import { mountPayPalPayflow } from './panel.ts';

/** PayPal Payflow Gateway and Payments Pro: cards by transparent redirect, and its Express Checkout. */
export const paypalPayflow = defineProvider({ config: PayPalPayflowConfig, mount: mountPayPalPayflow });
