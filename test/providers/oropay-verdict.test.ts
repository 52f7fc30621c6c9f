import { expect } from '@open-wc/testing';
import { judge } from '../../src/providers/oropay/verdict.ts';
import { en } from '../support/en.ts';
import { refused } from '../support/fake-global-payments.ts';

describe('A refusal of Global Payments’', () => {
  for (const [code, message, field, words] of [
    ['INVALID_CARD_NUMBER', '', 'card-number', en.card.numberWrong],
    ['MANDATORY_DATA_MISSING', 'fields card type', 'card-number', en.card.numberWrong],
    ['MANDATORY_DATA_MISSING', 'fields expiry_year', 'card-expiration', en.card.expiryWrong],
    ['INVALID_REQUEST_DATA', 'payment_method.card.cvn.number', 'card-cvv', en.card.cvvWrong(3)],
    ['TOO_LONG_DATA', '', 'card-holder-name', en.tooLong(en.card.holder, 100)],
  ] as const)
    it(`finds the field of ${code} ${message}`, () => {
      const { marks, fault } = judge(refused(code, message), en);
      expect([...marks]).to.deep.equal([[field, words]]);
      expect(fault.problem.code).to.equal('invalid');
    });

  it('calls what is nobody’s typing a trouble of the provider’s, whatever shape it has', () => {
    for (const trouble of [refused('ERROR', 'boom'), undefined, { reasons: 'x' }, 'x'])
      expect(judge(trouble, en).fault.problem.code).to.equal('provider');
  });
});
