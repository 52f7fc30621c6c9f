import { defineProvider } from '../provider.ts';
import { CyberSourceConfig } from './config.ts';
import { SCRIPT_0_11 } from './flex.ts';
import { mountCyberSource } from './panel.ts';

/** CyberSource: card fields by Microform, or Secure Acceptance's hosted page. */
export const cybersource = defineProvider({
  config: CyberSourceConfig,
  connection: ({ mode, script }, environment) => {
    if (mode === 'microform-0.11') return { origin: new URL(script ?? SCRIPT_0_11).origin };
    const prefix = environment === 'test' ? 'test' : '';
    // Its script has integrity.
    return mode === 'microform'
      ? { origin: `https://${prefix}flex.cybersource.com`, isCors: true }
      : undefined;
  },
  mount: mountCyberSource,
});
