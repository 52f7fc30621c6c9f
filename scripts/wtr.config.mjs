import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';
import { browserArgs, ensureBrowser } from './browser.mjs';
import { countsTo } from './wtr-counts.mjs';

const counts = process.env.TENDER_COUNTS;

export default {
  files: ['test/**/*.test.ts', '!test/e2e/**', '!test/node/**'],
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  nodeResolve: true,
  hostname: '127.0.0.1',
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [chromeLauncher({ launchOptions: { executablePath: ensureBrowser(), args: browserArgs() } })],
  testFramework: { config: { timeout: 10_000 } },
  reporters: [
    defaultReporter({ reportTestProgress: !process.env.CI, reportTestResults: true }),
    ...(counts ? [countsTo(counts)] : []),
  ],
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text', 'lcovonly'] },
};
