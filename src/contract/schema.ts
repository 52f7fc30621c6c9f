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
  const error = mismatch(schema, value);
  if (!error) return { success: true, data: value as T };
  const { path = 'the whole value', what } = error;
  return { success: false, error: `${path} should be ${what}` };
}

/** What a value should be; one of its parts where there is a path, `total.amount`. */
interface Mismatch {
  readonly what: string;
  readonly path?: string;
}

const kindOf = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

const regExps = new Map<string, RegExp>();

/** Each is made once: a list of invoices asks ten thousand times. */
function matches(pattern: string, text: string): boolean {
  const regExp = regExps.get(pattern) ?? new RegExp(pattern);
  regExps.set(pattern, regExp);
  return regExp.test(text);
}

function mismatch(schema: Schema, value: unknown): Mismatch | undefined {
  const words = schema.const === undefined ? schema.enum : [schema.const];
  if (words && !words.includes(value as string)) return { what: words.join(' or ') };
  if (schema.oneOf) return mismatchOfVariant(schema.oneOf, value);
  if (schema.type && kindOf(value) !== schema.type) return { what: schema.type };
  if (schema.pattern && !matches(schema.pattern, value as string)) {
    return { what: `like “${schema.examples?.[0] ?? schema.pattern}”` };
  }
  const error = mismatchOfPart(schema, value);
  if (error) return error;
  const what = schema.refine?.(value);
  return what ? { what } : undefined;
}

/** The first part of a value that is not what the schema says of it. */
function mismatchOfPart(schema: Schema, value: unknown): Mismatch | undefined {
  const { items, properties, required, additionalProperties: open } = schema;
  const parts = value as Readonly<Record<string, unknown>>;
  // An array's `keys()` sees the holes that `null`s leave behind.
  const keys = items ? (value as unknown[]).keys() : Object.keys(properties ?? (open ? parts : {}));
  for (const key of keys) {
    const child = parts[key];
    const inner = items ?? open ?? properties?.[key];
    if (!inner || (child === undefined && required && !required.includes(`${key}`))) continue;
    const error = mismatch(inner, child);
    if (error)
      return { what: error.what, path: error.path === undefined ? `${key}` : `${key}.${error.path}` };
  }
  return undefined;
}

function mismatchOfVariant(schemas: readonly Schema[], value: unknown): Mismatch | undefined {
  const { type } = (value ?? {}) as { readonly type?: unknown };
  const words = schemas.map(({ properties }) => properties?.['type']?.const);
  const schema = schemas[words.indexOf(type as string)];
  if (schema) return mismatch(schema, value);
  return typeof type === 'string' ? undefined : { path: 'type', what: words.join(' or ') };
}
