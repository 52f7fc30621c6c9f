import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ENTRIES = {
  'globalpayments.js': 'globalpayments.ts',
  'field.js': 'field/main.ts',
  'submit-form.js': 'submit-form.ts',
} as const;

type Script = keyof typeof ENTRIES;

const isScript = (name: string): name is Script => Object.hasOwn(ENTRIES, name);

/** Makes the browser scripts of TypeScript when they are first asked for, and keeps them; undefined for other names. */
export function bundler(base: string): (name: string) => Promise<string> | undefined {
  const made = new Map<Script, Promise<string>>();
  const make = async (name: Script) => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL(`../browser/${ENTRIES[name]}`, import.meta.url))],
      bundle: true,
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
      define: { BANK_BASE: JSON.stringify(base) },
      write: false,
      logLevel: 'silent',
    });
    return outputFiles[0]?.text ?? '';
  };
  return (name) => {
    if (!isScript(name)) return undefined;
    const text = made.get(name) ?? make(name);
    made.set(name, text);
    text.catch(() => made.delete(name));
    return text;
  };
}
