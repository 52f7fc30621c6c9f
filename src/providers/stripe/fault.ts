import type { StripeError } from '@stripe/stripe-js';
import { Fault } from '../../contract/problem.ts';
import { compact } from '../../lib/compact.ts';
import type { Messages } from '../../locales/en.ts';

/**
 * Which words of ours a code has. A decline's reason that is not here is the plain decline: whoever holds a lost,
 * stolen or suspicious card must not learn that it is known. Source: https://docs.stripe.com/declines/codes and
 * https://docs.stripe.com/error-codes.
 */
const CODES: Readonly<Partial<Record<keyof Messages['stripe'], RegExp>>> = {
  funds: /^(insufficient_funds|card_velocity_exceeded|withdrawal_count_limit_exceeded)$/,
  expired: /^(expired_card|invalid_expiry_\w+)$/,
  cvc: /^(incorrect|invalid)_cvc$/,
  number: /^(incorrect|invalid)_number$/,
  address: /^(incorrect_(zip|address)|postal_code_invalid)$/,
  later: /^(processing_error|issuer_not_available|try_again_later|reenter_transaction|lock_timeout)$/,
  authenticate: /(^authentication_required|_authentication_failure|^authentication_not_handled)$/,
  unsupported: /^(card_not_supported|currency_not_supported|transaction_not_allowed|not_permitted)$/,
  limit: /^(amount_too_(large|small)|payment_method_unsupported_amount)$/,
};

const wordFor = (code: string | undefined) =>
  (Object.keys(CODES) as (keyof typeof CODES)[]).find((word) => CODES[word]?.test(code ?? ''));

/** Takes secrets out of a text for developers: client secrets, keys, ephemeral keys. */
export const redact = (text: string): string =>
  text
    .replace(/\b(pi|seti|cuss|cs)_\w*secret_\w+/g, '$1_…_secret_…')
    .replace(/\b([prs]k_(?:test|live)|ek_(?:test|live)|whsec)_\w+/g, '$1_…');

/** What Stripe.js throws and what it returns as `error`. */
export type Trouble = Partial<StripeError> & { readonly name?: string };

/** Anything that Stripe.js reports as a fault: the buyer's sentence, and for developers all but the secrets. */
export function stripeFault(trouble: Trouble, words: Messages): Fault {
  const { type, code, decline_code: declineCode, param, message = '', name } = trouble;
  const what = [type ?? name, declineCode ?? code, param].filter(Boolean).join(', ');
  const detail = redact(`Stripe: ${what}. ${message}`);
  const word = wordFor(declineCode ?? code);
  const ours = word && words.stripe[word];
  switch (type) {
    case 'card_error':
      return new Fault({ code: 'invalid', next: 'retry', detail, message: ours ?? words.declined });
    case 'validation_error':
      // Stripe's own sentence, in the buyer's language: its form shows it at the field.
      return new Fault(compact({ code: 'invalid', next: 'retry', detail, message: message || ours }));
    case 'api_connection_error':
      return new Fault({ code: navigator.onLine ? 'provider' : 'offline', next: 'retry', detail });
    case 'api_error':
    case 'rate_limit_error':
    case 'idempotency_error':
      return new Fault({ code: 'provider', next: 'retry', detail });
    default:
      // authentication_error, invalid_request_error, IntegrationError, and whatever Stripe adds: ours to put right.
      return isLost(message)
        ? new Fault({ code: 'provider', next: 'retry', detail, message: words.stripe.typeAgain })
        : new Fault(compact({ code: 'configuration', next: 'choose-another', detail, message: ours }));
  }
}

/** The frame was taken off the page, or has not drawn itself again after it was moved. */
const isLost = (message: string) =>
  message.startsWith('We could not retrieve data from the specified Element');

/** Anything thrown on the way to Stripe and back as a fault of ours. */
export const asFault = (error: unknown, words: Messages): Fault =>
  error instanceof Fault ? error : stripeFault(error as Trouble, words);
