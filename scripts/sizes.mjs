/** What the browser has to load, in bytes after gzip, against what we promise. Exits 1 when a promise is broken. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'));

const gzipped = (file) => gzipSync(readFileSync(dist + file), { level: 9 }).length;

/** A module with all it imports statically. */
const withImports = (key, seen = new Set()) => {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) withImports(next, seen);
  return seen;
};

/** Every file of these modules. @throws when one is in no chunk: it is not in the registry */
const filesOf = (...keys) =>
  new Set(keys.flatMap((key) => [...withImports(key)]).map((key) => manifest[key].file));
const sum = (files) => [...files].reduce((total, file) => total + gzipped(file), 0);
function keyOf(end) {
  const key = Object.keys(manifest).find((name) => name.endsWith(end));
  if (key) return key;
  console.error(`${end} is in no chunk of dist: is it in the registry?`);
  process.exit(1);
}

const entry = keyOf('src/index.ts');
const core = filesOf(entry);
const without = (files, others) => [...files].filter((file) => !others.has(file));
const providers = readdirSync(fileURLToPath(new URL('../src/providers/', import.meta.url)), {
  withFileTypes: true,
})
  .filter((found) => found.isDirectory())
  .map(({ name }) => name);

// What several providers share, such as our own card inputs, is fetched once for all of them, and counted once.
const parts = providers.map((name) => without(filesOf(keyOf(`providers/${name}/index.ts`)), core));
const importersOf = (file) =>
  Object.values(manifest).filter(({ imports = [] }) => imports.some((key) => manifest[key].file === file));
const isEntry = (file) => Object.values(manifest).some((chunk) => chunk.file === file && chunk.src);
const isShared = (file) => !isEntry(file) && importersOf(file).length > 1;
const shared = new Set(parts.flat().filter(isShared));

const list = filesOf(entry, keyOf('elements/invoices/room.ts'));
const second = filesOf(entry, keyOf('elements/invoices/second.ts'));

const rows = [
  ['list and an offline method', sum(filesOf(entry, keyOf('check-money-order/index.ts'))), 24_000],
  ['tender-invoices: list and English words', sum(without(list, core)), 9_000],
  [
    'tender-invoices: amounts, details, paying',
    sum(without([...second], new Set([...core, ...list]))),
    8_800,
  ],
  ['monitor', sum(filesOf(keyOf('src/monitor.ts'))), 2_500],
  ['redirects, frames and 3-D Secure', sum(without(filesOf(keyOf('session/act.ts')), core)), 8_000],
  ...providers.map((name, index) => [
    `provider ${name}`,
    sum(parts[index].filter((file) => !isShared(file))),
    5_000,
  ]),
  ...[...shared].map((file) => [
    `shared by providers: ${file.replace(/^chunks\//, '')}`,
    gzipped(file),
    5_000,
  ]),
];

let isBroken = false;
for (const [name, size, most] of rows) {
  const isTooMuch = size > most;
  isBroken ||= isTooMuch;
  console.log(`${isTooMuch ? '✗' : '✓'} ${name.padEnd(48)} ${String(size).padStart(6)} of ${most} bytes`);
}
process.exit(isBroken ? 1 : 0);
