import type { Page } from 'playwright-core';

/** What has the focus, as deep as this page can see: `iframe card-number`, `button Confirm`. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element) return '';
    const frame = element instanceof HTMLIFrameElement ? element.name || element.title : '';
    const name = element.id || element.getAttribute('name') || element.getAttribute('part') || '';
    const title = element instanceof HTMLIFrameElement ? element.title : element.textContent.trim();
    return [element.localName, frame, name, title].join(' ');
  });

/** Presses Tab until what has the focus is the wanted one. @throws when the whole page has been gone through */
export async function tabsTo(page: Page, wanted: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    const now = await focused(page);
    if (wanted.test(now)) return;
    seen.push(now);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(wanted)}, but to: ${[...new Set(seen)].join(', ')}`);
}
