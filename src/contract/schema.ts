declare const shape: unique symbol;

/**
 * A JSON Schema (2020-12) with the TypeScript type of what it lets pass. Plain data: `docs/openapi.json` is made of
 * these very objects. `refine` adds what JSON Schema cannot say; being a function, it is not part of the JSON.
 */
export interface Schema<T = unknown> {
  readonly [shape]?: T;
  readonly type?: 'string' | 'number' | 'boolean' | 'array' | 'object';
  readonly pattern?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly examples?: readonly string[];
  refine?(value: T): string | undefined;
}

/** The type a schema stands for. */
export type Infer<S> = S extends { readonly [shape]?: infer T } ? T : never;

type Shape = Readonly<Record<string, Schema>>;
type Flat<T> = { [K in keyof T]: T[K] };
type Read<R extends Shape, O extends Shape> = Flat<
  { [K in keyof R]: Infer<R[K]> } & { [K in keyof O]?: Infer<O[K]> }
>;

/** Any string, number or truth value; `unknown` is whatever is there. */
export const string: Schema<string> = { type: 'string' };
export const number: Schema<number> = { type: 'number' };
export const boolean: Schema<boolean> = { type: 'boolean' };
export const unknown: Schema = {};

/** A string that matches; the example tells a developer what is wanted. */
export const matching = (pattern: RegExp, example: string): Schema<string> => ({
  type: 'string',
  pattern: pattern.source,
  examples: [example],
});

/** Exactly this word. */
export const literal = <const T extends string>(word: T): Schema<T> => ({ const: word });

/** One of these words. */
export const oneOf = <const T extends string>(...words: readonly T[]): Schema<T> => ({ enum: words });

export const array = <T>(items: Schema<T>): Schema<T[]> => ({ type: 'array', items: items });

/** Any keys, values of one kind. */
export const record = <T>(values: Schema<T>): Schema<Record<string, T>> => ({
  type: 'object',
  additionalProperties: values,
});

/** An object with these properties, and perhaps those; others are let pass unread. */
export const object = <R extends Shape, O extends Shape = Record<never, never>>(
  required: R,
  optional?: O,
  refine?: (value: Read<R, O>) => string | undefined,
): Schema<Read<R, O>> => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  ...(refine && { refine }),
});

/** Objects that tell themselves apart by the word in `type`. A word that is in none of them passes: it is newer than we are. */
export const variants = <const S extends readonly Schema[]>(...schemas: S): Schema<Infer<S[number]>> => ({
  oneOf: schemas,
});

/** A value that a schema has let pass, or a sentence's end that says why not: `total.amount should be string`. */
export type Parsed<T> =
  { readonly success: true; readonly data: T } | { readonly success: false; readonly error: string };

/** Believes a value, or says what is wrong with it. Nothing is converted: what comes out is what went in. */
export function safeParse<T>(schema: Schema<T>, value: unknown): Parsed<T> {
  const error = mismatch(schema, value, '');
  return error === undefined ? { success: true, data: value as T } : { success: false, error };
}

const should = (path: string, what: string) => `${path || 'the whole value'} should be ${what}`;

const kindOf = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

function mismatch(schema: Schema, value: unknown, path: string): string | undefined {
  const words = schema.const === undefined ? schema.enum : [schema.const];
  if (words && !words.includes(value as string)) return should(path, words.join(' or '));
  if (schema.oneOf) return mismatchOfVariant(schema.oneOf, value, path);
  if (schema.type && kindOf(value) !== schema.type) return should(path, schema.type);
  if (schema.pattern && !new RegExp(schema.pattern).test(value as string)) {
    return should(path, `like “${schema.examples?.[0] ?? schema.pattern}”`);
  }
  for (const [key, child, inner] of childrenOf(schema, value)) {
    const error = mismatch(inner, child, path ? `${path}.${key}` : key);
    if (error) return error;
  }
  const wanted = schema.refine?.(value);
  return wanted && should(path, wanted);
}

/** Every part of a value that a schema says something about. */
function childrenOf(schema: Schema, value: unknown): readonly (readonly [string, unknown, Schema])[] {
  const { items, properties, required = [], additionalProperties } = schema;
  const entries = () => Object.entries(value as object) as [string, unknown][];
  // `Array.from` sees the holes that `null`s leave behind.
  if (items) return Array.from(value as unknown[], (child, index) => [String(index), child, items] as const);
  if (additionalProperties) return entries().map(([key, child]) => [key, child, additionalProperties]);
  const parts = value as Readonly<Record<string, unknown>>;
  return Object.entries(properties ?? {})
    .filter(([key]) => required.includes(key) || parts[key] !== undefined)
    .map(([key, inner]) => [key, parts[key], inner]);
}

function mismatchOfVariant(schemas: readonly Schema[], value: unknown, path: string): string | undefined {
  const { type } = (value ?? {}) as { readonly type?: unknown };
  const words = schemas.map(({ properties }) => properties?.['type']?.const);
  const schema = schemas[words.indexOf(type as string)];
  if (schema) return mismatch(schema, value, path);
  return typeof type === 'string' ? undefined : should(path ? `${path}.type` : 'type', words.join(' or '));
}
