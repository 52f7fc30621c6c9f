import { expect } from '@open-wc/testing';
import { findSyntaxError } from '../../../../../demo/merchant/rules/expression/expression.ts';

const refused: Readonly<Record<string, string>> = {
  '': 'The expression ends too early (at character 1).',
  'currency =': 'The expression ends too early (at character 11).',
  'a b': '“b” is not expected here (at character 3).',
  'a === b': '“=” is not expected here (at character 5).',
  'a | b': 'The character “|” is not expected here (at character 3).',
  'a; b': 'The character “;” is not expected here (at character 2).',
  'currency = #USD': 'The character “#” is not expected here (at character 12).',
  'currency = "USD': 'This text has no closing quote (at character 12).',
  '(a and (b)': 'This parenthesis is not closed (at character 1).',
  'a and b)': '“)” is not expected here (at character 8).',
  '[1, 2': 'This list is not closed, or a comma is missing in it (at character 1).',
  '[1 2]': 'This list is not closed, or a comma is missing in it (at character 1).',
  '[,]': '“,” is not expected here (at character 2).',
  '{a: 1': 'This hash is not closed, or a comma is missing in it (at character 1).',
  '{a 1}': 'A hash needs a colon between key and value (at character 4).',
  '{[1]: 1}':
    'A hash key must be a name, a text, a number, or an expression in parentheses (at character 2).',
  'customer.': 'A dot must be followed by a name (at character 10).',
  'customer.5': 'A dot must be followed by a name (at character 10).',
  'customer["name"]': '“[” is not expected here (at character 9).',
  '"text".length': '“.” is not expected here (at character 7).',
  '.5': '“.” is not expected here (at character 1).',
  'a and': '“and” is not expected here (at character 3).',
  'a in["x"]': '“in” is not expected here (at character 3).',
  'a not  in ["x"]': '“not” is not expected here (at character 3).',
  'a == b not in': '“not” is not expected here (at character 8).',
  'constant("PHP_VERSION")': 'There is no function “constant”; the only one is count(…) (at character 1).',
  'count()': 'count(…) needs exactly one argument (at character 1).',
  'count(a, b)': 'count(…) needs exactly one argument (at character 1).',
  'items.map(item)': 'There is no method “map”; collections have all(…), any(…) and sum(…) (at character 7).',
  'items.any()': 'any(…) needs exactly one argument (at character 7).',
  'items.sum(a, b)': 'sum(…) needs exactly one argument (at character 7).',
  'items.all(a': 'This call is not closed (at character 7).',
  '[1].all(true)':
    'all(…) needs a collection with a name, because its items are named after it (at character 5).',
};

describe('saving an expression', () => {
  for (const [expression, message] of Object.entries(refused)) {
    it(`refuses ${expression || 'an empty one'}: ${message}`, () => {
      expect(findSyntaxError(expression)).to.equal(message);
    });
  }

  it('refuses what is nested beyond reason, instead of breaking down', () => {
    expect(findSyntaxError(`${'('.repeat(5000)}1`)).to.contain('nested too deeply');
    expect(findSyntaxError(`${'not '.repeat(5000)}1`)).to.contain('nested too deeply');
    expect(findSyntaxError(`${'0 ?: '.repeat(5000)}1`)).to.contain('nested too deeply');
    expect(findSyntaxError(Array.from({ length: 5000 }, () => 'a').join(' and '))).to.equal(undefined);
  });

  it('allows names it does not know, line breaks, and words that only begin like an operator', () => {
    expect(findSyntaxError('order = "a"\n\tand notes\nnot\nin [inner] and matchesAny and größe')).to.equal(
      undefined,
    );
  });
});
