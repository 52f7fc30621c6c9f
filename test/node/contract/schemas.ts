import { readdirSync } from 'node:fs';
import type { Schema } from '../../../src/contract/schema.ts';

const CONTRACT = new URL('../../../src/contract/', import.meta.url);
const PROVIDERS = new URL('../../../src/providers/', import.meta.url);

async function exportedFrom(files: readonly URL[]): Promise<ReadonlyMap<string, Schema>> {
  const modules = (await Promise.all(files.map(({ href }) => import(href)))) as readonly object[];
  const entries = modules.flatMap((exported) => Object.entries(exported) as [string, unknown][]);
  return new Map(entries.filter((entry): entry is [string, Schema] => typeof entry[1] === 'object'));
}

/** The contract's schemas, by the names they are exported under. */
export const contractSchemas = await exportedFrom(
  readdirSync(CONTRACT)
    .filter((name) => name !== 'schema.ts')
    .map((name) => new URL(name, CONTRACT)),
);

/** The schemas of what providers are configured with, and of what their actions carry. */
export const providerSchemas = await exportedFrom(
  readdirSync(PROVIDERS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => new URL(`${name}/config.ts`, PROVIDERS)),
);

/** The properties of a value that its schema says nothing about, as paths: misspelled, or of another noun. */
export function strays(schema: Schema, value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { items, oneOf, properties, additionalProperties } = schema;
  const type = (value as { readonly type?: unknown }).type;
  const variant = oneOf?.find((one) => one.properties?.['type']?.const === type);
  if (variant) return strays(variant, value, path);
  if (!items && !properties && !additionalProperties) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const known = items ?? properties?.[key] ?? additionalProperties;
    return known ? strays(known, inner, `${path}/${key}`) : [`${path}/${key}`];
  });
}
