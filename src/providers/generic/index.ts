import { defineProvider } from '../provider.ts';
import { GenericConfig } from './config.ts';
import { mountGeneric } from './panel.ts';

/** A provider that we have no code for: its backend answers with a redirect, a frame or an outcome. */
export const generic = defineProvider({ config: GenericConfig, mount: mountGeneric });
