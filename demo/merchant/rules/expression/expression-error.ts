/** What went wrong with a rule's expression, and where. Its message is a sentence a merchant can act on. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';

  /**
   * @param kind `syntax` when the text is not an expression, `evaluation` when this payment's data does not fit it
   * @param problem the sentence, without its place and its full stop
   * @param at the character of the expression it is about, counted from 1
   */
  constructor(
    readonly kind: 'syntax' | 'evaluation',
    problem: string,
    readonly at: number,
  ) {
    super(`${problem} (at character ${at}).`);
  }
}
