import { expect } from '@open-wc/testing';
import { rewrite } from '../../../src/lib/notation.ts';
import { en } from '../../support/en.ts';
import { expiryNotation, expiryProblem, readExpiry } from '../../../src/ui/card-fields/expiry.ts';

/** What the field shows after a text was pasted into it. */
const pasted = (text: string) => rewrite(expiryNotation, text, text.length, false).text;

/** What the field shows after each key. */
function typed(keys: string): string[] {
  let text = '';
  return Array.from(keys, (key) => {
    text = rewrite(expiryNotation, text + key, text.length + 1, false).text;
    return text;
  });
}

const problemAt = (text: string, today: string) =>
  expiryProblem(expiryNotation.clean(text), en, new Date(`${today}T12:00`));

describe('An expiry date', () => {
  it('is understood however it is pasted or filled in', () => {
    const ways = [
      '0127',
      '01/27',
      '1/27',
      '1 / 27',
      '01-27',
      '01.27',
      '01/2027',
      '1/2027',
      '2027-01',
      '０１/２７',
      ' 01 / 27 ',
    ];
    for (const way of ways) {
      expect(readExpiry(expiryNotation.clean(pasted(way))), way).to.deep.equal({ month: '01', year: '2027' });
    }
  });

  it('is written as on the card while it is typed', () => {
    expect(typed('0127')).to.deep.equal(['0', '01', '01 / 2', '01 / 27']);
    expect(typed('527')).to.deep.equal(['05', '05 / 2', '05 / 27']);
    expect(typed('1/27')).to.deep.equal(['1', '01', '01 / 2', '01 / 27']);
    expect(typed('12/27').at(-1)).to.equal('12 / 27');
    expect(typed('01/2027').at(-1)).to.equal('01 / 2027');
    expect(typed('1327').at(-1)).to.equal('01 / 32');
  });

  it('takes no more digits than a date has', () => {
    expect(typed('012799').at(-1)).to.equal('01 / 27');
    expect(typed('01202799').at(-1)).to.equal('01 / 2027');
  });

  it('is good until its month ends', () => {
    expect(problemAt('11 / 26', '2026-11-30')).to.equal(undefined);
    expect(problemAt('11 / 26', '2026-12-01')).to.equal(en.card.expired);
    expect(problemAt('12 / 25', '2026-01-01')).to.equal(en.card.expired);
    expect(problemAt('11 / 46', '2026-11-21')).to.equal(undefined);
  });

  it('is questioned when there is no such month, the year is missing or far away', () => {
    for (const text of ['00 / 27', '0', '01', '01 / 2', '01 / 202', '12 / 46', '11 / 99']) {
      expect(problemAt(text, '2026-11-21'), text).to.equal(en.card.expiryWrong);
    }
  });
});
