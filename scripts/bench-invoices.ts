/** What a long list of invoices costs: the first rows, then scrolling and selecting a thousand on a slow machine. */
import type { Browser, Page } from 'playwright-core';
import { sumsOf } from '../src/invoices/selection.ts';
import { forgetTasks, longestTask, median, row, watchTasks } from './bench-tools.ts';

const ROWS = 1000;
/** How much slower than this machine the buyer's is, for the long tasks. */
const SLOWDOWN = 4;
const ROUNDS = 5;
const CONTINENTAL = 6;
const UNCHOSEN = 'tr[data-id]:not([data-chosen]) input[type=checkbox]:enabled';

/** Runs in the page before anything else: notes when the first row is there. */
function watchFirstRow(): void {
  const timer = setInterval(() => {
    if (!document.querySelector('tender-invoices')?.shadowRoot?.querySelector('tr[data-id]')) return;
    clearInterval(timer);
    performance.mark('first-row');
  }, 1);
}

const say = (isKept: boolean, name: string, value: string) => {
  row(isKept, `invoices: ${name}`, value);
};

/** Milliseconds from the last byte of the first page of data to the first row on the screen. */
async function readFirstRow(page: Page): Promise<number> {
  await page.reload();
  await page.waitForFunction(() => performance.getEntriesByName('first-row').length > 0);
  return page.evaluate(() => {
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const data = resources.find(({ name }) => name.includes('/payments/invoices?'));
    return (performance.getEntriesByName('first-row')[0]?.startTime ?? 0) - (data?.responseEnd ?? 0);
  });
}

/** Loads a thousand rows, as if the backend's pages were that long. */
async function loadAll(page: Page): Promise<void> {
  await page.route('**/payments/invoices?*', (route) =>
    route.continue({ url: route.request().url().replace('limit=50', `limit=${ROWS}`) }),
  );
  await page.reload();
  await page
    .locator('tr[data-id]')
    .nth(ROWS - 1)
    .waitFor({ state: 'attached' });
}

/** Does something and says how long the longest task was meanwhile, and a moment after. */
async function longestWhile(page: Page, act: () => Promise<unknown>): Promise<number> {
  await forgetTasks(page);
  await act();
  // Rows that are out of sight are drawn in the pauses after.
  await page.waitForTimeout(1500);
  return longestTask(page);
}

async function scroll(page: Page): Promise<void> {
  for (let turns = 0; turns < 40; turns++) await page.mouse.wheel(0, 1500);
}

/**
 * Where to click a part of the list. Playwright's own clicks look for it in the page, which is a long task among a
 * thousand rows.
 */
const middleOf = (page: Page, part: string) =>
  page.evaluate((selector) => {
    const found = document.querySelector('tender-invoices')?.shadowRoot?.querySelector(selector);
    if (!found) throw new Error(`There is no ${selector} in the list.`);
    const { x, y, width, height } = found.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, part);

/** Milliseconds that summing up a thousand chosen invoices takes, at its slowest: the first time. */
function timeOfSum(): number {
  const selection = new Map(
    Array.from({ length: ROWS }, (_, index) => [
      `invoice:${index}`,
      { amount: `${index * 97}.${String(index % 100).padStart(2, '0')}`, currency: 'EUR' },
    ]),
  );
  const start = performance.now();
  sumsOf(selection);
  return performance.now() - start;
}

/** Prints how soon the first rows are there, and the longest tasks with a thousand of them. */
export async function measureInvoices(browser: Browser, shop: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${shop}/demo/sign-in?as=${CONTINENTAL}&to=/invoices`);
  await page.locator('tr[data-id]').first().waitFor();
  await page.addInitScript(watchFirstRow);
  await watchTasks(page);
  const delays: number[] = [];
  for (let round = 0; round < ROUNDS; round++) delays.push(await readFirstRow(page));
  const delay = median(delays);
  say(delay <= 50, 'first rows after the first page of data', `${delay.toFixed(0)} ms`);

  const sum = timeOfSum();
  say(sum < 16, `sum of ${ROWS} chosen`, `${sum.toFixed(1)} ms`);

  const devtools = await context.newCDPSession(page);
  await loadAll(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const promise = `longest task, ${SLOWDOWN}x slower (none over 50 ms)`;
  const measure = async (name: string, act: () => Promise<unknown>) => {
    const longest = await longestWhile(page, act);
    say(longest <= 50, `${name}: ${promise}`, `${longest.toFixed(0)} ms`);
  };
  await page.mouse.move(640, 450);
  await measure(`scroll ${ROWS}`, () => scroll(page));
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  const click = async (name: string, part: string) => {
    const { x, y } = await middleOf(page, part);
    await measure(name, () => page.mouse.click(x, y));
  };
  await click('select the first', UNCHOSEN);
  await click('select another', UNCHOSEN);
  await click('select all', '[data-all]');
  await click('clear', '[part=pay-bar] .quiet');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await context.close();
}
