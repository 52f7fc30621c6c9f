import { defineProvider } from '../provider.ts';
import { OroPayConfig } from './config.ts';
import { HOSTS } from './hosts.ts';
import { mountOroPay } from './panel.ts';

/** OroPay, by Global Payments: cards in hosted fields, ACH, and a hosted payment page. */
export const oropay = defineProvider({
  config: OroPayConfig,
  connection: ({ mode }, environment) =>
    mode === 'card' ? { origin: `https://${HOSTS[environment]}` } : undefined,
  mount: mountOroPay,
});
