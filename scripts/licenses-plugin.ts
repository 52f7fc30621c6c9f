import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The folder of the package that a module is of: `…/node_modules/@lit/reactive-element`. */
const packageOf = (id: string): string | undefined =>
  /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replace(/^\0/, ''))?.[0];

/** Name, license and license text of a package. @throws when it names none: then somebody has to look at it */
function noticeOf(folder: string): string {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const { name, version, license } = about;
  if (typeof license !== 'string') throw new Error(`${folder} names no license in its package.json.`);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (!file) throw new Error(`${folder} has no license text to ship.`);
  return `${String(name)} ${String(version)} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

/** Ships the license texts of the packages whose code is in the build, as `LICENSES.txt`: every copy has to have them. */
export const licenses = (): Plugin => ({
  name: 'licenses',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((one) =>
      one.type === 'chunk' ? Object.keys(one.modules) : [],
    );
    const folders = [...new Set(modules.flatMap((id) => packageOf(id) ?? []))].sort();
    const source = folders.map(noticeOf).join(`\n${'-'.repeat(80)}\n\n`);
    this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source });
  },
});
