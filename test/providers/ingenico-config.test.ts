import { expect } from '@open-wc/testing';
import { safeParse } from '../../src/contract/schema.ts';
import { IngenicoConfig } from '../../src/providers/ingenico/config.ts';
import { toCents } from '../../src/providers/ingenico/vendor.ts';
import { ACH, aSession, CARDS, SEPA } from '../support/connect-api.ts';

describe('The config of an Ingenico method', () => {
  const refusal = (config: unknown) => {
    const parsed = safeParse(IngenicoConfig, config);
    return parsed.success ? undefined : parsed.error;
  };

  it('needs a session and a product we have inputs for', () => {
    expect(refusal(CARDS)).to.equal(undefined);
    expect(refusal({ ...CARDS, session: undefined })).to.match(/session/);
    expect(refusal({ ...CARDS, product: '840' })).to.match(/product should be cards or 770 or 730/);
  });

  it('needs an address that the SDK can use', () => {
    const at = (clientApiUrl: string) => refusal({ ...CARDS, session: aSession('s', { clientApiUrl }) });
    expect(at('https://ams1.api-ingenico.com/client/v1')).to.equal(undefined);
    expect(at('https://proxy.example/ingenico/client')).to.match(/session\.clientApiUrl should be like/);
  });

  it('needs a mandate for SEPA, and limits that can be checked', () => {
    expect(refusal({ ...SEPA, mandate: undefined })).to.match(/“mandate”/);
    expect(refusal({ ...ACH, limits: { bankCode: '[0-9' } })).to.match(/regular expressions/);
  });
});

describe('An amount that Ingenico is told', () => {
  it('is in hundredths, whatever the currency has', () => {
    expect(toCents({ amount: '131.40', currency: 'USD' })).to.equal(13140);
    expect(toCents({ amount: '131', currency: 'JPY' })).to.equal(13100);
    expect(toCents({ amount: '1.230', currency: 'KWD' })).to.equal(123);
  });
});
