import type { Browser } from '../browser.ts';
import type { Seen } from '../gateway.ts';

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

/** The browser in GP-API’s spelling: what it says of itself, and what the shop saw of it. */
export const toBrowserData = (browser: Browser, { accept, address }: Seen) => ({
  accept_header: accept,
  ip: address,
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
