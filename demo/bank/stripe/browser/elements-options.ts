import { THEMES } from './appearance.ts';
import { IntegrationError } from './integration-error.ts';
import type { ElementsOptions } from './protocol.ts';

const MODES = ['payment', 'setup', 'subscription'];

/** Older spellings Stripe.js still takes. */
const SNAKE: Readonly<Record<string, string>> = {
  setup_future_usage: 'setupFutureUsage',
  capture_method: 'captureMethod',
  on_behalf_of: 'onBehalfOf',
  payment_method_options: 'paymentMethodOptions',
  payment_method_configuration: 'paymentMethodConfiguration',
};

const KNOWN = new Set([
  'adaptivePricing',
  'allowedPaymentMethodTypes',
  'amount',
  'appearance',
  'captureMethod',
  'clientSecret',
  'currency',
  'customPaymentMethods',
  'customerOptions',
  'customerSessionClientSecret',
  'excludedPaymentMethodTypes',
  'externalPaymentMethodTypes',
  'fonts',
  'loader',
  'locale',
  'mode',
  'onBehalfOf',
  'paymentMethodConfiguration',
  'paymentMethodCreation',
  'paymentMethodOptions',
  'setupFutureUsage',
  'syncAddressCheckbox',
]);

const show = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** Names the call, the option and what is wrong with it, in Stripe’s manner. */
class Complaint {
  readonly #call: string;

  constructor(call: string) {
    this.#call = call;
  }

  wrong(name: string, should: string, value: unknown): IntegrationError {
    return new IntegrationError(
      `Invalid value for ${this.#call}: ${name} should be ${should}. You specified: ${show(value)}.`,
    );
  }

  choice(options: Readonly<Record<string, unknown>>, name: string, choices: readonly unknown[]): void {
    const value = options[name];
    if (value === undefined || choices.includes(value)) return;
    throw this.wrong(name, `one of the following strings: ${choices.filter(Boolean).join(', ')}`, value);
  }

  types(options: Readonly<Record<string, unknown>>, name: string): void {
    const value = options[name];
    const isList = Array.isArray(value) && value.every((entry) => typeof entry === 'string');
    if (value !== undefined && !isList) throw this.wrong(name, 'an array of payment method types', value);
  }
}

/** The same options in the newer spelling; unknown ones are named in the console, as Stripe.js does. */
function normalized(given: object, call: string): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const newer = SNAKE[name] ?? name;
    if (value !== undefined) options[newer] = value;
    if (!KNOWN.has(newer) && newer !== 'paymentMethodTypes') {
      console.warn(`[Stripe.js] Unrecognized ${call} parameter: ${name} is not a recognized parameter.`);
    }
  }
  return options;
}

function checkMoney(
  complaint: Complaint,
  { mode, amount, currency }: Readonly<Record<string, unknown>>,
): void {
  const isNeeded = mode === 'payment' || mode === 'subscription';
  if (isNeeded || amount !== undefined) {
    const isGood = Number.isInteger(amount) && (amount as number) >= (mode === 'subscription' ? 0 : 1);
    if (!isGood) throw complaint.wrong('amount', "a positive integer in the currency's subunit", amount);
  }
  if (isNeeded || currency !== undefined) {
    const isGood = typeof currency === 'string' && /^[a-z]{3}$/.test(currency);
    if (!isGood) throw complaint.wrong('currency', 'a three-letter ISO code in lower case', currency);
  }
}

function checkAppearance(complaint: Complaint, appearance: unknown): void {
  if (appearance === undefined) return;
  if (typeof appearance !== 'object' || appearance === null) {
    throw complaint.wrong('appearance', 'an object', appearance);
  }
  complaint.choice(appearance as Record<string, unknown>, 'theme', [undefined, ...THEMES]);
}

/**
 * Checks the options of `stripe.elements()`, or those that result from `elements.update()`.
 * @throws an IntegrationError for what Stripe.js refuses
 */
export function checkElementsOptions(given: object, call = 'stripe.elements()'): ElementsOptions {
  const options = normalized(given, call);
  const complaint = new Complaint(call);
  if (options['paymentMethodTypes'] !== undefined) {
    throw new IntegrationError(
      `${call}: paymentMethodTypes is no longer supported. Use allowedPaymentMethodTypes to limit the payment methods, or leave it out to use dynamic payment methods.`,
    );
  }
  const { clientSecret, mode } = options;
  if (clientSecret !== undefined && mode !== undefined) {
    throw new IntegrationError(`${call}: You cannot specify both clientSecret and mode.`);
  }
  if (clientSecret !== undefined && !/^(pi|seti)_\w+_secret_\w+$/.test(show(clientSecret))) {
    throw complaint.wrong('clientSecret', 'a client secret of the form ${id}_secret_${secret}', clientSecret);
  }
  complaint.choice(options, 'mode', MODES);
  if (mode !== undefined) checkMoney(complaint, options);
  complaint.choice(options, 'captureMethod', ['automatic', 'automatic_async', 'manual']);
  complaint.choice(options, 'setupFutureUsage', ['off_session', 'on_session', null]);
  complaint.choice(options, 'loader', ['auto', 'always', 'never']);
  complaint.choice(options, 'paymentMethodCreation', ['manual']);
  complaint.types(options, 'allowedPaymentMethodTypes');
  complaint.types(options, 'excludedPaymentMethodTypes');
  checkAppearance(complaint, options['appearance']);
  return options;
}
