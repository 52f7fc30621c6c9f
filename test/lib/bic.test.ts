import { expect } from '@open-wc/testing';
import { isBic } from '../../src/lib/bic.ts';

describe('A BIC', () => {
  it('has 8 characters, or 11 with a branch', () => {
    for (const bic of ['DEUTDEFF', 'DEUTDEFF500', 'COBADEFFXXX', 'NEDSZAJJ'])
      expect(isBic(bic), bic).to.be.true;
  });

  it('is refused with another length, without a country, or in small letters', () => {
    for (const text of ['', 'DEUTDE', 'DEUTDEFF5', 'DEUTDEFF5000', 'DEUT22FF', 'deutdeff', 'DEUT DEFF']) {
      expect(isBic(text), text).to.be.false;
    }
  });
});
