/** What the monitor costs a storefront page: our requests and bytes, Stripe's requests, and the longest task. */
import type { Browser, Page } from 'playwright-core';

interface Cost {
  readonly requests: readonly string[];
  /** Of our own files, as the demo sends them: not compressed. */
  readonly bytes: number;
  readonly longestTask: number;
}

/** Runs in the page before anything else. */
function observe(): void {
  const tasks = { longest: 0 };
  Object.assign(globalThis, { tasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.longest = Math.max(tasks.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
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
  await page.addInitScript(observe);
  const requests: string[] = [];
  page.on('request', (request) => {
    if (/\/tender\/|js\.stripe\.com|\/monitoring$/.test(request.url())) requests.push(request.url());
  });
  await page.goto(`${shop}/catalogue/5QR75`);
  await page.locator('script[data-monitoring]').waitFor({ state: 'attached' });
  if (isOn) await page.waitForFunction(() => 'Stripe' in globalThis);
  const { bytes, longestTask } = await page.evaluate(() => ({
    longestTask: (globalThis as unknown as { tasks: { longest: number } }).tasks.longest,
    bytes: (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.includes('/tender/'))
      .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
  }));
  await context.close();
  return { requests, bytes, longestTask };
}

/** Prints what a product page of the catalogue costs with monitoring off and on. */
export async function measureMonitor(browser: Browser, shop: string): Promise<void> {
  const row = (isKept: boolean, name: string, value: string) => {
    console.log(`${isKept ? '✓' : '✗'} ${name.padEnd(48)} ${value}`);
  };
  for (const isOn of [false, true]) {
    const { requests, bytes, longestTask } = await readCost(browser, shop, isOn);
    const stripe = requests.filter((url) => url.startsWith('https://js.stripe.com/')).length;
    const name = `monitor ${isOn ? 'on' : 'off'}`;
    const count = `${requests.length - stripe} ours, ${stripe} of Stripe, ${bytes} bytes of ours unpacked`;
    row(stripe === (isOn ? 1 : 0), `${name}: requests (Stripe’s only when on)`, count);
    row(longestTask <= 50, `${name}: longest task (none over 50 ms)`, `${longestTask.toFixed(0)} ms`);
  }
}
