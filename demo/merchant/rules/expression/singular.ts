const unchanging = /(?:series|species|news|equipment|information|money|media|feedback|metadata)$/i;

// The English endings Doctrine's inflector knows and that name collections; the first that fits decides.
const endings: readonly (readonly [RegExp, string])[] = [
  [/(child)ren$/i, '$1'],
  [/(p)eople$/i, '$1erson'],
  [/(wo)?(m)en$/i, '$1$2an'],
  [/(matr|append)ices$/i, '$1ix'],
  [/(vert|ind)ices$/i, '$1ex'],
  [/(alias|status|bus)es$/i, '$1'],
  [/([^aeiouy]|qu)ies$/i, '$1y'],
  [/(hal|shel|sel|lea)ves$/i, '$1f'],
  [/(x|ch|ss|sh|o)es$/i, '$1'],
  [/(ss|us|is)$/i, '$1'],
  [/s$/i, ''],
];

/**
 * The name of one item inside `.all(…)`, `.any(…)` and `.sum(…)`: the singular of the collection's name, so
 * `lineItems` → `lineItem`; where there is no other singular, the name and “Item”: `value` → `valueItem`.
 */
export function nameItem(collection: string): string {
  const singular = singularize(collection);
  return singular === collection ? `${collection}Item` : singular;
}

function singularize(word: string): string {
  if (unchanging.test(word)) return word;
  const ending = endings.find(([pattern]) => pattern.test(word));
  return ending ? word.replace(ending[0], ending[1]) : word;
}
