/** How a text is written: what of it counts, and what is only there to be read easily. */
export interface Notation {
  /** What counts: no separators, and digits as ASCII has them. */
  readonly clean: (text: string) => string;
  /** What counts, with separators. */
  readonly write: (clean: string) => string;
  /** How many characters may count, by those that are there. */
  readonly most: (clean: string) => number;
}

/** Digits of Arabic, Persian and full-width keyboards, whose last four bits are their value. */
const FOREIGN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;

/** The same text with ASCII digits. */
export const withAsciiDigits = (text: string): string =>
  text.replace(FOREIGN_DIGITS, (digit) => String(digit.charCodeAt(0) & 15));

/** Its digits. */
export const digitsOf = (text: string): string => withAsciiDigits(text).replace(/\D/g, '');

/** Split by spaces into groups of these sizes; the last size goes for all that follow. */
export function inGroups(text: string, sizes: readonly number[]): string {
  const groups: string[] = [];
  for (let at = 0, size = 0; at < text.length; at += size) {
    size = sizes[groups.length] ?? sizes.at(-1) ?? text.length;
    groups.push(text.slice(at, at + size));
  }
  return groups.join(' ');
}

/** Digits and nothing else, at most so many. */
export const digitsUpTo = (most: number): Notation => ({
  clean: digitsOf,
  write: (clean) => clean,
  most: () => most,
});

/**
 * Writes an edited text as the notation wants it and keeps the caret beside the same characters. What is too much
 * goes where it was put in, not at the end.
 * @param caret where it is in the text, in UTF-16 units
 * @param isForward whether Delete was pressed: the caret then steps over a separator, else it stays in front of it
 */
export function rewrite(
  { clean, write, most }: Notation,
  text: string,
  caret: number,
  isForward: boolean,
): { readonly text: string; readonly caret: number } {
  let kept = clean(text);
  let left = clean(text.slice(0, caret)).length;
  const excess = kept.length - most(kept);
  if (excess > 0) {
    const from = Math.max(left - excess, 0);
    kept = (kept.slice(0, from) + kept.slice(left)).slice(0, most(kept));
    left = from;
  }
  const written = write(kept);
  const beforeCaret = new RegExp(`^(\\W*\\w){0,${left}}${isForward ? '\\W*' : ''}`).exec(written);
  return { text: written, caret: beforeCaret?.[0].length ?? 0 };
}
