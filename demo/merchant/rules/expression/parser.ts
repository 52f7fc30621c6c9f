import { ExpressionError } from './expression-error.ts';
import { tokenize } from './lexer.ts';
import type { Token } from './lexer.ts';
import { binaryPrecedence, isBinaryOperator, isUnaryOperator, unaryPrecedence } from './operators.ts';
import { nameItem } from './singular.ts';
import type { CollectionMethod, Node, NodeOf } from './syntax.ts';

const deepestNesting = 100;

const constants: Readonly<Record<string, boolean | null>> = {
  true: true,
  TRUE: true,
  false: false,
  FALSE: false,
  null: null,
  NULL: null,
};

/** Parses the rule language: Symfony's ExpressionLanguage 5.3 as OroCommerce changed it. Fails with an ExpressionError. */
export function parse(source: string): Node {
  return new Parser(tokenize(source)).parse();
}

class Parser {
  readonly #tokens: readonly Token[];
  #index = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  parse(): Node {
    const node = this.#parseExpression();
    return this.#current.type === 'end' ? node : this.#refuse();
  }

  get #current(): Token {
    const token = this.#tokens[this.#index];
    if (token === undefined) throw new RangeError('Nothing is read past the end token.');
    return token;
  }

  #parseExpression(weakest = 0): Node {
    if (++this.#depth > deepestNesting) this.#fail('The expression is nested too deeply; split the rule');
    let left = this.#parseOperand();
    for (
      let token = this.#current;
      token.type === 'operator' && isBinaryOperator(token.text) && binaryPrecedence[token.text] >= weakest;
      token = this.#current
    ) {
      this.#index++;
      const precedence = binaryPrecedence[token.text];
      // `**` alone groups to the right: 2 ** 3 ** 2 is 2 ** (3 ** 2).
      const right = this.#parseExpression(token.text === '**' ? precedence : precedence + 1);
      left = { type: 'binary', operator: token.text, left, right, at: token.at };
    }
    const node = weakest === 0 ? this.#parseConditions(left) : left;
    this.#depth--;
    return node;
  }

  /** `a ? b : c`, `a ?: c` and `a ? b`, which is null without a. */
  #parseConditions(test: Node): Node {
    let node = test;
    while (this.#accept('?')) {
      const isShort = this.#accept(':');
      const then = isShort ? node : this.#parseExpression();
      const { at } = this.#current;
      const hasOtherwise = isShort || this.#accept(':');
      const otherwise: Node = hasOtherwise ? this.#parseExpression() : { type: 'literal', value: null, at };
      node = { type: 'conditional', test: node, then, otherwise, at: test.at };
    }
    return node;
  }

  #parseOperand(): Node {
    const { type, text, at } = this.#current;
    if (type === 'operator' && isUnaryOperator(text)) {
      this.#index++;
      const operand = this.#parseExpression(unaryPrecedence[text]);
      return this.#parseAccess({ type: 'unary', operator: text, operand, at });
    }
    if (!this.#accept('(')) return this.#parsePrimary();
    const inner = this.#parseExpression();
    this.#expect(')', 'This parenthesis is not closed', at);
    return this.#parseAccess(inner);
  }

  #parsePrimary(): Node {
    const token = this.#current;
    if (token.type === 'literal') {
      this.#index++;
      return { type: 'literal', value: token.value, at: token.at };
    }
    if (token.type === 'name') return this.#parseName();
    if (this.#accept('[')) return this.#parseAccess(this.#parseList(token.at));
    if (this.#accept('{')) return this.#parseAccess(this.#parseHash(token.at));
    return this.#refuse();
  }

  #parseName(): Node {
    const { text: name, at } = this.#current;
    this.#index++;
    const constant = Object.hasOwn(constants, name) ? constants[name] : undefined;
    if (constant !== undefined) return { type: 'literal', value: constant, at };
    if (!this.#accept('(')) return this.#parseAccess({ type: 'variable', name, at });
    if (name !== 'count') this.#fail(`There is no function “${name}”; the only one is count(…)`, at);
    return this.#parseAccess({ type: 'count', of: this.#parseOnlyArgument('count', at), at });
  }

  #parseList(at: number): NodeOf<'list'> {
    const items: Node[] = [];
    while (!this.#accept(']')) {
      if (items.length > 0) {
        this.#expect(',', 'This list is not closed, or a comma is missing in it', at);
        if (this.#accept(']')) break;
      }
      items.push(this.#parseExpression());
    }
    return { type: 'list', items, at };
  }

  #parseHash(at: number): NodeOf<'hash'> {
    const entries: (readonly [Node, Node])[] = [];
    while (!this.#accept('}')) {
      if (entries.length > 0) {
        this.#expect(',', 'This hash is not closed, or a comma is missing in it', at);
        if (this.#accept('}')) break;
      }
      const key = this.#parseHashKey();
      this.#expect(':', 'A hash needs a colon between key and value', this.#current.at);
      entries.push([key, this.#parseExpression()]);
    }
    return { type: 'hash', entries, at };
  }

  #parseHashKey(): Node {
    const token = this.#current;
    if (token.type === 'mark' && token.text === '(') return this.#parseOperand();
    if (token.type !== 'literal' && token.type !== 'name') {
      this.#fail('A hash key must be a name, a text, a number, or an expression in parentheses');
    }
    this.#index++;
    return { type: 'literal', value: token.type === 'literal' ? token.value : token.text, at: token.at };
  }

  /** What may follow a value: `.name` and `.all(…)`, any number of times. */
  #parseAccess(start: Node): Node {
    let node = start;
    while (this.#accept('.')) {
      const { type, text, at } = this.#current;
      // Words like `in` are operators elsewhere, and good names after a dot.
      const isName = type === 'name' || (type === 'operator' && /^\w+$/.test(text));
      if (!isName) this.#fail('A dot must be followed by a name');
      this.#index++;
      node = this.#accept('(')
        ? this.#parseMethod(node, text.toLowerCase(), at)
        : { type: 'property', of: node, name: text, at };
    }
    return node;
  }

  #parseMethod(of: Node, method: string, at: number): Node {
    if (!isCollectionMethod(method)) {
      this.#fail(`There is no method “${method}”; collections have all(…), any(…) and sum(…)`, at);
    }
    if (of.type !== 'variable' && of.type !== 'property') {
      this.#fail(`${method}(…) needs a collection with a name, because its items are named after it`, at);
    }
    const item = nameItem(of.name);
    return { type: 'collection', method, of, item, body: this.#parseOnlyArgument(method, at), at };
  }

  /** Reads up to the closing parenthesis; the opening one is already read. */
  #parseOnlyArgument(callee: string, at: number): Node {
    const complaint = `${callee}(…) needs exactly one argument`;
    if (this.#accept(')')) this.#fail(complaint, at);
    const argument = this.#parseExpression();
    this.#expect(')', this.#current.text === ',' ? complaint : 'This call is not closed', at);
    return argument;
  }

  #accept(mark: string): boolean {
    const isNext = this.#current.type === 'mark' && this.#current.text === mark;
    if (isNext) this.#index++;
    return isNext;
  }

  #expect(mark: string, complaint: string, at: number): void {
    if (!this.#accept(mark)) this.#fail(complaint, at);
  }

  #refuse(): never {
    const { type, text } = this.#current;
    return this.#fail(type === 'end' ? 'The expression ends too early' : `“${text}” is not expected here`);
  }

  #fail(problem: string, at = this.#current.at): never {
    throw new ExpressionError('syntax', problem, at);
  }
}

function isCollectionMethod(name: string): name is CollectionMethod {
  return name === 'all' || name === 'any' || name === 'sum';
}
