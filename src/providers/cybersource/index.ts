import { defineProvider } from '../provider.ts';
import { CyberSourceConfig } from './config.ts';
import { mountCyberSource } from './panel.ts';

/** CyberSource: card fields by Microform, or Secure Acceptance's hosted page. */
export const cybersource = defineProvider({ config: CyberSourceConfig, mount: mountCyberSource });
