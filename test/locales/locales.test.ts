import { expect } from '@open-wc/testing';
import { loadAllMessages, loadMessages } from '../../src/locales/load.ts';
import { messagesOf, WORDS, type Message } from './words.ts';

type Code = keyof typeof WORDS;
const english = new Map(messagesOf(WORDS.en));
const OTHERS = (Object.keys(WORDS) as Code[]).filter((code) => code !== 'en');

/** Arguments that no message may lose; as a number, every plural form of every language. */
const NAMES = ['‹one›', '‹two›', '‹three›'];
const COUNTS = [0, 1, 2, 3, 7, 11, 42, 60, 99, 100, 101, 120, 600, 1000];

/** What a message says: as it stands, or with each of the counts. */
const readings = (message: Message): unknown[] =>
  typeof message === 'string' ? [message] : COUNTS.map((count) => message(count, count + 1, count));

/** What a message says of names, or nothing where it wants numbers. */
function withNames(message: Message): string {
  const text = typeof message === 'string' ? message : (message(...NAMES) as string);
  return text.includes('NaN') ? '' : text;
}

/** What may be the same in all languages: names, abbreviations, formats, words that happen to be. */
const MAY_BE_ENGLISH = /^(bank\.(iban|bic)|card\.expiryExample|pdf|invoices\..*|received)$/;
const SAME_WORD: Readonly<Partial<Record<Code, RegExp>>> = {
  de: /^(bank\.routing|po|optional|status)$/,
  fr: /^(total|infinitePay\.plan|item|status)$/,
  es: /^(total)$/,
};

/** Words that give an English sentence away. */
const ENGLISH_WORDS =
  /(?<!\p{L})(the|your|please|this|payment|pay|card|invoice|not|with|again|amount|of|and)(?!\p{L})/iu;

for (const code of OTHERS) {
  const words = new Map(messagesOf(WORDS[code]));

  describe(`The words in “${code}”`, () => {
    it('are there, all of them, and no others', () => {
      expect([...words.keys()].sort()).to.deep.equal([...english.keys()].sort());
    });

    it('are functions of as much as in English, where they are functions', () => {
      for (const [path, message] of words) {
        const source = english.get(path);
        expect(typeof message, path).to.equal(typeof source);
        if (typeof message === 'function')
          expect(message.length, path).to.equal((source as () => unknown).length);
      }
    });

    it('say something, whatever the name and the number, and never “undefined” or “NaN”', () => {
      for (const [path, message] of words) {
        for (const text of readings(message)) {
          expect(text, path).to.be.a('string').that.is.not.empty;
          expect(text, path).not.to.match(/undefined|NaN|\[object|\s{2}|^\s|\s$/);
        }
      }
    });

    it('keep every name and amount that English says', () => {
      for (const [path, message] of words) {
        if (typeof message !== 'function') continue;
        const [source, text] = [withNames(english.get(path)!), withNames(message)];
        if (source === '') continue;
        for (const name of NAMES)
          expect(text.includes(name), `${path}: ${name}`).to.equal(source.includes(name));
      }
    });

    it('group the digits of large counts', () => {
      const { shown, chosen } = WORDS[code].invoices;
      const count = new Intl.NumberFormat(code).format(12_345);
      for (const text of [shown(50, 12_345), shown(12_345, 12_345), chosen(12_345)])
        expect(text).to.contain(count);
    });

    it('are not English', () => {
      for (const [path, message] of words) {
        const short = path.replace(/^(core|more|invoices)\./, '');
        const [source, text] = [withNames(english.get(path)!), withNames(message)];
        const isSame = text === source && /[a-z]{3}/i.test(source.replace(/‹\w+›/g, ''));
        const mayBe = MAY_BE_ENGLISH.test(short) || SAME_WORD[code]?.test(short);
        if (isSame && !mayBe) expect.fail(`${path} is still English: ${text}`);
        expect(text.replace(/‹\w+›/g, ''), path).not.to.match(ENGLISH_WORDS);
      }
    });
  });
}

describe('The widget’s language', () => {
  for (const [locale, expected] of [
    ['ar', 'ar'],
    ['ar-EG', 'ar'],
    ['fr-CA', 'fr'],
    ['es-419', 'es'],
    ['ja-JP', 'ja'],
    ['DE-at', 'de'],
    ['en-GB', 'en'],
    ['nl', 'en'],
    ['', 'en'],
  ] as const)
    it(`is “${expected}” on a page in “${locale}”`, async () => {
      expect(await loadMessages(locale)).to.equal(WORDS[expected].core);
      const all = await loadAllMessages(locale);
      expect(all.close).to.equal(WORDS[expected].more.close);
      expect(all.legend).to.equal(WORDS[expected].core.legend);
    });
});

describe('Arabic', () => {
  const { timeLeft } = WORDS.ar.more.frame;
  it('has six plural forms', () => {
    const { payments } = WORDS.ar.more.infinitePay;
    const forms = [0, 1, 2, 3, 11, 100].map((count) => payments(count, 'x').replace(/[\u2068\u2069\d]/g, ''));
    expect(forms[0]).to.contain('بلا');
    expect(forms[1]).to.contain('دفعة واحدة');
    expect(forms[2]).to.contain('دفعتان');
    expect(forms[3]).to.contain('دفعات');
    expect(timeLeft(11)).not.to.equal(timeLeft(3).replace('3', '11'));
    expect(timeLeft(120)).to.contain('دقيقتان');
  });

  it('keeps amounts and names apart from the sentence, so that their signs stay where they belong', () => {
    expect(WORDS.ar.core.pay('$131.40')).to.contain('\u2068$131.40\u2069');
  });
});

describe('Japanese', () => {
  it('has full-width punctuation', () => {
    for (const [path, message] of messagesOf(WORDS.ja)) {
      const text = withNames(message);
      expect(text, path).not.to.match(/[\u3040-\u30ff\u4e00-\u9fff][.,:;?!]/);
    }
  });
});

describe('French', () => {
  it('has a no-break space before its double punctuation marks', () => {
    for (const [path, message] of messagesOf(WORDS.fr))
      expect(withNames(message), path).not.to.match(/ [:;?!»]|« |[^\u00a0\s\d][;?!»]/);
  });
});
