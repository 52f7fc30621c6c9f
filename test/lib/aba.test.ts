import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isRoutingNumber } from '../../src/lib/aba.ts';

describe('A routing number', () => {
  it('of a bank is recognised', () => {
    for (const number of ['021000021', '122000030', '011401533', '091000019', '322271627']) {
      expect(isRoutingNumber(number), number).to.be.true;
    }
  });

  it('with one wrong digit is refused', () => {
    const slip = fc.record({ place: fc.nat(8), digit: fc.nat(9) });
    fc.assert(
      fc.property(slip, ({ place, digit }) => {
        const right = '122000030';
        fc.pre(right[place] !== String(digit));
        return !isRoutingNumber(right.slice(0, place) + String(digit) + right.slice(place + 1));
      }),
    );
  });

  it('that no bank can have is refused although its checksum holds', () => {
    for (const number of ['000000000', '991000009', '501000001'])
      expect(isRoutingNumber(number), number).to.be.false;
  });

  it('needs nine digits', () => {
    for (const text of ['', '02100002', '0210000210', '02100002a']) {
      expect(isRoutingNumber(text), text).to.be.false;
    }
  });
});
