import type { Browser } from '../browser.ts';

const COLOR_DEPTHS: Readonly<Record<number, string>> = {
  1: 'ONE_BIT',
  4: 'FOUR_BITS',
  8: 'EIGHT_BITS',
  15: 'FIFTEEN_BITS',
  16: 'SIXTEEN_BITS',
  24: 'TWENTY_FOUR_BITS',
  32: 'THIRTY_TWO_BITS',
  48: 'FORTY_EIGHT_BITS',
};

const WINDOW_SIZES: Readonly<Record<string, string>> = {
  '01': 'WINDOWED_250X400',
  '02': 'WINDOWED_390X400',
  '03': 'WINDOWED_500X600',
  '04': 'WINDOWED_600X400',
};

const flag = (is: boolean) => (is ? 'TRUE' : 'FALSE');

/**
 * The browser in GP-API’s spelling. `accept_header` and `ip` are a shop’s to add, from the buyer’s request; the demo has
 * only buyers of this very machine.
 */
export const toBrowserData = (browser: Browser) => ({
  accept_header: '*/*',
  ip: '127.0.0.1',
  color_depth: COLOR_DEPTHS[browser.colorDepth],
  java_enabled: flag(browser.javaEnabled),
  javascript_enabled: flag(browser.javaScriptEnabled),
  language: browser.language,
  screen_height: String(browser.screenHeight),
  screen_width: String(browser.screenWidth),
  challenge_window_size: WINDOW_SIZES[browser.challengeWindowSize] ?? 'FULL_SCREEN',
  timezone: String(browser.timeZoneOffset),
  user_agent: browser.userAgent,
});
