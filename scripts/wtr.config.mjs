import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';
import { browserArgs, ensureBrowser } from './browser.mjs';
import { countsTo } from './wtr-counts.mjs';

/** Whose pages do not know of each other; a page of Chromium's stands still behind another. */
const isHeadlessShell = !process.env.TENDER_BROWSER && /headless[-_]shell/.test(ensureBrowser());
const counts = process.env.TENDER_COUNTS;

/** Chromium, unless `scripts/test-browsers.mjs` wants another. */
async function launcher() {
  const { TENDER_BROWSER, TENDER_FIREFOX, TENDER_WEBDRIVER_PORT, TENDER_WEBKIT } = process.env;
  if (TENDER_BROWSER === 'firefox') {
    return chromeLauncher({ launchOptions: { browser: 'firefox', executablePath: TENDER_FIREFOX } });
  }
  if (TENDER_BROWSER === 'webkit') {
    const { webdriverLauncher } = await import('@web/test-runner-webdriver');
    const options = { binary: TENDER_WEBKIT, args: ['--automation'] };
    return webdriverLauncher({
      hostname: '127.0.0.1',
      port: Number(TENDER_WEBDRIVER_PORT),
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': options,
      },
    });
  }
  return chromeLauncher({ launchOptions: { executablePath: ensureBrowser(), args: browserArgs() } });
}

export default {
  files: ['test/**/*.test.ts', '!test/e2e/**', '!test/node/**'],
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  nodeResolve: true,
  hostname: '127.0.0.1',
  concurrency: isHeadlessShell ? 2 : 1,
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [await launcher()],
  testFramework: { config: { timeout: 20_000 } },
  reporters: [
    defaultReporter({ reportTestProgress: !process.env.CI, reportTestResults: true }),
    ...(counts ? [countsTo(counts)] : []),
  ],
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text', 'lcovonly'] },
};
