/** How tightly each binary operator binds, as in Symfony's ExpressionLanguage 5.3 (Parser.php). */
export const binaryPrecedence = {
  or: 10,
  '||': 10,
  and: 15,
  '&&': 15,
  '=': 20,
  '==': 20,
  '!=': 20,
  '<': 20,
  '>': 20,
  '<=': 20,
  '>=': 20,
  in: 20,
  'not in': 20,
  matches: 20,
  '..': 25,
  '+': 30,
  '-': 30,
  '~': 40,
  '*': 60,
  '/': 60,
  '%': 60,
  '**': 200,
} as const;

/** How much of what follows a unary operator belongs to it: `not a * b` is `not (a * b)`, `-a * b` is `(-a) * b`. */
export const unaryPrecedence = { not: 50, '!': 50, '-': 500, '+': 500 } as const;

/** An operator between two operands. */
export type BinaryOperator = keyof typeof binaryPrecedence;

/** An operator before its operand. */
export type UnaryOperator = keyof typeof unaryPrecedence;

/** Whether this token text stands between two operands. */
export function isBinaryOperator(text: string): text is BinaryOperator {
  return Object.hasOwn(binaryPrecedence, text);
}

/** Whether this token text stands before an operand. */
export function isUnaryOperator(text: string): text is UnaryOperator {
  return Object.hasOwn(unaryPrecedence, text);
}
