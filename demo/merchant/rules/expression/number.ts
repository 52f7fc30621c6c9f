import { ExpressionError } from './expression-error.ts';
import { nameKind } from './value.ts';
import type { Value } from './value.ts';

/** PHP's int (bigint) or float (number). */
export type Numeric = bigint | number;

const numericText = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/** The number a text spells, as PHP reads it, or undefined if it spells none. */
export function readNumeric(text: string): Numeric | undefined {
  if (!numericText.test(text)) return undefined;
  return /[.e]/i.test(text) ? Number(text) : fitInt(BigInt(text.trim().replace(/^\+/, '')));
}

/** The value as a number for arithmetic: null is 0, true is 1, and texts count if they spell a number. Fails for others. */
export function asNumber(value: Value, at: number): Numeric {
  if (typeof value === 'bigint' || typeof value === 'number') return value;
  if (value === null || typeof value === 'boolean') return value ? 1n : 0n;
  const number = typeof value === 'string' ? readNumeric(value) : undefined;
  if (number === undefined) throw new ExpressionError('evaluation', `${nameKind(value)} is not a number`, at);
  return number;
}

/** An int that left PHP's 64 bits becomes a float. */
export function fitInt(value: bigint): Numeric {
  return BigInt.asIntN(64, value) === value ? value : Number(value);
}
