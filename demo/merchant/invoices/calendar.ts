/** Where the merchant is, and so what day it is for an invoice. */
const ZONE = 'America/Los_Angeles';
const DAY = 86_400_000;

// The Swedish way to write a date is ISO 8601's, in every edition of the locale data.
const writeDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The merchant's calendar day at that time, "2026-12-21". */
export const dayOf = (time: Date): string => writeDay.format(time);

/** The day so many days later; earlier with a minus. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** How many days lie between; negative when `to` is before `from`. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** The day as people write it: "Dec 21, 2026". */
export const formatDay = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
