import { describePrivacy } from './support/privacy.ts';

describePrivacy(
  'A buyer’s card, account and security code with CyberSource',
  (provider) => provider === 'cybersource',
);
