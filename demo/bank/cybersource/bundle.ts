import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

type Entry = 'flex-v2' | 'flex-0.11' | 'field-frame';

/**
 * Makes the browser scripts of TypeScript when they are first asked for, and keeps them: a script's text stays the
 * same, because capture contexts vouch for its hash.
 */
export function bundler(origin: string): (entry: Entry) => Promise<string> {
  const made = new Map<Entry, Promise<string>>();
  const make = async (entry: Entry) => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL(`browser/${entry}.ts`, import.meta.url))],
      bundle: true,
      minify: true,
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
