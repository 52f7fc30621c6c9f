import { expect } from '@open-wc/testing';
import { Payable, parsePayables, PayableRequest } from '../../src/contract/payable.ts';
import { complaint, read } from './border.ts';

describe('the payable attribute', () => {
  it('names one thing to pay', () => {
    expect(parsePayables('checkout:1001')).to.deep.equal([{ id: 'checkout:1001' }]);
  });

  it('names several invoices, in the order they were written', () => {
    expect(parsePayables('invoice:42,invoice:7')).to.deep.equal([{ id: 'invoice:42' }, { id: 'invoice:7' }]);
  });

  it('may be written with spaces and line breaks between the names', () => {
    expect(parsePayables(' invoice:42 ,\n  invoice:7 ')).to.deep.equal([
      { id: 'invoice:42' },
      { id: 'invoice:7' },
    ]);
  });

  it('takes kinds of more than one word and any id without spaces, commas and colons', () => {
    expect(parsePayables('down-payment:A/2026-é')).to.deep.equal([{ id: 'down-payment:A/2026-é' }]);
  });

  const malformed = ['', ' ', '1001', 'checkout', 'checkout:', ':1001', 'Checkout:1001', 'check out:1001'];
  for (const text of [...malformed, 'checkout:10 01', 'checkout:1:2', 'invoice:1,', ',invoice:1', '-a:1']) {
    it(`is refused as a whole when it is ${JSON.stringify(text)}`, () => {
      expect(parsePayables(text)).to.be.undefined;
    });
  }

  it('is refused when one of several names is malformed, so that nothing is left out silently', () => {
    expect(parsePayables('invoice:42,7')).to.be.undefined;
  });
});

describe('a payable', () => {
  it('may be asked for in part', () => {
    const part = { id: 'invoice:42', amount: { amount: '50.00', currency: 'USD' } };
    expect(read(PayableRequest, part)).to.deep.equal(part);
    expect(read(PayableRequest, { id: 'invoice:42' })).to.deep.equal({ id: 'invoice:42' });
  });

  it('always comes back with its amount', () => {
    expect(complaint(Payable, { id: 'invoice:42', label: 'Invoice 42' })).to.equal('amount should be object');
  });
});
