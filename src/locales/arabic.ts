/** What Arabic needs besides words. */

/**
 * A piece that reads in its own direction, such as an amount or a name in Latin letters, kept apart from the sentence
 * around it (Unicode's FIRST STRONG ISOLATE), so that neither reorders the other.
 */
export const apart = (text: string | number): string => `\u2068${text}\u2069`;

/** A thing in Arabic's six plural forms; the first three stand without the number, the others after it. */
export interface Counted {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

const rules = new Intl.PluralRules('ar');

/** "10,000". */
export const grouped = (count: number): string => count.toLocaleString('ar');

/** So many of a thing. */
export function counted(count: number, thing: Counted): string {
  const form = rules.select(count);
  const isWord = form === 'zero' || form === 'one' || form === 'two';
  return isWord ? thing[form] : `${apart(grouped(count))} ${thing[form]}`;
}
