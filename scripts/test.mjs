/**
 * All tests, one after the other: pieces in a real browser, Node's side of the demo, then the demo driven as a buyer
 * would. Ends with one line of counts. Arguments narrow it: `npm test -- browser`, `node`, `e2e`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { ensureBrowser } from './browser.mjs';
import { groupTests } from './test-groups.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
const folder = mkdtempSync(join(tmpdir(), 'tender-test-'));
/** Milliseconds, several times what any process of tests takes: one that hangs is a failure, not a wait without end. */
const PATIENCE = 600_000;
const total = { passed: 0, failed: 0, skipped: 0 };

const run = (args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, CHROME_PATH: ensureBrowser(), ...env },
    });
    let text = '';
    child.stdout.on('data', (data) => {
      text += data;
      process.stdout.write(data);
    });
    child.on('exit', (code) => resolve({ code, text }));
  });

function add({ passed = 0, failed = 0, skipped = 0 }, code) {
  total.passed += passed;
  total.failed += failed || (code === 0 ? 0 : 1);
  total.skipped += skipped;
}

async function inBrowser() {
  const file = join(folder, 'browser.json');
  const { code } = await run(
    ['node_modules/@web/test-runner/dist/bin.js', '--config', 'scripts/wtr.config.mjs'],
    {
      TENDER_COUNTS: file,
    },
  );
  let counts = {};
  try {
    counts = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    counts = { failed: 1 };
  }
  add(counts, code);
}

/** Node's own runner prints its counts as comments at the end. */
async function inNode(where, groups) {
  const files = readdirSync(join(root, where), { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(where, file));
  if (!files.length) return;
  const { code, text } = await run([
    '--import',
    'tsx',
    '--test',
    '--test-reporter=spec',
    '--test-concurrency=3',
    `--test-timeout=${PATIENCE}`,
    ...groupTests(files, groups, folder, root),
  ]);
  const count = (name) => Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  add({ passed: count('pass'), failed: count('fail'), skipped: count('skipped') + count('todo') }, code);
}

try {
  if (isWanted('browser')) await inBrowser();
  if (isWanted('node')) await inNode('test/node', 6);
  if (isWanted('e2e')) {
    await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
    await inNode('test/e2e', 12);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed || total.passed === 0 ? 1 : 0;
