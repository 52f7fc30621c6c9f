import { boolean, number, object, oneOf, string, type Infer } from './schema.ts';

/**
 * What an issuer wants to know of the buyer's browser, in neutral form: each provider spells it its own way. The
 * `Accept` header and the IP address are the backend's to add.
 */
export const BrowserData = object({
  /** 1, 4, 8, 15, 16, 24, 32 or 48: the nearest of them that is not more. */
  colorDepth: number,
  javaEnabled: boolean,
  javaScriptEnabled: boolean,
  /** BCP 47, at most 8 characters, cut between subtags. */
  language: string,
  /** The screen, not the window, in CSS pixels. */
  screenHeight: number,
  screenWidth: number,
  /** Minutes from local time to UTC: -60 in Berlin in winter. */
  timeZoneOffset: number,
  /** At most 2048 characters. */
  userAgent: string,
  /** The size a challenge would have now: `01` 250×400, `02` 390×400, `03` 500×600, `04` 600×400, `05` full screen. */
  challengeWindowSize: oneOf('01', '02', '03', '04', '05'),
});
export type BrowserData = Infer<typeof BrowserData>;

/** The `data` of an ActionReport about 3-D Secure, a frame, or a wait. */
export const ActionReportData = object(
  {},
  {
    /** Whether the fingerprint was finished in time: `Y` yes, `N` no, `U` there was none to take. */
    threeDSCompInd: oneOf('Y', 'N', 'U'),
    browser: BrowserData,
    /** Why it failed: `timeout`, or `unreachable` when the frame showed nothing and the buyer gave up. */
    reason: oneOf('timeout', 'unreachable'),
  },
);
export type ActionReportData = Infer<typeof ActionReportData>;
