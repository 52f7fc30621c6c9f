import { html } from 'hono/html';
import type { Html } from '../shop/html.ts';

/** A moment as the merchant reads it; ISO 8601 in, UTC out. */
export const renderTime = (at: string): Html => {
  const text = new Date(at).toLocaleString('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'UTC',
  });
  return html`<time datetime="${at}">${text} UTC</time>`;
};

const GOOD: ReadonlySet<string> = new Set([
  'succeeded',
  'authorized',
  'paid',
  'paid-later',
  'applies',
  'offered',
  'on',
]);
const WAITING: ReadonlySet<string> = new Set([
  'processing',
  'requires-action',
  'pending',
  'partially-paid',
  'disputed',
]);
const BAD: ReadonlySet<string> = new Set(['declined', 'canceled', 'expired', 'failed']);

/** A status word with a colour that underlines it. */
export function renderStatus(status: string): Html {
  const tones = { good: GOOD, waiting: WAITING, bad: BAD };
  const [tone = 'quiet'] = Object.entries(tones).find(([, words]) => words.has(status)) ?? [];
  return html`<span class="status ${tone}">${status.replaceAll('-', ' ')}</span>`;
}
