import { ExpressionError } from './expression-error.ts';
import { readNumeric } from './number.ts';
import { isList, isScalar, isTruthy, nameKind } from './value.ts';
import type { Scalar, Value } from './value.ts';

/** `=` and `in`: the same kind and the same value, so `1` is not `1.0` and not `'1'`. An object is only itself. */
export function isIdentical(left: Value, right: Value): boolean {
  if (!isList(left) || !isList(right)) return left === right;
  return left.length === right.length && left.every((item, index) => isIdentical(item, right[index] ?? null));
}

/** `==`: PHP 8's loose equality, so `1`, `1.0`, `'1'` and true are equal. */
export function isLooselyEqual(left: Value, right: Value): boolean {
  if (isScalar(left) && isScalar(right)) return compareScalars(left, right) === 0;
  if (left === null || right === null || typeof left === 'boolean' || typeof right === 'boolean') {
    return isTruthy(left) === isTruthy(right);
  }
  if (isScalar(left) || isScalar(right) || isList(left) !== isList(right)) return false;
  const others = new Map(Object.entries(right));
  const entries = Object.entries(left);
  return (
    entries.length === others.size &&
    entries.every(([name, value]) => {
      const other = others.get(name);
      return other !== undefined && isLooselyEqual(value, other);
    })
  );
}

/** What `<`, `<=`, `>` and `>=` ask: below zero if left comes first, zero if neither does. Fails on lists and objects. */
export function compare(left: Value, right: Value, at: number): number {
  if (isScalar(left) && isScalar(right)) return compareScalars(left, right);
  const culprit = isScalar(left) ? right : left;
  throw new ExpressionError(
    'evaluation',
    `${nameKind(culprit)} cannot be smaller or greater than something`,
    at,
  );
}

/** `in`: whether the list on the right holds the value. Fails if there is no list on the right. */
export function isContained(value: Value, list: Value, at: number): boolean {
  if (isList(list)) return list.some((item) => isIdentical(item, value));
  throw new ExpressionError(
    'evaluation',
    `${nameKind(list)} is not a list; write the right side of “in” in brackets, like ['a', 'b']`,
    at,
  );
}

function compareScalars(left: Scalar, right: Scalar): number {
  if (left === null && typeof right === 'string') return order('', right);
  if (typeof left === 'string' && right === null) return order(left, '');
  if (left === null || right === null || typeof left === 'boolean' || typeof right === 'boolean') {
    return Number(isTruthy(left)) - Number(isTruthy(right));
  }
  const leftNumber = typeof left === 'string' ? readNumeric(left) : left;
  const rightNumber = typeof right === 'string' ? readNumeric(right) : right;
  if (leftNumber !== undefined && rightNumber !== undefined) return order(leftNumber, rightNumber);
  return order(String(left), String(right));
}

function order<Ordered extends string | bigint | number>(left: Ordered, right: Ordered): number {
  if (left < right) return -1;
  return left > right ? 1 : 0;
}
