import { createBundler } from '../pages/bundler.ts';

type Entry = 'flex-v2' | 'flex-0.11' | 'field-frame';

/**
 * Makes the browser scripts of TypeScript when they are first asked for, and keeps them: a script's text stays the
 * same, because capture contexts vouch for its hash.
 */
export const bundler = (origin: string): ((entry: Entry) => Promise<string>) =>
  createBundler(new URL('browser/', import.meta.url), { BANK_ORIGIN: origin });
