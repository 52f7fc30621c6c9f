import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  addMoney,
  decimalsOf,
  formatMoney,
  fromMinor,
  isSameMoney,
  Money,
  toMinor,
} from '../../src/contract/money.ts';
import { complaint, read } from './border.ts';

const isMoney = (amount: unknown, currency: unknown = 'USD') =>
  complaint(Money, { amount, currency }) === undefined;

/** Spaces and signs as a keyboard has them, whatever `Intl` prefers this year. */
const plain = (text: string) => text.replace(/\s/g, ' ').replace('￥', '¥');

const currency = fc.constantFrom('USD', 'EUR', 'JPY', 'KRW', 'KWD', 'TND', 'CLF');
/** Whole parts of up to fifteen digits, whatever the decimals. */
const minorOf = (code: string) => {
  const most = 10n ** BigInt(15 + decimalsOf(code)) - 1n;
  return fc.bigInt({ min: -most, max: most });
};
const money = currency.chain((code) => minorOf(code).map((minor) => fromMinor(minor, code)));

describe('an amount of money', () => {
  it('keeps every minor unit on its way to the wire and back, in dollars, yen and dinars', () => {
    fc.assert(
      fc.property(
        currency.chain((code) => fc.tuple(fc.constant(code), minorOf(code))),
        ([code, minor]) => {
          const sent = fromMinor(minor, code);
          expect(read(Money, sent)).to.deep.equal(sent);
          expect(toMinor(sent)).to.equal(minor);
        },
      ),
    );
  });

  const written: readonly (readonly [string, string, bigint])[] = [
    ['131.40', 'USD', 13140n],
    ['131.4', 'USD', 13140n],
    ['131', 'USD', 13100n],
    ['110.5000', 'USD', 11050n],
    ['-0.05', 'USD', -5n],
    ['-20.0500', 'USD', -2005n],
    ['0', 'EUR', 0n],
    ['0131.40', 'USD', 13140n],
    ['131', 'JPY', 131n],
    ['131.00', 'JPY', 131n],
    ['1.031', 'KWD', 1031n],
    ['1.03', 'KWD', 1030n],
    ['1.0310', 'KWD', 1031n],
    ['0.0001', 'CLF', 1n],
    ['999999999999999.99', 'USD', 99999999999999999n],
    ['999999999999999', 'JPY', 999999999999999n],
    ['999999999999999.999', 'KWD', 999999999999999999n],
  ];
  for (const [amount, code, minor] of written) {
    it(`of ${amount} ${code} is exactly ${String(minor)} minor units`, () => {
      expect(toMinor(read(Money, { amount, currency: code }))).to.equal(minor);
    });
  }

  it('is written with all the decimals of its currency', () => {
    expect(fromMinor(5n, 'USD').amount).to.equal('0.05');
    expect(fromMinor(-5n, 'USD').amount).to.equal('-0.05');
    expect(fromMinor(0n, 'KWD').amount).to.equal('0.000');
    expect(fromMinor(7n, 'JPY').amount).to.equal('7');
  });

  it('with more decimals than the currency has is refused, not rounded', () => {
    expect(isMoney('131.405')).to.be.false;
    expect(isMoney('131.5', 'JPY')).to.be.false;
    expect(isMoney('1.0312', 'KWD')).to.be.false;
    expect(isMoney('1.03125', 'CLF')).to.be.false;
  });

  const garbage = [
    '',
    ' ',
    '.5',
    '5.',
    '1,000.00',
    '1.000,00',
    '+1',
    '--1',
    '1e3',
    '0x1f',
    'NaN',
    'Infinity',
  ];
  for (const text of [...garbage, '12.3.4', '1 000', ' 1', '1\n', '１３', '$1', '1000000000000000', '-']) {
    it(`written as ${JSON.stringify(text)} is refused`, () => {
      expect(isMoney(text)).to.be.false;
    });
  }

  it('that is a number, or nothing, is refused: floats have no place on the wire', () => {
    expect(isMoney(131.4)).to.be.false;
    expect(isMoney(null)).to.be.false;
    expect(isMoney(undefined)).to.be.false;
    expect(complaint(Money, '131.40 USD')).to.equal('the whole value should be object');
  });

  it('in something that is no currency code is refused', () => {
    for (const code of ['', 'usd', 'US', 'USDT', '$', 'U$D', 840, null]) {
      expect(isMoney('1.00', code), String(code)).to.be.false;
    }
  });

  it('says which half of it is wrong, and how to write it', () => {
    expect(complaint(Money, { amount: 'free', currency: 'USD' })).to.equal('amount should be like “131.40”');
    expect(complaint(Money, { amount: '1.00', currency: 'usd' })).to.equal('currency should be like “USD”');
    expect(complaint(Money, { amount: '131.5', currency: 'JPY' })).to.equal(
      'the whole value should be an amount with at most 0 decimals, as JPY has',
    );
  });
});

