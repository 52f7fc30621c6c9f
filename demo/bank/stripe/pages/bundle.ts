import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ENTRIES = {
  stripe: 'stripe.ts',
  controller: 'controller/main.ts',
  payment: 'payment/main.ts',
  card: 'card/main.ts',
  express: 'express/main.ts',
  challenge: 'challenge/main.ts',
} as const;

type Entry = keyof typeof ENTRIES;

/** Whether the name is one of a frame’s script. */
export const isFrame = (name: string): name is Exclude<Entry, 'stripe'> =>
  name !== 'stripe' && Object.hasOwn(ENTRIES, name);

/** Makes the browser scripts of TypeScript when they are first asked for, and keeps them. */
export function bundler(origin: string): (entry: Entry) => Promise<string> {
  const made = new Map<Entry, Promise<string>>();
  const make = async (entry: Entry) => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL(`../browser/${ENTRIES[entry]}`, import.meta.url))],
      bundle: true,
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
      define: { BANK_ORIGIN: JSON.stringify(origin) },
      write: false,
      logLevel: 'silent',
    });
    return outputFiles[0]?.text ?? '';
  };
  return (entry) => {
    const known = made.get(entry) ?? make(entry);
    made.set(entry, known);
    known.catch(() => made.delete(entry));
    return known;
  };
}
