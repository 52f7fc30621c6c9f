const isHash = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Both, hash by hash; where both have a value, the second’s. */
export function merge(first: object, second: object): object {
  const result: Record<string, unknown> = { ...first };
  for (const [name, value] of Object.entries(second)) {
    if (value === undefined) continue;
    const known = result[name];
    result[name] = isHash(known) && isHash(value) ? merge(known, value) : value;
  }
  return result;
}
