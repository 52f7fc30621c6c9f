import { expect } from '@open-wc/testing';
import { ExpressionError } from '../../../../../demo/merchant/rules/expression/expression-error.ts';
import { evaluateExpression } from '../../../../../demo/merchant/rules/expression/expression.ts';
import type { Fields, Value } from '../../../../../demo/merchant/rules/expression/value.ts';

const variables: Fields = {
  quantity: 1,
  price: 42.42,
  count_of_boxes: 3n,
  sku: 'B2B-77',
  nothing: null,
  none: [],
  flags: [true, false],
  object: { property: 42n, in: 'word' },
  items: [
    { foo: 'bar', values: [{ index: 11n }, { index: 12n }] },
    { foo: 'baz', values: [{ index: 1n }] },
  ],
  value: [5n, 6n],
  news: [{ id: 1n }],
};

function evaluate(expression: string): Value {
  return evaluateExpression(expression, variables);
}

function fail(expression: string): string {
  try {
    evaluate(expression);
  } catch (error) {
    if (error instanceof ExpressionError) return error.message;
    throw error;
  }
  throw new Error(`${expression} did not fail.`);
}

/** Ints are bigints here, floats are numbers. */
function itComputes(results: Readonly<Record<string, Value>>): void {
  for (const [expression, result] of Object.entries(results)) {
    it(`computes ${expression}`, () => {
      expect(evaluate(expression)).to.deep.equal(result);
    });
  }
}

function itRefuses(failures: Readonly<Record<string, string>>): void {
  for (const [expression, message] of Object.entries(failures)) {
    it(`says of ${expression}: ${message}`, () => {
      expect(fail(expression)).to.equal(message);
    });
  }
}

describe('comparing in a rule', () => {
  itComputes({
    'quantity = 1.0': true,
    'quantity = 1': false,
    'quantity != 1': true,
    '1 = 1': true,
    '1 = "1"': false,
    'price = 42.42': true,
    '[1, [2]] = [1, [2]]': true,
    '[1] = [1.0]': false,
    'object = object': true,
    'nothing = null and TRUE != FALSE and NULL = null': true,
    'quantity == 1': true,
    '1 == "1"': true,
    '1 == "1.0"': true,
    '"1e1" == "10"': true,
    '"abc" == 0': false,
    'null == "" and null == 0 and null == false': true,
    'null == "0"': false,
    'true == "yes"': true,
    '[1] == [1.0]': true,
    '{a: 1} == {a: "1"}': true,
    '{a: 1} == {b: 1}': false,
    '[] == false': true,
    'quantity <= 1 and quantity >= 1': true,
    'price > 42 and 43 > price': true,
    '2 < 10': true,
    '"2" < "10"': true,
    '"b" > "a"': true,
    '"abc" > 5': true,
    'null < 1': true,
    '1 in [1, 2]': true,
    '1 in [1.0, "1"]': false,
    '1 not in [1.0, "1"]': true,
    '"a" in ["a"] and "b" not in ["a"]': true,
    '3 in 1..5': true,
    'true in flags': true,
  });

  itRefuses({
    "'SKU1' in ('SKU1')":
      "The text “SKU1” is not a list; write the right side of “in” in brackets, like ['a', 'b'] (at character 8).",
    '1 not in null':
      "The value null is not a list; write the right side of “in” in brackets, like ['a', 'b'] (at character 3).",
    'object > 1': 'An object cannot be smaller or greater than something (at character 8).',
    '1 <= []': 'A list cannot be smaller or greater than something (at character 3).',
  });
});

describe('matching a pattern in a rule', () => {
  itComputes({
    "sku matches '/^b2b-/i'": 1n,
    "sku matches '/^b2b-/'": 0n,
    "sku matches '#^B2B\\\\-[0-9]+$#'": 1n,
    "sku matches '{^B}'": 1n,
    'sku matches "/-\\\\d+$/"': 1n,
    // As in PHP, one backslash is used up by the quotes.
    'sku matches "/-\\d+$/"': 0n,
    "'a/b' matches '/a\\\\/b/'": 1n,
    "'x' matches '/[\\\\-\\\\.]/'": 0n,
    'count_of_boxes matches "/3/" ? "boxes" : ""': 'boxes',
  });

  itRefuses({
    "sku matches 'B2B'": 'The pattern “B2B” needs delimiters, like /…/ (at character 13).',
    "sku matches ''": 'The pattern “” needs delimiters, like /…/ (at character 13).',
    "sku matches '/B2B'": 'The pattern “/B2B” needs delimiters, like /…/ (at character 13).',
    "sku matches '/b/x'": 'The pattern modifiers “x” are not supported (at character 13).',
    "sku matches '/(/'": 'The pattern “/(/” is not a valid pattern (at character 13).',
    "sku matches '/\\\\AB/'": 'The pattern “/\\AB/” is not a valid pattern (at character 13).',
    "object matches '/b/'": 'An object cannot be used as text (at character 1).',
  });
});

