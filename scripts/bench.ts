/**
 * `npm run bench`: what we promise about speed, measured in Chromium on the built demo. Prints a table; says which
 * promise is broken, but fails nothing: machines differ.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { serveDemo } from '../demo/serve.ts';
import type { Quote } from '../src/contract/quote.ts';
import { measureInvoices } from './bench-invoices.ts';
import { measureMonitor } from './bench-monitor.ts';
import { measureStripe } from './bench-stripe.ts';
import { longestTask, median, row, watchTasks } from './bench-tools.ts';
import { browserArgs, ensureBrowser } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = 5;

interface Reading {
  readonly layoutShift: number;
  /** Milliseconds of the longest task while the page loaded. */
  readonly longestTask: number;
  /** When the rules request began and when the widget's code had arrived, in milliseconds of the page. */
  readonly rulesBegan: number;
  readonly codeArrived: number;
}

/** Repeats the quote's methods until there are as many as wanted, none of them opened. */
async function offerMany(page: Page, count: number): Promise<void> {
  await page.route('**/payments/quotes*', async (route) => {
    const response = await route.fetch();
    const { selected, ...quote } = (await response.json()) as Quote;
    const methods = Array.from({ length: count }, (_, index) => {
      const method = quote.methods[index % quote.methods.length];
      return { ...method, id: `${method?.id}_${index}`, saved: [] };
    });
    await route.fulfill({ response, json: { ...quote, methods } });
  });
}

/** Runs in the page before anything else: notes how far things have moved. */
function watchShifts(): void {
  const shifts = { sum: 0 };
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[]) {
      if (!entry.hadRecentInput) shifts.sum += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function read(browser: Browser, shop: string, methods: number): Promise<Reading> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1400 } });
  const page = await context.newPage();
  // The first visit sets the sandbox up; the second is the one that counts.
  await page.goto(`${shop}/demo/new?scenario=guest`);
  await page.locator('tender-checkout').waitFor();
  await offerMany(page, methods);
  await page.addInitScript(watchShifts);
  await watchTasks(page);
  await page.reload();
  await page
    .locator('[part=method]')
    .nth(methods - 1)
    .waitFor();
  await page.waitForLoadState('networkidle');
  const noted = await page.evaluate(() => {
    const { shifts } = globalThis as unknown as { shifts: { sum: number } };
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const rules = resources.filter(({ name }) => name.includes('/payments/quotes'));
    const code = resources.filter(({ name }) => name.includes('/tender/'));
    return {
      layoutShift: shifts.sum,
      rulesBegan: Math.min(...rules.map(({ startTime }) => startTime)),
      codeArrived: Math.max(...code.map(({ responseEnd }) => responseEnd)),
    };
  });
  const reading = { ...noted, longestTask: await longestTask(page) };
  await context.close();
  return reading;
}

async function measure(browser: Browser, shop: string, methods: number): Promise<void> {
  const readings: Reading[] = [];
  for (let round = 0; round < ROUNDS; round++) readings.push(await read(browser, shop, methods));
  const of = (name: keyof Reading) => median(readings.map((reading) => reading[name]));
  const say = (isKept: boolean, name: string, value: string) => {
    row(isKept, `${methods} methods: ${name}`, value);
  };
  say(methods > 8 || of('layoutShift') === 0, 'layout shift (0)', of('layoutShift').toFixed(4));
  say(of('longestTask') <= 50, 'longest task (none over 50 ms)', `${of('longestTask').toFixed(0)} ms`);
  const began = `${of('rulesBegan').toFixed(0)} ms, code at ${of('codeArrived').toFixed(0)} ms`;
  say(of('rulesBegan') < of('codeArrived'), 'rules request begins before the code is there', began);
}

await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
spawnSync(process.execPath, [join(root, 'scripts/sizes.mjs')], { stdio: 'inherit' });
const dataFolder = await mkdtemp(join(tmpdir(), 'tender-bench-'));
const demo = await serveDemo({ port: 0, dataFolder });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs() });
try {
  for (const methods of [3, 8, 20]) await measure(browser, demo.shopOrigin, methods);
  await measureMonitor(browser, demo.shopOrigin);
  await measureStripe(browser, demo.shopOrigin);
  await measureInvoices(browser, demo.shopOrigin);
} finally {
  await browser.close();
  await demo.close();
  await rm(dataFolder, { recursive: true, force: true });
}
