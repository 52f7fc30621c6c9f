import type { Call } from './endpoint.ts';
import { invalidParameter, refused } from './stripe-fault.ts';
import type { CaptureMethod, FutureUsage, Intent, PaymentIntent } from '../model/objects.ts';
import type { World } from '../model/world.ts';
import { find } from '../engine/find.ts';
import { CURRENCIES, leastAmount, MOST, showAmount } from '../rules/amounts.ts';
import { offeredTypes, redirects } from '../rules/payment-types.ts';

/** Reads an amount in minor units and keeps it within what Stripe charges at once. */
export function checkAmount(amount: number, currency: string): number {
  const least = leastAmount(currency);
  if (amount < least) {
    throw invalidParameter(
      `Amount must be at least ${showAmount(least, currency)}`,
      'amount',
      'amount_too_small',
    );
  }
  if (amount > MOST) {
    throw invalidParameter(
      `Amount must be no more than ${showAmount(MOST, currency)}`,
      'amount',
      'amount_too_large',
    );
  }
  return amount;
}

/** Reads a currency; capitals are forgiven here, though not by Stripe.js. */
export function readCurrency({ params }: Call): string {
  const currency = params.required('currency').toLowerCase();
  if (CURRENCIES.includes(currency)) return currency;
  throw invalidParameter(
    `Invalid currency: ${currency}. Stripe currently supports these currencies: ${CURRENCIES.join(', ')}`,
    'currency',
  );
}

/** Reads the id of a customer of this account. */
export function readCustomer(world: World, { params, account }: Call): string | null {
  const id = params.string('customer');
  return id === undefined ? null : find(world.data.customers, account, id, 'customer', 'customer').object.id;
}

/** Reads an address to come back to, with its scheme. */
export function readReturnUrl({ params }: Call): string | null {
  const text = params.string('return_url');
  if (text === undefined) return null;
  if (URL.canParse(text) && text.includes('://')) return text;
  throw invalidParameter(
    'Invalid URL: An explicit scheme (such as https) must be provided.',
    'return_url',
    'url_invalid',
  );
}

type TypeRules = Pick<
  Intent,
  'allowed_payment_method_types' | 'automatic_payment_methods' | 'excluded_payment_method_types'
>;

/** Reads what decides which payment method types an intent accepts. */
export function readTypeRules({ params }: Call): TypeRules {
  const names = [
    'allowed_payment_method_types',
    'excluded_payment_method_types',
    'automatic_payment_methods',
    'payment_method_configuration',
  ].filter((name) => params.has(name));
  if (names[0] === 'allowed_payment_method_types' && names.length > 1) {
    throw invalidParameter(
      `You may only specify one of these parameters: ${names.join(', ')}.`,
      names[1] ?? '',
    );
  }
  const automatic = params.hash('automatic_payment_methods');
  automatic?.only(['enabled', 'allow_redirects']);
  const allowed = params.list('allowed_payment_method_types') ?? null;
  return {
    allowed_payment_method_types: allowed,
    excluded_payment_method_types: params.list('excluded_payment_method_types') ?? null,
    automatic_payment_methods: allowed
      ? null
      : {
          enabled: automatic?.boolean('enabled') ?? true,
          allow_redirects: automatic?.choice('allow_redirects', ['always', 'never']) ?? 'always',
        },
  };
}

/** The types an intent accepts. @throws when none is left. */
export function typesOf(
  intent: TypeRules,
  terms: { currency?: string; captureMethod?: CaptureMethod; usage: FutureUsage | null },
): string[] {
  const types = offeredTypes({
    currency: terms.currency,
    captureMethod: terms.captureMethod ?? 'automatic',
    isForLater: terms.usage !== null,
    allowed: intent.allowed_payment_method_types,
    excluded: intent.excluded_payment_method_types,
  }).filter((type) => intent.automatic_payment_methods?.allow_redirects !== 'never' || !redirects(type));
  if (types.length > 0) return types;
  throw refused(
    'No valid payment method types for this intent: none of the allowed types suits its currency and options.',
    { code: 'payment_intent_invalid_parameter', param: 'allowed_payment_method_types' },
  );
}

/** Works out again which types a payment accepts, after something about it has changed. */
export const refreshTypes = (intent: PaymentIntent): void => {
  intent.payment_method_types = typesOf(intent, {
    currency: intent.currency,
    captureMethod: intent.capture_method,
    usage: intent.setup_future_usage,
  });
};