describe('computing in a rule', () => {
  itComputes({
    '1 + 2': 3n,
    '1 + 2.0': 3,
    '7 - 9': -2n,
    '2 * 1.5': 3,
    '6 / 3': 2n,
    '7 / 2': 3.5,
    '7 % 3': 1n,
    '-7 % 3': -1n,
    '7.9 % 3': 1n,
    '2 ** 3 ** 2': 512n,
    '2 ** -1': 0.5,
    '2 ** 64': 2 ** 64,
    '9 ** 9 ** 9': Infinity,
    '9223372036854775807 + 1': 2 ** 63,
    '99999999999999999999': 1e20,
    '"3" + 1': 4n,
    '"1.5" + 1': 2.5,
    'null + true': 1n,
    '-quantity': -1,
    '-object.property': -42n,
    '+"3"': '3',
    '1..3': [1n, 2n, 3n],
    '3..1': [3n, 2n, 1n],
    '"a" ~ 1 ~ 2.0 ~ true ~ null ~ false': 'a121',
    '"say \\"hi\\"" ~ \'it\\\'s\'': 'say "hi"it\'s',
    '"\\x41\\102\\n\\q"': 'AB\nq',
    '[1, "a", ]': [1n, 'a'],
    '{a: 1, "b": 2, 3: [], ("c" ~ 1): null, }': { a: 1n, b: 2n, 3: [], c1: null },
    '{a: {b: 5}}.a.b': 5n,
    'true ? 1 : 2': 1n,
    '0 ? 1 : 2': 2n,
    '"" ?: "other"': 'other',
    '7 ?: "other"': 7n,
    'false ? 1': null,
    'true ? false ? 1 : 2 : 3': 2n,
    'not "0" and !0.0 and not []': true,
  });

  itRefuses({
    '1 / 0': 'A number cannot be divided by zero (at character 3).',
    '1 % 0.5': 'A number cannot be divided by zero (at character 3).',
    '1 + "12 boxes"': 'The text “12 boxes” is not a number (at character 3).',
    '-sku': 'The text “B2B-77” is not a number (at character 1).',
    'items * 2': 'A list is not a number (at character 7).',
    '1.0..3': 'A range (..) needs a whole number on either side (at character 4).',
    '1..1000000000': 'A range (..) may have up to 10000 numbers (at character 2).',
    '"a" ~ items': 'A list cannot be used as text (at character 7).',
  });
});

describe('how tightly operators bind in a rule', () => {
  itComputes({
    '1 + 2 * 3': 7n,
    '10 - 3 - 2': 5n,
    'true or true and false': true,
    'true || true && false': true,
    '1 + 1 ~ 2': 13n,
    '1 + 1 = 2': true,
    // `not` takes the product, but not the comparison.
    'not 0 * 5': true,
    'not 5 = 6': false,
    '-2 ** 2': 4n,
    '1 in [1] and 2 not in [1]': true,
    '2 in 1..1 + 2': true,
    'false and nothing.property': false,
    'true or nothing.property': true,
    '(1 + 2) * 3': 9n,
    'object.in = "word"': true,
  });
});

describe('asking a collection in a rule', () => {
  itComputes({
    'items.any(item.foo in ["bar"] and item.values.all(value.index > 10))': true,
    'items.all(item.values.all(value.index > 10))': false,
    'items.sum(count(item.values))': 3n,
    'items.sum(item.values.sum(value.index * 1.5))': 36,
    'items.sum(item.foo = "bar" ? "2" : 1)': 3n,
    'none.all(none.x)': true,
    'none.any(none.x)': false,
    'none.sum(none.x)': 0n,
    'value.sum(valueItem)': 11n,
    'news.all(newsItem.id = 1)': true,
    'items.ANY(true)': true,
    'count(items)': 2n,
    'count([])': 0n,
  });

  itRefuses({
    'items.sum(item.foo)': 'The text “bar” is not a number (at character 16).',
    'items.sum(null)': 'sum(…) needs numbers, and found null (at character 11).',
    'items.sum(true)': 'sum(…) needs numbers, and found true (at character 11).',
    'sku.all(true)': '“sku” is not a collection (at character 5).',
    'nothing.any(true)': '“nothing” is not a collection (at character 9).',
    'count(object)': '“object” is not a collection (at character 1).',
    'items.any(items.foo)': '“foo” cannot be read, because “items” has no properties (at character 17).',
    'items.any(true) and item.foo = "bar"': 'There is no variable “item” (at character 21).',
  });
});

describe('reading what is not there in a rule', () => {
  itRefuses({
    unknown: 'There is no variable “unknown” (at character 1).',
    toString: 'There is no variable “toString” (at character 1).',
    'object.constructor': '“object” has no “constructor” (at character 8).',
    'nothing.name': '“name” cannot be read, because “nothing” is null (at character 9).',
    'object.property.more':
      '“more” cannot be read, because “object.property” has no properties (at character 17).',
    '(nothing ?: nothing).name': '“name” cannot be read, because this value is null (at character 22).',
  });
});
