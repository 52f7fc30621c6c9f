import { defineProvider } from '../provider.ts';
import { ApruveConfig } from './config.ts';
import { mountApruve } from './panel.ts';

/** Apruve: a company's buyer pays on its corporate account, in Apruve's own overlay. */
export const apruve = defineProvider({ config: ApruveConfig, mount: mountApruve });
