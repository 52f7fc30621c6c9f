import { readFileSync } from 'node:fs';

/** The backend guide's text. */
export const guide = readFileSync(new URL('../../../docs/backend.md', import.meta.url), 'utf8');

/** A JSON example of the guide, and the schema it is marked with; `schema` is empty when it is not marked. */
export interface Example {
  readonly schema: string;
  readonly text: string;
  /** Where the block begins, counted from 1. */
  readonly line: number;
}

/** Every ```json block of the guide. */
export const examples: readonly Example[] = [...guide.matchAll(/^ *```json(.*)\n([^]*?)^ *```$/gm)].map(
  ({ 1: mark = '', 2: text = '', index }) => ({
    schema: mark.trim(),
    text,
    line: guide.slice(0, index).split('\n').length,
  }),
);

/** The examples of one schema, as JSON. */
export const examplesOf = (schema: string): readonly unknown[] =>
  examples.filter((example) => example.schema === schema).map(({ text }) => JSON.parse(text) as unknown);
