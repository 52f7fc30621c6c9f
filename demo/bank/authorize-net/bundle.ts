import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The sandbox’s browser scripts. */
export const SCRIPTS = ['accept', 'accept-ui', 'accept-main', 'hosted'] as const;
export type Script = (typeof SCRIPTS)[number];

/** Makes the browser scripts of TypeScript when they are first asked for, and keeps them. */
export function bundler(base: string): (script: Script) => Promise<string> {
  const made = new Map<Script, Promise<string>>();
  const make = async (script: Script) => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL(`browser/${script}.ts`, import.meta.url))],
      bundle: true,
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
      define: { AUTHORIZE_NET: JSON.stringify(base) },
      write: false,
      logLevel: 'silent',
    });
    return outputFiles[0]?.text ?? '';
  };
  return (script) => {
    const known = made.get(script) ?? make(script);
    made.set(script, known);
    known.catch(() => made.delete(script));
    return known;
  };
}
