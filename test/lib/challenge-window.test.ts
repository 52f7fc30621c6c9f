import { expect } from '@open-wc/testing';
import { chooseChallengeWindow, isChallengeWindow, WINDOW_SIZES } from '../../src/lib/challenge-window.ts';

describe('The size of an issuer’s page', () => {
  for (const [where, width, height, size] of [
    ['a small phone', 320, 568, '05'],
    ['a phone', 390, 844, '05'],
    ['a large phone', 440, 956, '05'],
    ['a phone on its side', 844, 390, '05'],
    ['a narrow window', 500, 620, '02'],
    ['a tablet', 768, 1024, '03'],
    ['a laptop', 1366, 657, '04'],
    ['a desktop', 1920, 1080, '03'],
    ['a desktop at 400 % zoom', 320, 256, '05'],
    ['a frame for the widget', 640, 500, '04'],
  ] as const) {
    it(`is ${size} on ${where}`, () => {
      expect(chooseChallengeWindow(width, height)).to.equal(size);
    });
  }

  it('always fits into the window', () => {
    for (let width = 200; width < 1000; width += 37)
      for (let height = 200; height < 1000; height += 37) {
        const [wide, high] = WINDOW_SIZES[chooseChallengeWindow(width, height)] ?? [width, height];
        expect(wide <= width && high <= height, `${width} × ${height}`).to.equal(true);
      }
  });

  it('is one of five', () => {
    expect(['01', '02', '03', '04', '05'].every(isChallengeWindow)).to.equal(true);
    expect(['06', '1', '', undefined, 3, 'toString'].some(isChallengeWindow)).to.equal(false);
  });
});
