import { createBundler } from '../../pages/bundler.ts';

const ENTRIES = {
  'globalpayments.js': 'globalpayments',
  'field.js': 'field/main',
} as const;

type Script = keyof typeof ENTRIES;

const isScript = (name: string): name is Script => Object.hasOwn(ENTRIES, name);

/** Makes the browser scripts of TypeScript when they are first asked for, and keeps them; undefined for other names. */
export function bundler(base: string): (name: string) => Promise<string> | undefined {
  const bundle = createBundler(new URL('../browser/', import.meta.url), { BANK_BASE: base });
  return (name) => (isScript(name) ? bundle(ENTRIES[name]) : undefined);
}
