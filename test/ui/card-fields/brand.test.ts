import { expect } from '@open-wc/testing';
import { brandOf, isTaken, lengthsOf } from '../../../src/ui/card-fields/brand.ts';
import { numberNotation, numberProblem } from '../../../src/ui/card-fields/number.ts';
import { en } from '../../support/en.ts';

/** Numbers that the schemes and their processors publish for tests. */
const NUMBERS = {
  visa: ['4242424242424242', '4111111111111111', '4222222222222'],
  mastercard: ['5555555555554444', '2223003122003222', '5105105105105100', '2720992593319364'],
  american_express: ['378282246310005', '341111111111111'],
  discover: ['6011111111111117', '6445644564456445', '6500000000000002'],
  jcb: ['3530111333300000', '3566002020360505'],
  diners_club: ['30569309025904', '36227206271667', '38520000023237'],
  china_union_pay: ['6200000000000005', '6205500000000000004'],
};

describe('The scheme of a card', () => {
  it('is known by its number, which passes', () => {
    for (const [brand, numbers] of Object.entries(NUMBERS)) {
      for (const number of numbers) {
        expect(brandOf(number)?.id, number).to.equal(brand);
        expect(numberProblem(number, [brand], en), number).to.equal(undefined);
        expect(numberProblem(number, [], en), number).to.equal(undefined);
      }
    }
  });

  it('is not guessed while too few digits are there', () => {
    for (const start of ['', '5', '2', '3', '35', '6', '22', '272', '1', '9']) {
      expect(brandOf(start), start).to.equal(undefined);
    }
    expect(brandOf('4')?.name).to.equal('Visa');
    expect(brandOf('2221')?.name).to.equal('Mastercard');
    expect(brandOf('2220')).to.equal(undefined);
    expect(brandOf('2721')).to.equal(undefined);
  });

  it('decides how the digits are grouped', () => {
    const written = (number: string) => numberNotation.write(number);
    expect(written('378282246310005')).to.equal('3782 822463 10005');
    expect(written('36227206271667')).to.equal('3622 720627 1667');
    expect(written('6205500000000000004')).to.equal('6205 5000 0000 0000 004');
    expect(written('4242424242424242')).to.equal('4242 4242 4242 4242');
  });

  it('decides how many digits there can be', () => {
    expect(numberNotation.most('37')).to.equal(15);
    expect(numberNotation.most('4')).to.equal(19);
    expect(numberNotation.most('')).to.equal(19);
    expect(lengthsOf(brandOf('51'))).to.deep.equal([16]);
  });
});

describe('A shop that does not take every card', () => {
  it('says which kind of card it does not take', () => {
    const problem = numberProblem('378282246310005', ['visa', 'mastercard'], en);
    expect(problem).to.equal('American Express cards are not accepted here.');
    expect(numberProblem('3782', ['visa'], en)).to.contain('American Express');
  });

  it('refuses a number of an unknown kind only where it knows all kinds that are taken', () => {
    const maestro = '6759649826438453';
    expect(numberProblem(maestro, ['visa'], en)).to.contain('not accepted');
    expect(numberProblem(maestro, ['visa', 'maestro'], en)).to.equal(undefined);
    expect(numberProblem(maestro, [], en)).to.equal(undefined);
    expect(isTaken(undefined, ['maestro'])).to.be.true;
  });
});

describe('A card number', () => {
  it('is told apart: not complete, or wrong', () => {
    expect(numberProblem('4242', [], en)).to.equal(en.card.numberIncomplete);
    expect(numberProblem('4242424242424241', [], en)).to.equal(en.card.numberWrong);
    expect(numberProblem('42424242424242', [], en)).to.equal(en.card.numberWrong);
    expect(numberProblem('0000000', [], en)).to.equal(en.card.numberIncomplete);
  });
});
