/**
 * For every page of the storefront: Stripe's fraud signals, where the backend and the visitor allow them.
 * `<script type="module" src="…/monitor.js" data-endpoint="/payments"></script>`
 */
import { loadScript } from './lib/load-script.ts';
import { findTag } from './monitoring/find-tag.ts';
import { runMonitor } from './monitoring/run-monitor.ts';

/** As in `providers/stripe/stripe-js.ts`, which this small file must not bring along; a test keeps them the same. */
const SCRIPT = 'https://js.stripe.com/endive/stripe.js';
const ANY_VERSION = /^https:\/\/js\.stripe\.com\/(v3|\w+\/stripe\.js)/;

const isFunction = (value: unknown): value is () => unknown => typeof value === 'function';

/** Having Stripe.js on the page is all that monitoring is; no key is needed. */
const loadSignals = () =>
  loadScript({ src: SCRIPT, global: 'Stripe', isReady: isFunction, alike: ANY_VERSION });

/** Shared by all copies on a page, whatever their addresses. */
const ONCE = Symbol.for('tender-monitor');
const page = window as { [ONCE]?: true };

if (!page[ONCE]) {
  page[ONCE] = true;
  const tag = findTag(import.meta.url);
  if (tag) runMonitor(tag, loadSignals);
  else console.error('Tender: monitor.js does not know the backend: give its tag data-endpoint="/payments".');
}
