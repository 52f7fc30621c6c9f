import { ExpressionError } from './expression-error.ts';

/**
 * What an expression computes with. Rules tell PHP's int from its float (`1` is not `1.0`), so an int is a bigint
 * and a float is a number: JavaScript's own `===` keeps them apart and its `<` compares across them.
 */
export type Value = Scalar | readonly Value[] | Fields;

/** A value without parts. */
export type Scalar = null | boolean | string | bigint | number;

/** A value with named parts: an object of the context, or a hash literal. */
export interface Fields {
  readonly [name: string]: Value;
}

/** Tells lists from everything else. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Tells values without parts from lists and objects. */
export function isScalar(value: Value): value is Scalar {
  return typeof value !== 'object' || value === null;
}

/** PHP's idea of true: not null, false, zero, an empty list, `''` or `'0'`. */
export function isTruthy(value: Value): boolean {
  if (isList(value)) return value.length > 0;
  return value !== '0' && Boolean(value);
}

/** The value as text, the way PHP joins it into a string. Lists and objects have no text and fail. */
export function asText(value: Value, at: number): string {
  if (!isScalar(value))
    throw new ExpressionError('evaluation', `${nameKind(value)} cannot be used as text`, at);
  if (typeof value === 'boolean') return value ? '1' : '';
  return value === null ? '' : String(value);
}

/** What to call this value in a sentence that begins with it. */
export function nameKind(value: Value): string {
  if (isList(value)) return 'A list';
  if (!isScalar(value)) return 'An object';
  return typeof value === 'string' ? `The text “${value}”` : `The value ${String(value)}`;
}
