import { defineProvider } from '../provider.ts';
import { scriptHost } from './accept-js.ts';
import { AuthorizeNetConfig } from './config.ts';
import { mountAuthorizeNet } from './panel.ts';

/** Authorize.Net: cards and eCheck by Accept.js, AcceptUI or Accept Hosted. */
export const authorizeNet = defineProvider({
  config: AuthorizeNetConfig,
  connection: ({ product }, environment) =>
    product === 'accept-hosted' ? undefined : { origin: scriptHost({ environment }) },
  mount: mountAuthorizeNet,
});
