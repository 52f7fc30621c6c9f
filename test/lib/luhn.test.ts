import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isLuhn } from '../../src/lib/luhn.ts';

const digits = fc.stringMatching(/^\d{11,18}$/);

const fitting = (start: string) =>
  Array.from('0123456789', (check) => start + check).filter((number) => isLuhn(number));

describe('The Luhn check of a number', () => {
  it('passes the numbers that card schemes publish for tests', () => {
    for (const number of ['4242424242424242', '378282246310005', '6011000990139424', '30569309025904']) {
      expect(isLuhn(number), number).to.be.true;
    }
  });

  it('finds exactly one check digit for every beginning', () => {
    fc.assert(fc.property(digits, (start) => fitting(start).length === 1));
  });

  it('notices every single wrong digit', () => {
    const slip = fc.record({ start: digits, place: fc.nat(17), shift: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(slip, ({ start, place, shift }) => {
        const [right = ''] = fitting(start);
        const at = place % right.length;
        const wrong = right.slice(0, at) + String((Number(right[at]) + shift) % 10) + right.slice(at + 1);
        return !isLuhn(wrong);
      }),
    );
  });

  it('refuses what is not a number', () => {
    for (const text of ['', '0', '4242 4242 4242 4242', '4242-4242-4242-4242', 'abc', '٤٢٤٢']) {
      expect(isLuhn(text), text).to.be.false;
    }
  });
});
