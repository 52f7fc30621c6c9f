import { ExpressionError } from './expression-error.ts';

/** A word or a sign of an expression; `at` counts characters from 1. */
export type Token =
  | { readonly type: 'name' | 'operator' | 'mark' | 'end'; readonly text: string; readonly at: number }
  | {
      readonly type: 'literal';
      readonly text: string;
      readonly value: string | bigint | number;
      readonly at: number;
    };

// As Symfony's lexer has it: a word is an operator only before a space or an opening parenthesis, `not in` has one
// space, and numbers have no exponent. Sticky and global: matchAll stops at the first character that fits nowhere.
const tokenPattern = new RegExp(
  [
    String.raw`(?<space>[ \t\r\n\v\f]+)`,
    String.raw`(?<number>\d+(?:\.\d+)?)`,
    String.raw`(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')`,
    String.raw`(?<operator>(?:not\sin|not|and|or|in)(?=[\s(])|matches(?![\w\u0080-\uffff])|\*\*|\.\.|&&|\|\||[=!<>]=|[=!<>+\-*/%~])`,
    String.raw`(?<mark>[.,?:()[\]{}])`,
    String.raw`(?<name>[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)`,
  ].join('|'),
  'gsy',
);

/** Splits an expression into its words and signs, the last of them an `end`. Fails on what fits nowhere. */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of source.matchAll(tokenPattern)) {
    const text = match[0];
    const at = match.index + 1;
    end = match.index + text.length;
    if (match.groups?.number !== undefined)
      tokens.push({ type: 'literal', text, value: readNumber(text), at });
    else if (match.groups?.quoted !== undefined)
      tokens.push({ type: 'literal', text, value: unquote(text), at });
    else if (match.groups?.operator !== undefined)
      tokens.push({ type: 'operator', text: text.replace(/\s/, ' '), at });
    else if (match.groups?.mark !== undefined) tokens.push({ type: 'mark', text, at });
    else if (match.groups?.name !== undefined) tokens.push({ type: 'name', text, at });
  }
  const rest = source.charAt(end);
  if (rest === '"' || rest === "'")
    throw new ExpressionError('syntax', 'This text has no closing quote', end + 1);
  if (rest !== '')
    throw new ExpressionError('syntax', `The character “${rest}” is not expected here`, end + 1);
  return [...tokens, { type: 'end', text: '', at: end + 1 }];
}

function readNumber(digits: string): bigint | number {
  if (digits.includes('.')) return Number(digits);
  const whole = BigInt(digits);
  return BigInt.asIntN(64, whole) === whole ? whole : Number(digits);
}

const namedEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  v: '\v',
  b: '\b',
  f: '\f',
};

// PHP's stripcslashes: a backslash before anything it does not know just goes, so a pattern's `\d` is written `\\d`.
function unquote(quoted: string): string {
  return quoted
    .slice(1, -1)
    .replace(/\\(?:x([0-9a-f]{1,2})|([0-7]{1,3})|(.))/gis, (_, hex?: string, octal?: string, other = '') => {
      if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8) & 0xff);
      return namedEscapes[other as string] ?? (other as string);
    });
}
