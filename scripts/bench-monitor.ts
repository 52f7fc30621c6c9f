/** What the monitor costs a storefront page: our requests and bytes, Stripe's requests, and the longest task. */
import type { Browser, Page } from 'playwright-core';
import { longestTask, row, watchTasks } from './bench-tools.ts';

interface Cost {
  readonly requests: readonly string[];
  /** Of our own files, as the demo sends them: not compressed. */
  readonly bytes: number;
  readonly longestTask: number;
}

/** Switches monitoring on or off on the catalogue, as a merchant would in the demo. */
async function switchMonitoring(page: Page, shop: string, isOn: boolean): Promise<void> {
  await page.goto(`${shop}/catalogue`);
  await page.getByLabel('Monitoring is on').setChecked(isOn);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Apply' }).click()]);
  if (isOn) await page.waitForFunction(() => 'Stripe' in globalThis);
}

async function readCost(browser: Browser, shop: string, isOn: boolean): Promise<Cost> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await switchMonitoring(page, shop, isOn);
  await page.evaluate(() => {
    sessionStorage.clear();
  });
  await watchTasks(page);
  const requests: string[] = [];
  page.on('request', (request) => {
    if (/\/tender\/|js\.stripe\.com|\/monitoring$/.test(request.url())) requests.push(request.url());
  });
  await page.goto(`${shop}/catalogue/5QR75`);
  await page.locator('script[data-monitoring]').waitFor({ state: 'attached' });
  if (isOn) await page.waitForFunction(() => 'Stripe' in globalThis);
  const bytes = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.includes('/tender/'))
      .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
  );
  const cost = { requests, bytes, longestTask: await longestTask(page) };
  await context.close();
  return cost;
}

/** Prints what a product page of the catalogue costs with monitoring off and on. */
export async function measureMonitor(browser: Browser, shop: string): Promise<void> {
  for (const isOn of [false, true]) {
    const { requests, bytes, longestTask: longest } = await readCost(browser, shop, isOn);
    const stripe = requests.filter((url) => url.startsWith('https://js.stripe.com/')).length;
    const name = `monitor ${isOn ? 'on' : 'off'}`;
    const count = `${requests.length - stripe} ours, ${stripe} of Stripe, ${bytes} bytes of ours unpacked`;
    row(stripe === (isOn ? 1 : 0), `${name}: requests (Stripe’s only when on)`, count);
    row(longest <= 50, `${name}: longest task (none over 50 ms)`, `${longest.toFixed(0)} ms`);
  }
}
