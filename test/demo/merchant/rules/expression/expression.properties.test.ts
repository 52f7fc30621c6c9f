import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ExpressionError } from '../../../../../demo/merchant/rules/expression/expression-error.ts';
import {
  evaluateExpression,
  findSyntaxError,
} from '../../../../../demo/merchant/rules/expression/expression.ts';

const words =
  'a items item null true 0 1 2.5 "t" \'/t/\' count all . .. ( ) [ ] { } , : ? = == != < >= in matches and or not ! ~ + - * / % **';
const wordSoup = fc
  .array(fc.constantFrom(...words.split(' '), 'not in'), { maxLength: 12 })
  .map((picked) => picked.join(' '));

describe('any text as an expression', () => {
  it('is a value or a sentence, never a crash', () => {
    fc.assert(
      fc.property(fc.oneof(wordSoup, fc.string()), (source) => {
        try {
          evaluateExpression(source, { a: 1n, items: [{ b: 2.5 }, null] });
        } catch (error) {
          expect(error).to.be.instanceOf(ExpressionError);
          expect((error as ExpressionError).message).to.match(/\(at character \d+\)\.$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('that can be saved never fails for its syntax later', () => {
    fc.assert(
      fc.property(wordSoup, (source) => {
        fc.pre(findSyntaxError(source) === undefined);
        try {
          evaluateExpression(source, {});
        } catch (error) {
          expect((error as ExpressionError).kind).to.equal('evaluation');
        }
      }),
    );
  });
});

describe('numbers in an expression', () => {
  it('compare across whole and decimal ones, and are the same only within their kind', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }), (whole, other) => {
        expect(evaluateExpression(`${whole} < ${other}.0`, {})).to.equal(whole < other);
        expect(evaluateExpression(`${whole} == ${other}.0`, {})).to.equal(whole === other);
        expect(evaluateExpression(`${whole} = ${other}`, {})).to.equal(whole === other);
        expect(evaluateExpression(`${whole} = ${whole}.0`, {})).to.equal(false);
      }),
    );
  });
});
