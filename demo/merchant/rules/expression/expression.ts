import { ExpressionError } from './expression-error.ts';
import { interpret } from './interpreter.ts';
import { parse } from './parser.ts';
import type { Fields, Value } from './value.ts';

/** Evaluates an expression over the variables it may name. Any failure, in the text or in the data, is an ExpressionError. */
export function evaluateExpression(source: string, variables: Fields): Value {
  return interpret(parse(source), variables);
}

/**
 * What to tell the merchant who saves this expression, or undefined if it can be parsed. As in OroCommerce, saving
 * checks the syntax only: an unknown variable is found when a payment is evaluated.
 */
export function findSyntaxError(source: string): string | undefined {
  try {
    parse(source);
    return undefined;
  } catch (error) {
    if (error instanceof ExpressionError) return error.message;
    throw error;
  }
}
