/** The size of an issuer's page, as EMV 3-D Secure numbers them. */
export type ChallengeWindow = '01' | '02' | '03' | '04' | '05';

/** Width × height in CSS pixels; `05` is as large as the screen. */
export const WINDOW_SIZES: Readonly<Record<ChallengeWindow, readonly [number, number] | undefined>> = {
  '01': [250, 400],
  '02': [390, 400],
  '03': [500, 600],
  '04': [600, 400],
  '05': undefined,
};

/** What a dialog has around the issuer's page: its header, and some of the page behind, so that it looks like a dialog. */
const AROUND = [40, 80] as const;

/** From the best one; `01` is too narrow to be read well, a whole screen is better than that. */
const WANTED: readonly ChallengeWindow[] = ['03', '04', '02'];

/** A phone upright is narrower than this: there every issuer's page does better with the whole screen. */
const PHONE = 480;

/** Whether this is one of the five sizes. */
export const isChallengeWindow = (size: unknown): size is ChallengeWindow =>
  typeof size === 'string' && Object.hasOwn(WINDOW_SIZES, size);

/** The size for the room that there is: the largest that fits with a dialog around it, else the whole screen. */
export function chooseChallengeWindow(width = innerWidth, height = innerHeight): ChallengeWindow {
  const fits = (size: ChallengeWindow) => {
    const [wide = 0, high = 0] = WINDOW_SIZES[size] ?? [];
    return wide + AROUND[0] <= width && high + AROUND[1] <= height;
  };
  return (width > PHONE && WANTED.find(fits)) || '05';
}
