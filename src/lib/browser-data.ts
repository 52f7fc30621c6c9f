import { chooseChallengeWindow, type ChallengeWindow } from './challenge-window.ts';

/** What EMV 3-D Secure has words for. Screens of 30 bits are common, and not among them. */
const COLOR_DEPTHS = [48, 32, 24, 16, 15, 8, 4, 1] as const;

const LONGEST_LANGUAGE = 8;
const LONGEST_USER_AGENT = 2048;

/** The browser in neutral form: the contract's `BrowserData`. */
export interface BrowserDescription {
  readonly colorDepth: number;
  readonly javaEnabled: boolean;
  readonly javaScriptEnabled: boolean;
  readonly language: string;
  readonly screenHeight: number;
  readonly screenWidth: number;
  readonly timeZoneOffset: number;
  readonly userAgent: string;
  readonly challengeWindowSize: ChallengeWindow;
}

/** What {@link describeBrowser} looks at. */
export interface BrowserWorld {
  readonly colorDepth: number;
  readonly screenWidth: number;
  readonly screenHeight: number;
  readonly language: string;
  readonly userAgent: string;
  readonly timeZoneOffset: number;
  readonly windowWidth: number;
  readonly windowHeight: number;
}

/** What there is to know of this browser, before any rule is applied. */
const thisBrowser = (): BrowserWorld => ({
  colorDepth: screen.colorDepth,
  screenWidth: screen.width,
  screenHeight: screen.height,
  language: navigator.language,
  userAgent: navigator.userAgent,
  timeZoneOffset: new Date().getTimezoneOffset(),
  windowWidth: innerWidth,
  windowHeight: innerHeight,
});

/**
 * The browser as EMV 3-D Secure wants to know it, in neutral form: for a backend, or for a panel that sends it along
 * with its token. Nobody else is asked, and nothing is stored.
 */
export function describeBrowser(world: BrowserWorld = thisBrowser()): BrowserDescription {
  return {
    colorDepth: COLOR_DEPTHS.find((depth) => depth <= world.colorDepth) ?? 24,
    javaEnabled: false,
    javaScriptEnabled: true,
    language: cutLanguage(world.language),
    screenHeight: world.screenHeight,
    screenWidth: world.screenWidth,
    timeZoneOffset: world.timeZoneOffset,
    userAgent: world.userAgent.slice(0, LONGEST_USER_AGENT),
    challengeWindowSize: chooseChallengeWindow(world.windowWidth, world.windowHeight),
  };
}

/** As many subtags as there is room for: `zh-Hant-TW` becomes `zh-Hant`. A last subtag of one letter says nothing alone. */
function cutLanguage(language: string): string {
  const subtags = language.split('-');
  while (
    subtags.length > 1 &&
    (subtags.join('-').length > LONGEST_LANGUAGE || subtags.at(-1)?.length === 1)
  ) {
    subtags.pop();
  }
  return subtags.join('-').slice(0, LONGEST_LANGUAGE) || 'en';
}
