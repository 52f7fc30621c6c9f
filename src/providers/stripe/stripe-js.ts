import type { Stripe, StripeConstructor } from '@stripe/stripe-js';
import { Fault } from '../../contract/problem.ts';
import { loadScript } from '../../lib/load-script.ts';
import { compact } from '../../lib/compact.ts';
import type { PanelContext } from '../provider.ts';
import type { StripeConfig } from './config.ts';
import { asFault } from './fault.ts';
import { stripeLocale } from './locale.ts';

/** The address that this major of `@stripe/stripe-js` is made for. */
const SCRIPT = 'https://js.stripe.com/endive/stripe.js';

/** Shops load other versions; two at a time would be worse than one that is older or newer. */
const ANY_VERSION = /^https:\/\/js\.stripe\.com\/(v3|\w+\/stripe\.js)/;

const instances = new Map<string, Promise<Stripe>>();

/**
 * The page's Stripe object for this key and account; made once, because each one brings frames of its own.
 * The script tag is ours, and the package gives us only its types: its loader cannot set a `src` under Trusted Types.
 * @throws Fault when the key belongs to the other environment or Stripe.js cannot be loaded
 */
export function stripeFor(context: PanelContext<StripeConfig>): Promise<Stripe> {
  const { config } = context;
  const { publishableKey, userMonitoring } = config;
  refuseForeignKey(context);
  const options = optionsOf(context);
  const name = JSON.stringify([publishableKey, options]);
  const known = instances.get(name);
  if (known) return known;
  const made = (async () => {
    const query = userMonitoring && !isMonitoringRefused() ? '' : '?advancedFraudSignals=false';
    const src = SCRIPT + query;
    const script = { src, global: 'Stripe', isReady: isStripe, alike: ANY_VERSION };
    const create = await loadScript(script).catch((cause: unknown) => {
      throw new Fault({ code: 'script', next: 'retry', detail: (cause as Error).message }, cause);
    });
    return create(publishableKey, options);
  })().catch((cause: unknown) => {
    instances.delete(name);
    throw asFault(cause, context.words);
  });
  instances.set(name, made);
  return made;
}

const isStripe = (value: unknown): value is StripeConstructor => typeof value === 'function';

/** What a Stripe object cannot change any more: two methods that differ in one of these need one each. */
const optionsOf = ({ config: { stripeAccount, apiVersion, betas }, locale }: PanelContext<StripeConfig>) =>
  compact({ locale: stripeLocale(locale), stripeAccount, apiVersion, betas });

/**
 * The page’s monitor knows what the backend may not: no consent, or a browser that asks not to be watched. Where the
 * widget is faster than the monitor, only consent that the page itself states is taken for one.
 */
const isMonitoringRefused = () =>
  document.querySelector(
    'script[data-monitoring=off],script[data-endpoint][data-consent]:not([data-monitoring],[data-consent=given])',
  ) !== null;

function refuseForeignKey({ config, environment, method }: PanelContext<StripeConfig>): void {
  const kind = config.publishableKey.startsWith('pk_live') ? 'live' : 'test';
  if (kind === environment) return;
  const detail =
    `Payment method “${method.id}” has a ${kind} key, but the tag’s environment is “${environment}”: ` +
    `use a pk_${environment}_ key or set environment="${kind}".`;
  throw new Fault({ code: 'configuration', next: 'choose-another', detail });
}
