/** What fifty mounts of a checkout with Stripe leave behind: frames, listeners and nodes, also those that nobody sees. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { row } from './bench-tools.ts';

const MOUNTS = 50;
const COUNTED = { Frames: 'frames', JSEventListeners: 'listeners', Nodes: 'nodes' } as const;

type Counts = Record<keyof typeof COUNTED, number>;

/** Waits for the card form and counts what the browser holds for the page, garbage taken out. */
async function count(page: Page, devtools: CDPSession): Promise<Counts> {
  await page.locator('iframe[src*="/frames/payment#"]').contentFrame().getByLabel('Card number').waitFor();
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const names = Object.keys(COUNTED) as (keyof Counts)[];
  return Object.fromEntries(
    names.map((name) => [name, metrics.find((metric) => metric.name === name)?.value ?? 0]),
  ) as Counts;
}

/** Takes the widget away and puts it back, with time for the session to end in between. */
async function mountAgain(page: Page, times: number): Promise<void> {
  for (let done = 0; done < times; done++) {
    await page.evaluate(async () => {
      const widget = document.querySelector('tender-checkout');
      const parent = widget?.parentElement;
      if (!widget || !parent) throw new Error('There is no checkout on the page.');
      widget.remove();
      await new Promise((resolve) => setTimeout(resolve));
      parent.append(widget);
    });
    await page.locator('tender-checkout [part=methods] input').first().check();
    await page.locator('iframe[src*="/frames/payment#"]').contentFrame().getByLabel('Card number').waitFor();
  }
}

/** Prints how the counts after fifty mounts differ from those after the first few, which fill every cache. */
export async function measureStripe(browser: Browser, shop: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${shop}/demo/new?scenario=stripe_express_43`);
  await page.waitForURL(/\/checkout\/\d+/);
  await page.locator('tender-checkout [part=methods] input').first().waitFor();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await mountAgain(page, 5);
  const before = await count(page, devtools);
  await mountAgain(page, MOUNTS);
  const after = await count(page, devtools);
  await context.close();
  for (const [metric, name] of Object.entries(COUNTED) as [keyof Counts, string][]) {
    const isFlat = after[metric] - before[metric] <= MOUNTS / 5;
    const what = `stripe: ${name} before and after ${MOUNTS} mounts (flat)`;
    row(isFlat, what, `${before[metric]}, ${after[metric]}`);
  }
}
