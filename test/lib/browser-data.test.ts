import { expect } from '@open-wc/testing';
import { safeParse } from '../../src/contract/schema.ts';
import { BrowserData } from '../../src/contract/three-d-secure.ts';
import { describeBrowser, type BrowserWorld } from '../../src/lib/browser-data.ts';

const laptop: BrowserWorld = {
  colorDepth: 24,
  screenWidth: 1920,
  screenHeight: 1080,
  language: 'en-US',
  userAgent: 'Mozilla/5.0',
  timeZoneOffset: -60,
  windowWidth: 1280,
  windowHeight: 900,
};
const about = (changes: Partial<BrowserWorld>) => describeBrowser({ ...laptop, ...changes });

describe('What an issuer is told of the buyer’s browser', () => {
  it('has the types and names of the contract', () => {
    expect(describeBrowser(laptop)).to.deep.equal({
      colorDepth: 24,
      javaEnabled: false,
      javaScriptEnabled: true,
      language: 'en-US',
      screenHeight: 1080,
      screenWidth: 1920,
      timeZoneOffset: -60,
      userAgent: 'Mozilla/5.0',
      challengeWindowSize: '03',
    });
  });

  it('is true of this browser', () => {
    const data = describeBrowser();
    expect(safeParse(BrowserData, data)).to.deep.equal({ success: true, data });
    expect(data.screenWidth).to.equal(screen.width);
    expect(data.timeZoneOffset).to.equal(new Date().getTimezoneOffset());
    expect(navigator.language.startsWith(data.language)).to.equal(true);
  });

  for (const [depth, told] of [
    [1, 1],
    [8, 8],
    [15, 15],
    [18, 16],
    [24, 24],
    [30, 24],
    [32, 32],
    [36, 32],
    [48, 48],
    [64, 48],
    [0, 24],
  ] as const) {
    it(`a screen of ${depth} bits is one of ${told}`, () => {
      expect(about({ colorDepth: depth }).colorDepth).to.equal(told);
    });
  }

  for (const [language, told] of [
    ['de', 'de'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['de-DE-1996', 'de-DE'],
    ['ja-JP-u-ca-japanese', 'ja-JP'],
    ['en-x-shop', 'en'],
    ['', 'en'],
  ] as const) {
    it(`the language “${language}” is told as “${told}”`, () => {
      expect(about({ language }).language).to.equal(told);
    });
  }

  it('cuts an endless user agent', () => {
    expect(about({ userAgent: 'x'.repeat(5000) }).userAgent).to.have.length(2048);
  });
});
