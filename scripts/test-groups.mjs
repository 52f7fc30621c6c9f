import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a file will take, roughly by its size; those of privacy say little and do what test/e2e/flows says. */
const weigh = (path) => (/privacy/.test(path) ? 15_000 : statSync(path).size);

/**
 * Test files put together into `count` modules, each for a process of its own: to load the demo and its tools takes
 * longer than most files do. Node's runner takes the modules by name, so those that take longest have the first names.
 * @returns the paths of the modules, in `folder`
 */
export function groupTests(files, count, folder, root) {
  const groups = Array.from({ length: count }, () => ({ weight: 0, files: [] }));
  const weighed = files.map((file) => ({ file, weight: weigh(join(root, file)) }));
  for (const { file, weight } of weighed.sort((a, b) => b.weight - a.weight)) {
    const lightest = groups.reduce((a, b) => (b.weight < a.weight ? b : a));
    lightest.files.push(file);
    lightest.weight += weight;
  }
  return groups
    .filter((group) => group.files.length)
    .sort((a, b) => b.weight - a.weight)
    .map((group, index) => {
      const path = join(folder, `${String(index + 1).padStart(2, '0')}.mjs`);
      const imports = group.files.map(
        (file) => `import ${JSON.stringify(pathToFileURL(join(root, file)))};\n`,
      );
      writeFileSync(path, imports.join(''));
      return path;
    });
}
