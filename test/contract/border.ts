import { safeParse, type Schema } from '../../src/contract/schema.ts';

/** What a schema says against a value. Undefined: it lets the value pass. */
export function complaint(schema: Schema, value: unknown): string | undefined {
  const parsed = safeParse(schema, value);
  return parsed.success ? undefined : parsed.error;
}

/** The value as the widget reads it. @throws when the schema refuses it */
export function read<T>(schema: Schema<T>, value: unknown): T {
  const parsed = safeParse(schema, value);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error);
}

/** A copy of a JSON value without the property at the path. */
export function without(value: object, path: readonly (string | number)[]): unknown {
  const copy = structuredClone(value) as Record<PropertyKey, unknown>;
  const parent = path.slice(0, -1).reduce((at, key) => at[key] as Record<PropertyKey, unknown>, copy);
  Reflect.deleteProperty(parent, path.at(-1) ?? '');
  return copy;
}

/** How the complaint about a missing property begins. */
export const aboutMissing = (path: readonly (string | number)[]): RegExp =>
  new RegExp(`^${path.join('\\.')} should be \\S`);
