import { describePrivacy } from './support/privacy.ts';

describePrivacy('A buyer’s card, account and security code with Ingenico and OroPay', (provider) =>
  ['ingenico', 'oropay'].includes(provider),
);
