import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { multiply, takePercent } from '../../../demo/merchant/pricing/decimal.ts';

describe('exact arithmetic', () => {
  it('halves are rounded away from zero, on both sides of it', () => {
    expect(multiply(1031n, '7.5')).to.equal(7733n);
    expect(multiply(-1031n, '7.5')).to.equal(-7733n);
    expect(takePercent(50n, '1')).to.equal(1n);
    expect(takePercent(49n, '1')).to.equal(0n);
    expect(takePercent(-50n, '1')).to.equal(-1n);
    expect(takePercent(13860n, '8.875')).to.equal(1230n);
  });

  it('a hundred percent is everything, and a whole quantity is a plain product', () => {
    const amount = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 100_000 }), (minor, quantity) => {
        expect(takePercent(minor, '100.000')).to.equal(minor);
        expect(multiply(minor, `${quantity}.00`)).to.equal(minor * BigInt(quantity));
      }),
    );
  });
});
