import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { digitsOf, digitsUpTo, inGroups, rewrite, type Notation } from '../../src/lib/notation.ts';

const fours: Notation = { clean: digitsOf, write: (clean) => inGroups(clean, [4]), most: () => 16 };

/** `|` is the caret. */
function after(marked: string, isForward = false): string {
  const { text, caret } = rewrite(fours, marked.replace('|', ''), marked.indexOf('|'), isForward);
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
}

describe('A number that is written in groups', () => {
  it('is the same whatever separators and digits it was typed with', () => {
    for (const typed of [
      '4242424242424242|',
      '4242-4242-4242-4242|',
      ' 4242 4242\t42424242 |',
      '４２４２４２４２４２４２４２４２|',
    ]) {
      expect(after(typed), typed).to.equal('4242 4242 4242 4242|');
    }
    expect(digitsOf('٤٢ ۴۲')).to.equal('4242');
  });

  it('keeps the caret beside the digit that was typed', () => {
    expect(after('4|')).to.equal('4|');
    expect(after('42425|')).to.equal('4242 5|');
    expect(after('42429| 4242')).to.equal('4242 9|424 2');
    expect(after('429|42 4242')).to.equal('429|4 2424 2');
    expect(after('|4242')).to.equal('|4242');
  });

  it('keeps the caret where a digit was deleted', () => {
    expect(after('4242 |')).to.equal('4242|');
    expect(after('424| 4242')).to.equal('424|4 242');
    expect(after('4242 |242')).to.equal('4242| 242');
  });

  it('lets Backspace and Delete pass a separator', () => {
    expect(after('4242|4242')).to.equal('4242| 4242');
    expect(after('4242|4242', true)).to.equal('4242 |4242');
  });

  it('takes no more than fits, and leaves alone what was there', () => {
    expect(after('1111 2222 3333 44445|')).to.equal('1111 2222 3333 4444|');
    expect(after('11115| 2222 3333 4444')).to.equal('1111| 2222 3333 4444');
    expect(after('|1111 2222 3333 44445')).to.equal('|1111 2222 3333 4444');
  });

  it('loses no digit and never the caret, whatever is typed', () => {
    const edit = fc.tuple(
      fc.string({ unit: fc.constantFrom('0', '1', '9', ' ', '-', 'a', '|', '٤') }),
      fc.nat(),
      fc.boolean(),
    );
    fc.assert(
      fc.property(edit, ([typed, place, isForward]) => {
        const { text, caret } = rewrite(fours, typed, place % (typed.length + 1), isForward);
        expect(digitsOf(text)).to.have.length(Math.min(digitsOf(typed).length, 16));
        expect(caret).to.be.within(0, text.length);
        expect(rewrite(fours, text, caret, isForward)).to.deep.equal({ text, caret });
      }),
    );
  });
});

describe('A text in groups', () => {
  it('repeats the last size', () => {
    expect(inGroups('378282246310005', [4, 6, 5])).to.equal('3782 822463 10005');
    expect(inGroups('DE89370400440532013000', [4])).to.equal('DE89 3704 0044 0532 0130 00');
    expect(inGroups('', [4])).to.equal('');
  });
});

describe('Plain digits', () => {
  it('are cut where they no longer fit', () => {
    expect(rewrite(digitsUpTo(3), '12 34', 5, false)).to.deep.equal({ text: '123', caret: 3 });
  });
});
