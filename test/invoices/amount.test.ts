import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fromMinor } from '../../src/contract/money.ts';
import { readAmount } from '../../src/invoices/amount.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe('An amount as a buyer types it', () => {
  const READ = [
    ['1,234.50', 'USD', 'en', usd('1234.50')],
    ['1.234,50', 'EUR', 'de', eur('1234.50')],
    ['1.234,50', 'USD', 'en', usd('1234.50')],
    ['1,234.50', 'EUR', 'de', eur('1234.50')],
    ['1,234', 'USD', 'en', usd('1234.00')],
    ['1.234', 'EUR', 'de', eur('1234.00')],
    ['12,5', 'EUR', 'de', eur('12.50')],
    ['12.5', 'EUR', 'de', eur('12.50')],
    ['12,5', 'USD', 'en', usd('12.50')],
    ['.5', 'USD', 'en', usd('0.50')],
    ['12,34,567.00', 'INR', 'en-IN', { amount: '1234567.00', currency: 'INR' }],
    ['1\u202f234,50\u00a0€', 'EUR', 'fr', eur('1234.50')],
    [' € 1 234,50 ', 'EUR', 'de', eur('1234.50')],
    ['USD 12', 'USD', 'en', usd('12.00')],
    ['12 eur', 'EUR', 'de', eur('12.00')],
    ['$12.00', 'USD', 'de', usd('12.00')],
    ['1’234.50', 'CHF', 'de-CH', { amount: '1234.50', currency: 'CHF' }],
    ['١٬٢٣٤٫٥٠', 'USD', 'ar-EG', usd('1234.50')],
    ['۱۲٫۵', 'USD', 'fa', usd('12.50')],
    ['１２３', 'JPY', 'ja', { amount: '123', currency: 'JPY' }],
    ['1.234', 'KWD', 'en', { amount: '1.234', currency: 'KWD' }],
    ['12.500', 'USD', 'en', usd('12.50')],
    ['007', 'USD', 'en', usd('7.00')],
    ['123456789012345', 'USD', 'en', usd('123456789012345.00')],
  ] as const;
  for (const [text, currency, locale, amount] of READ) {
    it(`“${text}” in ${locale} is ${amount.amount} ${currency}`, () => {
      expect(readAmount(text, currency, locale)).to.deep.equal(amount);
    });
  }

  const REFUSED = [
    ['', 'USD', 'en', 'empty'],
    ['0', 'USD', 'en', 'zero'],
    ['0,00', 'EUR', 'de', 'zero'],
    ['-5', 'USD', 'en', 'negative'],
    ['−5', 'USD', 'en', 'negative'],
    ['(5)', 'USD', 'en', 'negative'],
    ['1.234', 'USD', 'en', 'decimals'],
    ['1,234', 'EUR', 'de', 'decimals'],
    ['1.5', 'JPY', 'ja', 'decimals'],
    ['1.2345', 'KWD', 'en', 'decimals'],
    ['1234567890123456', 'USD', 'en', 'too-long'],
    ['abc', 'USD', 'en', 'unreadable'],
    ['12 boxes', 'USD', 'en', 'unreadable'],
    ['1.2.3', 'USD', 'en', 'unreadable'],
    ['1,23,4.5', 'USD', 'en', 'unreadable'],
    ['$', 'USD', 'en', 'empty'],
    ['€12', 'USD', 'en', 'other-currency'],
    ['12 CHF', 'EUR', 'de', 'other-currency'],
  ] as const;
  for (const [text, currency, locale, why] of REFUSED) {
    it(`“${text}” in ${locale} is refused: ${why}`, () => {
      expect(readAmount(text, currency, locale)).to.equal(why);
    });
  }

  it('whatever a locale writes is read as what it was', () => {
    const money = fc.record({
      minor: fc.bigInt({ min: 1n, max: 99_999_999_999_999n }),
      currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'CHF'),
      locale: fc.constantFrom('en', 'de', 'fr', 'de-CH', 'ja', 'ar-EG', 'es', 'en-IN'),
    });
    fc.assert(
      fc.property(money, ({ minor, currency, locale }) => {
        const amount = fromMinor(minor, currency);
        const digits = amount.amount.split('.')[1]?.length ?? 0;
        for (const options of [{}, { style: 'currency', currency } as const]) {
          const written = new Intl.NumberFormat(locale, {
            ...options,
            minimumFractionDigits: digits,
            maximumFractionDigits: digits,
          }).format(amount.amount as Intl.StringNumericLiteral);
          expect(readAmount(written, currency, locale), written).to.deep.equal(amount);
        }
      }),
    );
  });
});
