import { describePrivacy } from './support/privacy.ts';

describePrivacy(
  'A buyer’s card, account and security code with Authorize.Net',
  (provider) => provider === 'authorize-net',
);
