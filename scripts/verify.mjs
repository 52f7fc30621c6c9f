/** Everything that has to hold before a change lands. `--after-tests` leaves the tests out, for who has just run them. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const steps = [
  ['format', 'npm', 'run', '--silent', 'format:check'],
  ['lint', 'npm', 'run', '--silent', 'lint'],
  ['types', 'npm', 'run', '--silent', 'types'],
  ...(process.argv.includes('--after-tests') ? [] : [['tests', 'npm', 'test', '--silent']]),
  ['build', 'npm', 'run', '--silent', 'build'],
  ['sizes', 'node', 'scripts/sizes.mjs'],
];

for (const [name, command, ...args] of steps) {
  console.log(`── ${name}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`Stopped at “${name}”.`);
    process.exit(1);
  }
}
console.log('Everything holds.');
