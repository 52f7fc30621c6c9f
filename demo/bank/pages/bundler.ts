import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

/**
 * Makes browser scripts of an emulator's TypeScript, `<name>.ts` in its folder, when they are first asked for, and
 * keeps them. `constants` are names that stand for texts in them.
 */
export function createBundler(
  folder: URL,
  constants: Readonly<Record<string, string>>,
): (name: string) => Promise<string> {
  const made = new Map<string, Promise<string>>();
  const define = Object.fromEntries(
    Object.entries(constants).map(([name, text]) => [name, JSON.stringify(text)]),
  );
  const make = async (name: string) => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL(`${name}.ts`, folder))],
      bundle: true,
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
      define,
      write: false,
      logLevel: 'silent',
    });
    return outputFiles[0]?.text ?? '';
  };
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    known.catch(() => made.delete(name));
    return known;
  };
}
