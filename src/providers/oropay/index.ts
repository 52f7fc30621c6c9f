import { defineProvider } from '../provider.ts';
import { OroPayConfig } from './config.ts';
import { mountOroPay } from './panel.ts';

/** OroPay, by Global Payments: cards in hosted fields, ACH, and a hosted payment page. */
export const oropay = defineProvider({ config: OroPayConfig, mount: mountOroPay });
