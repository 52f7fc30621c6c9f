import { setTimeout } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';

/** How often the focus is looked for before it counts as staying where it is. */
const LOOKS = 50;
const PAUSE = 20;

/** The element with the focus, as deep as this document can see: a frame counts as one. */
const activeIn = (frame: Frame) =>
  frame.evaluateHandle(() => {
    let found = document.activeElement ?? document.documentElement;
    while (found.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
    return found;
  });

/** Whether what has the focus is the wanted one. */
export const isOn = async (page: Page, selector: string): Promise<boolean> =>
  (await activeIn(page.mainFrame())).evaluate((element, wanted) => element.matches(wanted), selector);

/** What has the focus: `iframe card-number`, `button Confirm`. */
const focused = async (page: Page): Promise<string> =>
  (await activeIn(page.mainFrame())).evaluate((element) => {
    const frame = element instanceof HTMLIFrameElement ? element.name || element.title : '';
    const name = element.id || element.getAttribute('name') || element.getAttribute('part') || '';
    const title = element instanceof HTMLIFrameElement ? element.title : element.textContent.trim();
    return [element.localName, frame, name, title].join(' ');
  });

interface Focused {
  /** The element's own, and nobody else's. */
  readonly number: number;
  /** Whether it is in no frame. */
  readonly isTop: boolean;
}

/** The element with the focus, frames' included; undefined while it is on its way into a frame. */
async function focusedIn(frame: Frame, isTop: boolean): Promise<Focused | undefined> {
  const element = await activeIn(frame);
  const inner = await element.contentFrame();
  if (inner) return focusedIn(inner, false);
  return element.evaluate((found: Element & { numberOfFocus?: number }, isOfTop) => {
    if (!isOfTop && found === document.body) return undefined;
    return { number: (found.numberOfFocus ??= Math.random()), isTop: isOfTop };
  }, isTop);
}

/** A frame may go while it is looked into. */
const look = (page: Page) => focusedIn(page.mainFrame(), true).catch(() => undefined);

/**
 * Presses a key that moves the focus, and waits until it has arrived: into a frame of another process it takes its
 * time, and keys that are pressed meanwhile are lost, or move it once more.
 */
export async function movesFocus(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const before = await look(page);
  await page.keyboard.press(key);
  for (let looks = 0; looks < LOOKS; looks++) {
    const now = await look(page);
    // Tab leads through the parts of a date, too: the focus stays in the same element then.
    if (now && (now.number !== before?.number || now.isTop)) return;
    await setTimeout(PAUSE);
  }
}

/** Presses Tab until what has the focus is the wanted one. @throws when the whole page has been gone through */
export async function tabsTo(page: Page, wanted: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    const now = await focused(page);
    if (wanted.test(now)) return;
    seen.push(now);
    await movesFocus(page);
  }
  throw new Error(`Tab never came to ${String(wanted)}, but to: ${[...new Set(seen)].join(', ')}`);
}
