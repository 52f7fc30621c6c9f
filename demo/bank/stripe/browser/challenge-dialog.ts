import type { ChallengeHost } from './challenge/main.ts';
import { createFrame, frameName, ORIGIN, style } from './frame.ts';
import { Port } from './port.ts';

/** Covers the page with the bank’s challenge until the buyer has decided there. Who decided what, only the API knows. */
export async function showChallenge(url: string): Promise<void> {
  const path = new URL(url).pathname.replace(/^\/stripe\//, '');
  const frame = createFrame(path, frameName('Frame'), 'Bank authentication');
  style(frame, {
    position: 'fixed',
    inset: '0',
    border: '0',
    width: '100%',
    height: '100%',
    'z-index': '2147483647',
    'color-scheme': 'light only',
  });
  const before = document.activeElement;
  const done = new Promise<void>((resolve) => {
    const port: Port<Record<string, never>, ChallengeHost> = new Port(() => frame.contentWindow, ORIGIN, {
      done: () => {
        port.close();
        resolve();
      },
    });
  });
  document.body.append(frame);
  frame.focus();
  await done;
  frame.remove();
  if (before instanceof HTMLElement) before.focus();
}
