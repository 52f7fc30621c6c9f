import { calculate, listRange } from './arithmetic.ts';
import { compare, isContained, isIdentical, isLooselyEqual } from './comparison.ts';
import { ExpressionError } from './expression-error.ts';
import { asNumber } from './number.ts';
import type { Numeric } from './number.ts';
import { toRegExp } from './pattern.ts';
import { quoteNode } from './syntax.ts';
import type { Node, NodeOf } from './syntax.ts';
import { asText, isList, isScalar, isTruthy } from './value.ts';
import type { Fields, Value } from './value.ts';

/** Computes a parsed expression. What the data cannot answer (unknown name, null's property) is an ExpressionError. */
export function interpret(node: Node, variables: Fields): Value {
  switch (node.type) {
    case 'literal':
      return node.value;
    case 'variable':
      return readVariable(node, variables);
    case 'property':
      return readProperty(node, variables);
    case 'collection':
      return askCollection(node, variables);
    case 'count':
      return BigInt(listItems(node.of, variables, node.at).length);
    case 'unary':
      return applyUnary(node, variables);
    case 'binary':
      return applyBinary(node, variables);
    case 'conditional':
      return interpret(isTruthy(interpret(node.test, variables)) ? node.then : node.otherwise, variables);
    case 'list':
      return node.items.map((item) => interpret(item, variables));
    case 'hash':
      return Object.fromEntries(
        node.entries.map(([key, value]) => [
          asText(interpret(key, variables), key.at),
          interpret(value, variables),
        ]),
      );
  }
}

function readVariable({ name, at }: NodeOf<'variable'>, variables: Fields): Value {
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (value === undefined) throw new ExpressionError('evaluation', `There is no variable “${name}”`, at);
  return value;
}

function readProperty({ of, name, at }: NodeOf<'property'>, variables: Fields): Value {
  const owner = interpret(of, variables);
  if (isScalar(owner) || isList(owner)) {
    const state = owner === null ? 'is null' : 'has no properties';
    throw new ExpressionError(
      'evaluation',
      `“${name}” cannot be read, because ${quoteNode(of)} ${state}`,
      at,
    );
  }
  const value = Object.hasOwn(owner, name) ? owner[name] : undefined;
  if (value === undefined) throw new ExpressionError('evaluation', `${quoteNode(of)} has no “${name}”`, at);
  return value;
}

function askCollection({ method, of, item, body, at }: NodeOf<'collection'>, variables: Fields): Value {
  const items = listItems(of, variables, at);
  const ask = (value: Value) => interpret(body, { ...variables, [item]: value });
  switch (method) {
    case 'all':
      return items.every((value) => isTruthy(ask(value)));
    case 'any':
      return items.some((value) => isTruthy(ask(value)));
    case 'sum':
      return items.reduce<Numeric>(
        (sum, value) => calculate('+', sum, refuseNonNumber(ask(value), body), at),
        0n,
      );
  }
}

/** Sums are stricter than `+`: null and booleans are no numbers there. */
function refuseNonNumber(value: Value, { at }: Node): Numeric {
  if (value !== null && typeof value !== 'boolean') return asNumber(value, at);
  throw new ExpressionError('evaluation', `sum(…) needs numbers, and found ${String(value)}`, at);
}

function listItems(of: Node, variables: Fields, at: number): readonly Value[] {
  const value = interpret(of, variables);
  if (!isList(value)) throw new ExpressionError('evaluation', `${quoteNode(of)} is not a collection`, at);
  return value;
}

function applyUnary({ operator, operand, at }: NodeOf<'unary'>, variables: Fields): Value {
  const value = interpret(operand, variables);
  switch (operator) {
    case 'not':
    case '!':
      return !isTruthy(value);
    case '-':
      return calculate('*', value, -1n, at);
    case '+':
      return value;
  }
}

function applyBinary(
  { operator, left: first, right: second, at }: NodeOf<'binary'>,
  variables: Fields,
): Value {
  const left = interpret(first, variables);
  // `and` and `or` look to the right only if the left has not decided.
  const right = () => interpret(second, variables);
  switch (operator) {
    case 'or':
    case '||':
      return isTruthy(left) || isTruthy(right());
    case 'and':
    case '&&':
      return isTruthy(left) && isTruthy(right());
    case '=':
      return isIdentical(left, right());
    case '!=':
      return !isIdentical(left, right());
    case '==':
      return isLooselyEqual(left, right());
    case '<':
      return compare(left, right(), at) < 0;
    case '>':
      return compare(left, right(), at) > 0;
    case '<=':
      return compare(left, right(), at) <= 0;
    case '>=':
      return compare(left, right(), at) >= 0;
    case 'in':
      return isContained(left, right(), at);
    case 'not in':
      return !isContained(left, right(), at);
    case 'matches':
      // PHP's preg_match answers 1 or 0.
      return toRegExp(asText(right(), second.at), second.at).test(asText(left, first.at)) ? 1n : 0n;
    case '..':
      return listRange(left, right(), at);
    case '~':
      return asText(left, first.at) + asText(right(), second.at);
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '**':
      return calculate(operator, left, right(), at);
  }
}
