/**
 * Finds a Chromium for the tests, installing Debian's where that is possible.
 * CHROME_PATH wins; then what is on the PATH; then the usual places of macOS and Windows.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { homedir } from 'node:os';

/** The headless shell first: it has no windows to draw, which halves what the tests cost. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
  'msedge',
];

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const names = process.platform === 'win32' ? NAMES.map((name) => `${name}.exe`) : NAMES;
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function inUsualPlaces() {
  const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((app) =>
    ['/Applications', join(homedir(), 'Applications')].map(
      (root) => `${root}/${app}.app/Contents/MacOS/${app}`,
    ),
  );
  const windows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((root) => [
      join(root, 'Google/Chrome/Application/chrome.exe'),
      join(root, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  return [...mac, ...windows].find(existsSync);
}

/** Debian's own package; Ubuntu's is a stub for a snap, which a container cannot start. */
function installOnDebian() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!/^ID=debian$/m.test(release)) return undefined;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return undefined;
  const apt = (...args) =>
    execFileSync(isRoot ? 'apt-get' : 'sudo', [...(isRoot ? [] : ['apt-get']), ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  const install = (name) =>
    apt('-qq', '-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends', name);
  console.error('No browser found: installing Debian’s chromium-headless-shell …');
  apt('-qq', 'update');
  try {
    install('chromium-headless-shell');
  } catch {
    // Older releases of Debian have it with Chromium only.
    install('chromium');
  }
  return onPath();
}

/** @returns {string} the path of a Chromium-like browser; ends the process with a sentence when there is none */
export function ensureBrowser() {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (isExecutable(wanted)) return wanted;
    console.error(`CHROME_PATH is “${wanted}”, which is not an executable file: correct or unset it.`);
    process.exit(1);
  }
  const found = onPath() ?? inUsualPlaces() ?? installOnDebian();
  if (found) return found;
  console.error(
    'The tests need Chrome, Chromium or Edge: install one, or set CHROME_PATH to its executable.',
  );
  process.exit(1);
}

/** Flags that let Chromium run in a container and keep it from calling home. */
export const browserArgs = () => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