describe('adding and comparing money', () => {
  it('is exact where floats are not', () => {
    const sum = addMoney({ amount: '0.10', currency: 'USD' }, { amount: '0.20', currency: 'USD' });
    expect(sum).to.deep.equal({ amount: '0.30', currency: 'USD' });
  });

  it('never mixes currencies', () => {
    const yen = { amount: '1', currency: 'JPY' };
    const dollar = { amount: '1', currency: 'USD' };
    expect(() => addMoney(dollar, yen)).to.throw(RangeError, 'Cannot add JPY to USD.');
    expect(isSameMoney(dollar, yen)).to.be.false;
  });

  it('counts and takes away the same amount without a trace', () => {
    fc.assert(
      fc.property(money, money, (a, other) => {
        const b = { ...other, currency: a.currency };
        if (complaint(Money, b) !== undefined) return;
        const back = addMoney(addMoney(a, b), fromMinor(-toMinor(b), a.currency));
        expect(isSameMoney(back, a)).to.be.true;
        expect(addMoney(a, b)).to.deep.equal(addMoney(b, a));
      }),
    );
  });

  it('does not care how many zeros were written', () => {
    expect(isSameMoney({ amount: '110.5', currency: 'USD' }, { amount: '110.5000', currency: 'USD' })).to.be
      .true;
    expect(isSameMoney({ amount: '110.5', currency: 'USD' }, { amount: '110.51', currency: 'USD' })).to.be
      .false;
  });
});

describe('money as the buyer reads it', () => {
  const read: readonly (readonly [string, string, string, string])[] = [
    ['131.40', 'USD', 'en', '$131.40'],
    ['131.4', 'USD', 'en', '$131.40'],
    ['110.5000', 'USD', 'en', '$110.50'],
    ['-12.94', 'USD', 'en', '-$12.94'],
    ['131.40', 'EUR', 'de', '131,40 €'],
    ['2750', 'JPY', 'ja', '¥2,750'],
    ['2750.00', 'JPY', 'ja', '¥2,750'],
    ['1.031', 'KWD', 'en', 'KWD 1.031'],
    ['1.031', 'KWD', 'de', '1,031 KWD'],
    ['999999999999999.99', 'USD', 'en', '$999,999,999,999,999.99'],
    ['999999999999999.99', 'EUR', 'de', '999.999.999.999.999,99 €'],
    ['999999999999999', 'JPY', 'ja', '¥999,999,999,999,999'],
    ['900719925474099.993', 'KWD', 'en', 'KWD 900,719,925,474,099.993'],
  ];
  for (const [amount, code, locale, text] of read) {
    it(`is ${text} for ${amount} ${code} in ${locale}`, () => {
      expect(plain(formatMoney({ amount, currency: code }, locale))).to.equal(text);
    });
  }

  it('has the decimals that are counted with, not the ones that are customary', () => {
    // CLDR shows Iraqi dinars without decimals; ISO 4217 gives them three.
    expect(plain(formatMoney({ amount: '1250.500', currency: 'IQD' }, 'en'))).to.equal('IQD 1,250.500');
  });

  it('keeps the sign of a foreign currency with its letters in right-to-left text, and Arabic ones as they are', () => {
    const arabic = (currency: string) => formatMoney({ amount: '5.000', currency }, 'ar');
    expect(formatMoney({ amount: '5.00', currency: 'USD' }, 'ar')).to.match(/US\$\u200e$/);
    expect(formatMoney({ amount: '-5.00', currency: 'CAD' }, 'ar')).to.match(/CA\$\u200e$/);
    expect(arabic('KWD')).not.to.contain('\u200e');
    expect(formatMoney({ amount: '5.00', currency: 'USD' }, 'de')).not.to.contain('\u200e');
  });

  it('has the very digits of the amount, however long', () => {
    fc.assert(
      fc.property(money, fc.constantFrom('en', 'de', 'ja'), (amount, locale) => {
        const digits = formatMoney(amount, locale).replace(/\D/g, '');
        expect(digits).to.equal(amount.amount.replace(/\D/g, ''));
      }),
    );
  });
});
