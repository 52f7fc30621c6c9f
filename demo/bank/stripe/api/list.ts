import type { Params } from './params.ts';

/** One page of a list, newest first. */
export function listOf(all: readonly { readonly id: string }[], params: Params, url: string): object {
  const limit = Math.min(params.integer('limit', 1) ?? 10, 100);
  const after = params.string('starting_after');
  const from = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const data = all.slice(from, from + limit);
  return { object: 'list', data, has_more: from + limit < all.length, url };
}
