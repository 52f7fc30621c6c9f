/**
 * The browser tests in Firefox and WebKit as well as Chromium, with what is installed; a browser that is not there is
 * named and left out. On Debian: `apt-get install firefox-esr webkit2gtk-driver xvfb`.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];
const WEBKIT = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

const run = (env) =>
  new Promise((resolve) => {
    const args = ['node_modules/@web/test-runner/dist/bin.js', '--config', 'scripts/wtr.config.mjs'];
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.on('exit', resolve);
  });

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function inWebKit() {
  const port = await freePort();
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    detached: true,
  });
  try {
    return await run({
      TENDER_BROWSER: 'webkit',
      TENDER_WEBDRIVER_PORT: String(port),
      TENDER_WEBKIT: WEBKIT,
    });
  } finally {
    process.kill(-driver.pid);
  }
}

const codes = [];
console.log('── Chromium');
codes.push(await run({}));
const firefox = FIREFOX.find(existsSync);
if (firefox) {
  console.log('── Firefox');
  codes.push(await run({ TENDER_BROWSER: 'firefox', TENDER_FIREFOX: firefox }));
} else console.log('── Firefox is not installed: left out.');
if (existsSync(WEBKIT)) {
  console.log('── WebKit');
  codes.push(await inWebKit());
} else console.log('── WebKit is not installed (webkit2gtk-driver, xvfb): left out.');
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
