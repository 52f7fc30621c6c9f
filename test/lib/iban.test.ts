import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ibanLength, isIban } from '../../src/lib/iban.ts';

/** Examples of SWIFT’s IBAN registry. */
const EXAMPLES = [
  'AD1200012030200359100100',
  'AE070331234567890123456',
  'AT611904300234573201',
  'BE68539007547034',
  'CH9300762011623852957',
  'DE89370400440532013000',
  'ES9121000418450200051332',
  'FR1420041010050500013M02606',
  'GB29NWBK60161331926819',
  'IE29AIBK93115212345678',
  'IT60X0542811101000000123456',
  'LC07HEMM000100010012001200013015',
  'MT84MALT011000012345MTLCAST001S',
  'NL91ABNA0417164300',
  'NO9386011117947',
  'PL61109010140000071219812874',
  'SA0380000000608010167519',
  'SC18SSCB11010000000000001497USD',
  'SE4550000000058398257466',
  'XK051212012345678906',
];

const example = fc.constantFrom(...EXAMPLES);

describe('An IBAN', () => {
  it('is recognised in every country’s form', () => {
    for (const iban of EXAMPLES) expect(isIban(iban), iban).to.be.true;
  });

  it('is refused with one wrong digit', () => {
    const slip = fc.record({ iban: example, place: fc.nat(30), digit: fc.nat(9).map(String) });
    fc.assert(
      fc.property(slip, ({ iban, place, digit }) => {
        const at = 2 + (place % (iban.length - 2));
        fc.pre(/\d/.test(iban[at]!) && iban[at] !== digit);
        return !isIban(iban.slice(0, at) + digit + iban.slice(at + 1));
      }),
    );
  });

  it('is refused with two neighbouring digits the wrong way round', () => {
    fc.assert(
      fc.property(example, fc.nat(30), (iban, place) => {
        const at = 4 + (place % (iban.length - 5));
        fc.pre(/\d\d/.test(iban.slice(at, at + 2)) && iban[at] !== iban[at + 1]);
        return !isIban(iban.slice(0, at) + iban[at + 1]! + iban[at]! + iban.slice(at + 2));
      }),
    );
  });

  it('is refused when it is too short, too long, of no country, or written with spaces', () => {
    const wrong = ['', 'DE', 'DE8937040044053201300', 'DE893704004405320130000', 'QQ89370400440532013000'];
    for (const text of [...wrong, 'DE89 3704 0044 0532 0130 00', 'de89370400440532013000']) {
      expect(isIban(text), text).to.be.false;
    }
  });

  it('has the length of its country, and none where there are no IBANs', () => {
    for (const iban of EXAMPLES) expect(ibanLength(iban.slice(0, 2)), iban).to.equal(iban.length);
    for (const country of ['', 'D', 'US', 'E2', '24', 'DEU', '((']) {
      expect(ibanLength(country), country).to.equal(undefined);
    }
  });
});
