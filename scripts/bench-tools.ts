/** What every part of the bench needs: long tasks, medians and rows of the table. */
import type { Page } from 'playwright-core';

interface Tasks {
  longest: number;
}

/** From now on every page that opens here notes its longest task. */
export const watchTasks = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const tasks: Tasks = { longest: 0 };
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.longest = Math.max(tasks.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });

/** Milliseconds of the longest task that the page has noted; 0 below 50, which no browser notes. */
export const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { tasks: Tasks }).tasks.longest);

/** Lets the page forget the tasks it has noted. */
export const forgetTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (globalThis as unknown as { tasks: Tasks }).tasks.longest = 0;
  });

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Prints a promise, whether it is kept, and what was measured. */
export function row(isKept: boolean, promise: string, measured: string): void {
  console.log(`${isKept ? '✓' : '✗'} ${promise.padEnd(48)} ${measured}`);
}
