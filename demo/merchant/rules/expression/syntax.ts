import type { BinaryOperator, UnaryOperator } from './operators.ts';
import type { Scalar } from './value.ts';

/** A part of a parsed expression; `at` is the character it is about, counted from 1. */
export type Node = { readonly at: number } & (
  | { readonly type: 'literal'; readonly value: Scalar }
  | { readonly type: 'variable'; readonly name: string }
  | { readonly type: 'property'; readonly of: Node; readonly name: string }
  | {
      readonly type: 'collection';
      readonly method: CollectionMethod;
      readonly of: Node;
      /** The name each item has inside `body`. */
      readonly item: string;
      readonly body: Node;
    }
  | { readonly type: 'count'; readonly of: Node }
  | { readonly type: 'unary'; readonly operator: UnaryOperator; readonly operand: Node }
  | { readonly type: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  | { readonly type: 'conditional'; readonly test: Node; readonly then: Node; readonly otherwise: Node }
  | { readonly type: 'list'; readonly items: readonly Node[] }
  | { readonly type: 'hash'; readonly entries: readonly (readonly [key: Node, value: Node])[] }
);

/** What a collection can be asked; the only methods there are. */
export type CollectionMethod = 'all' | 'any' | 'sum';

/** Picks one kind of node. */
export type NodeOf<Type extends Node['type']> = Extract<Node, { readonly type: Type }>;

/** How a person would point at this part: `customer.group`, or “this value” where it has no name. */
export function quoteNode(node: Node): string {
  const path = spellPath(node);
  return path === undefined ? 'this value' : `“${path}”`;
}

function spellPath(node: Node): string | undefined {
  if (node.type === 'variable') return node.name;
  if (node.type !== 'property') return undefined;
  const owner = spellPath(node.of);
  return owner === undefined ? undefined : `${owner}.${node.name}`;
}
