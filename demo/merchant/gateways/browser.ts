import * as z from 'zod/mini';

/** What the widget tells of the buyer's browser after a fingerprint, in neutral form: see `docs/backend.md`. */
export const Browser = z.object({
  colorDepth: z.number(),
  javaEnabled: z.boolean(),
  javaScriptEnabled: z.boolean(),
  language: z.string(),
  screenHeight: z.number(),
  screenWidth: z.number(),
  /** Minutes. */
  timeZoneOffset: z.number(),
  userAgent: z.string(),
  /** `01` to `05`. */
  challengeWindowSize: z.string(),
});
export type Browser = z.infer<typeof Browser>;
