import { defineProvider } from '../provider.ts';
import { hostOf } from './apruve-js.ts';
import { ApruveConfig } from './config.ts';
import { mountApruve } from './panel.ts';

/** Apruve: a company's buyer pays on its corporate account, in Apruve's own overlay. */
export const apruve = defineProvider({
  config: ApruveConfig,
  connection: (_config, environment) => ({ origin: `https://${hostOf(environment)}.apruve.com` }),
  mount: mountApruve,
});
