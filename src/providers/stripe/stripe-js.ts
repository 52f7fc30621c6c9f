import { loadStripe } from '@stripe/stripe-js/pure';
import type { Stripe } from '@stripe/stripe-js';
import { Fault } from '../../contract/problem.ts';
import { loadScript } from '../../lib/load-script.ts';
import type { PanelContext } from '../provider.ts';
import type { StripeConfig } from './config.ts';

/** The address that this major of `@stripe/stripe-js` is made for. */
const SCRIPT = 'https://js.stripe.com/endive/stripe.js';

/** Shops load other versions; two at a time would be worse than one that is older or newer. */
const ANY_VERSION = /^https:\/\/js\.stripe\.com\/(v3|\w+\/stripe\.js)/;

const instances = new Map<string, Promise<Stripe>>();

/**
 * The page's Stripe object for this key and account; made once, because each one brings frames of its own.
 * The script tag is ours, because the package's loader cannot set a `src` under Trusted Types.
 * @throws Fault when the key belongs to the other environment or Stripe.js cannot be loaded
 */
export function stripeFor(context: PanelContext<StripeConfig>): Promise<Stripe> {
  const { config, locale } = context;
  const { publishableKey, stripeAccount, userMonitoring } = config;
  refuseForeignKey(context);
  const name = [publishableKey, stripeAccount].join();
  const known = instances.get(name);
  if (known) return known;
  const made = (async () => {
    const query = userMonitoring ? '' : '?advancedFraudSignals=false';
    await loadScript({ src: SCRIPT + query, global: 'Stripe', isReady: isFunction, alike: ANY_VERSION });
    const stripe = await loadStripe(publishableKey, {
      locale: locale as 'auto',
      ...(stripeAccount && { stripeAccount }),
    });
    if (!stripe) throw new Error('Stripe.js needs a browser.');
    return stripe;
  })().catch((cause: unknown) => {
    instances.delete(name);
    throw new Fault({ code: 'script', next: 'retry', detail: (cause as Error).message }, cause);
  });
  instances.set(name, made);
  return made;
}

const isFunction = (value: unknown): value is () => unknown => typeof value === 'function';

function refuseForeignKey({ config, environment, method }: PanelContext<StripeConfig>): void {
  const kind = config.publishableKey.startsWith('pk_live') ? 'live' : 'test';
  if (kind === environment) return;
  const detail =
    `Payment method “${method.id}” has a ${kind} key, but the tag’s environment is “${environment}”: ` +
    `use a pk_${environment}_ key or set environment="${kind}".`;
  throw new Fault({ code: 'configuration', next: 'choose-another', detail });
}
