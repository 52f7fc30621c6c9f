/** What a shop’s page loads as https://js.stripe.com/endive/stripe.js. */
import { IntegrationError } from './integration-error.ts';
import { StripeInstance } from './stripe-instance.ts';

interface StripeOptions {
  readonly stripeAccount?: string;
  readonly apiVersion?: string;
  readonly locale?: string;
  readonly betas?: readonly string[];
  readonly developerTools?: object;
}

const KNOWN = ['stripeAccount', 'apiVersion', 'locale', 'betas', 'developerTools'];

/** Stripe.js methods that are gone since Dahlia and say so when called. */
const REMOVED = [
  'handleCardPayment',
  'confirmPaymentIntent',
  'handleFpxPayment',
  'handleCardSetup',
  'confirmSetupIntent',
  'createSource',
  'retrieveSource',
];

function checkKey(key: unknown): string {
  if (typeof key !== 'string' || key === '') {
    const used = key === '' ? 'an empty string' : String(key);
    throw new IntegrationError(`Please call Stripe() with your publishable key. You used ${used}.`);
  }
  if (/^(sk|rk)_/.test(key)) {
    throw new IntegrationError(
      'You should not use your secret key with Stripe.js.\nPlease pass a publishable key instead.',
    );
  }
  if (!/^pk_(test|live)_\w+$/.test(key)) {
    throw new IntegrationError(
      'Please call Stripe() with your publishable key: it starts with pk_test_ or pk_live_.',
    );
  }
  if (key.startsWith('pk_live_') && location.protocol !== 'https:') {
    throw new IntegrationError(
      'Live Stripe.js integrations must use HTTPS. For more information: https://stripe.com/docs/security/guide#tls',
    );
  }
  return key;
}

function stripe(key: unknown, options: StripeOptions = {}): StripeInstance {
  const publishable = checkKey(key);
  const { stripeAccount } = options;
  if (stripeAccount !== undefined && !/^acct_\w+$/.test(stripeAccount)) {
    throw new IntegrationError(
      `Invalid value for Stripe(): stripeAccount should be an account id such as acct_123. You specified: ${stripeAccount}.`,
    );
  }
  for (const name of Object.keys(options)) {
    if (!KNOWN.includes(name)) {
      console.warn(`[Stripe.js] Unrecognized Stripe() parameter: ${name} is not a recognized parameter.`);
    }
  }
  const instance = new StripeInstance(publishable, stripeAccount);
  for (const name of REMOVED) {
    Object.defineProperty(instance, name, {
      value: () => {
        throw new IntegrationError(`stripe.${name}() has been removed from Stripe.js.`);
      },
    });
  }
  return instance;
}

if ('Stripe' in window) {
  console.warn(
    '[Stripe.js] It looks like Stripe.js was loaded more than one time. Please only load it once per page.',
  );
} else {
  Object.defineProperty(window, 'Stripe', {
    value: Object.assign(stripe, { version: 'endive' }),
    configurable: true,
    writable: true,
  });
}
