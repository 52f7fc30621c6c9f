import { ExpressionError } from './expression-error.ts';
import { asNumber, fitInt } from './number.ts';
import type { Numeric } from './number.ts';
import type { Value } from './value.ts';

/** The operators that compute a number from two numbers. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '**';

/** Computes as PHP does: two ints give an int where they can, anything with a float gives a float. */
export function calculate(operator: ArithmeticOperator, first: Value, second: Value, at: number): Numeric {
  const left = asNumber(first, at);
  const right = asNumber(second, at);
  if (operator === '/') refuseZero(right, at);
  if (operator === '%') return asInt(left, at) % refuseZero(asInt(right, at), at);
  if (typeof left === 'bigint' && typeof right === 'bigint') return calculateInts(operator, left, right);
  return calculateFloats(operator, Number(left), Number(right));
}

function calculateInts(operator: Exclude<ArithmeticOperator, '%'>, left: bigint, right: bigint): Numeric {
  switch (operator) {
    case '+':
      return fitInt(left + right);
    case '-':
      return fitInt(left - right);
    case '*':
      return fitInt(left * right);
    case '/':
      return left % right === 0n ? fitInt(left / right) : Number(left) / Number(right);
    case '**': {
      const estimate = Number(left) ** Number(right);
      // Beyond 64 bits PHP has a float too, and an exact bigint could take for ever.
      return right >= 0n && Math.abs(estimate) < 2 ** 63 ? left ** right : estimate;
    }
  }
}

function calculateFloats(operator: Exclude<ArithmeticOperator, '%'>, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '**':
      return left ** right;
  }
}

function asInt(value: Numeric, at: number): bigint {
  if (typeof value === 'bigint') return value;
  if (!Number.isFinite(value)) throw new ExpressionError('evaluation', `${value} has no remainder`, at);
  return BigInt(Math.trunc(value));
}

function refuseZero<Divisor extends Numeric>(divisor: Divisor, at: number): Divisor {
  if (Number(divisor) === 0)
    throw new ExpressionError('evaluation', 'A number cannot be divided by zero', at);
  return divisor;
}

const longestRange = 10_000n;

/** `1..3` is [1, 2, 3]; `3..1` counts down. Two whole numbers are needed, and a bearable distance between them. */
export function listRange(first: Value, last: Value, at: number): readonly bigint[] {
  if (typeof first !== 'bigint' || typeof last !== 'bigint') {
    throw new ExpressionError('evaluation', 'A range (..) needs a whole number on either side', at);
  }
  const step = first <= last ? 1n : -1n;
  const length = (last - first) * step + 1n;
  if (length > longestRange) {
    throw new ExpressionError(
      'evaluation',
      `A range (..) may have up to ${String(longestRange)} numbers`,
      at,
    );
  }
  return Array.from({ length: Number(length) }, (_, index) => first + BigInt(index) * step);
}
