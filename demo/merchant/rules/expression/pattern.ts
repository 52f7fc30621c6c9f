import { ExpressionError } from './expression-error.ts';

const closingDelimiters: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/**
 * Turns PHP's way to write a pattern, `/^b2b-/i`, into a RegExp. Knows the modifiers i, m, s and u. What JavaScript
 * has no equal for (other modifiers, `\A`, `(?i)`, possessive quantifiers) fails rather than match something else.
 */
export function toRegExp(pattern: string, at: number): RegExp {
  const opening = pattern.trimStart().charAt(0);
  const body = pattern.trimStart().slice(1);
  const end = body.lastIndexOf(closingDelimiters[opening] ?? opening);
  if (!/[^\w\s\\]/.test(opening) || end < 0) {
    throw new ExpressionError('evaluation', `The pattern “${pattern}” needs delimiters, like /…/`, at);
  }
  const modifiers = body.slice(end + 1);
  if (!/^[imsu]*$/.test(modifiers)) {
    throw new ExpressionError('evaluation', `The pattern modifiers “${modifiers}” are not supported`, at);
  }
  try {
    return new RegExp(spellOutPunctuation(body.slice(0, end)), [...new Set(`${modifiers}u`)].join(''));
  } catch {
    throw new ExpressionError('evaluation', `The pattern “${pattern}” is not a valid pattern`, at);
  }
}

// The u flag makes JavaScript refuse escapes it has no meaning for. PCRE lets any punctuation be escaped, so that is
// written as its code, which is itself inside and outside of brackets.
function spellOutPunctuation(body: string): string {
  return body.replace(/\\(.)/gsu, (escape, character: string) =>
    /[a-z0-9]/i.test(character) ? escape : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
