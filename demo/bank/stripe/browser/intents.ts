import { showChallenge } from './challenge-dialog.ts';
import type { Controller } from './controller-client.ts';
import { IntegrationError } from './integration-error.ts';
import type { StripeError } from './protocol.ts';

/** An intent as a browser sees it. */
export interface BrowserIntent {
  readonly id: string;
  readonly object: 'payment_intent' | 'setup_intent';
  readonly status: string;
  readonly client_secret: string;
  readonly confirmation_method?: string;
  readonly next_action: {
    readonly type: string;
    readonly use_stripe_sdk?: { readonly stripe_js: string };
    readonly redirect_to_url?: { readonly url: string };
  } | null;
  readonly last_payment_error?: StripeError | null;
  readonly last_setup_error?: StripeError | null;
}

/** What a method about an intent resolves to. */
export type IntentResult =
  | { readonly paymentIntent: BrowserIntent; readonly error?: undefined }
  | { readonly setupIntent: BrowserIntent; readonly error?: undefined }
  | { readonly error: StripeError };

const FOREVER = new Promise<never>(() => undefined);

/** Leaves the page. Nothing after it happens on this page. */
export function leaveFor(url: string): Promise<never> {
  window.location.assign(url);
  return FOREVER;
}

/** The id in a client secret. @throws when it is no client secret of the wanted kind */
export function idOf(secret: unknown, call: string, kind?: 'payment' | 'setup'): string {
  if (typeof secret !== 'string' || !/^(pi|seti)_[A-Za-z0-9]+_secret_\w+$/.test(secret)) {
    throw new IntegrationError(
      `Invalid value for stripe.${call}(): client_secret should be a client secret of the form \${id}_secret_\${secret}. You specified: ${String(secret)}.`,
    );
  }
  const isSetup = secret.startsWith('seti_');
  if (kind !== undefined && isSetup !== (kind === 'setup')) {
    const other = isSetup ? call.replace('Payment', 'Setup') : call.replace('Setup', 'Payment');
    throw new IntegrationError(
      `Your code called ${call}() but you passed a client_secret associated with a ${isSetup ? 'SetupIntent' : 'PaymentIntent'}. Did you mean to call ${other}() instead?`,
    );
  }
  return secret.slice(0, secret.indexOf('_secret_'));
}

const pathOf = (id: string) => `${id.startsWith('seti_') ? 'setup_intents' : 'payment_intents'}/${id}`;

/** Wraps an intent in the property that fits it. */
export const resultOf = (intent: BrowserIntent): IntentResult =>
  intent.object === 'payment_intent' ? { paymentIntent: intent } : { setupIntent: intent };

/** Reads an intent by its client secret. */
export async function retrieve(
  controller: Controller,
  secret: string,
  call: string,
): Promise<{ readonly intent: BrowserIntent } | { readonly error: StripeError }> {
  const path = pathOf(idOf(secret, call));
  const { object, error } = await controller.send({ method: 'GET', path, params: { client_secret: secret } });
  return error ? { error } : { intent: object as unknown as BrowserIntent };
}

/** Confirms an intent with what a frame holds, or with what the params name. */
export async function confirm(
  controller: Controller,
  secret: string,
  order: { readonly params: object; readonly frame?: string | undefined; readonly caller: string },
): Promise<{ readonly intent: BrowserIntent } | { readonly error: StripeError }> {
  const { params, frame, caller } = order;
  const { object, error } = await controller.send({
    method: 'POST',
    path: `${pathOf(idOf(secret, caller))}/confirm`,
    params: { ...params, client_secret: secret, use_stripe_sdk: true },
    caller,
    ...(frame === undefined ? {} : { frame }),
  });
  return error ? { error } : { intent: object as unknown as BrowserIntent };
}

/** What the buyer reads when an attempt came to nothing. */
function failureOf(intent: BrowserIntent): StripeError {
  const error = intent.last_payment_error ?? intent.last_setup_error;
  const base: StripeError = error ?? { type: 'api_error', message: 'An unexpected error has occurred.' };
  const isAuthentication = base.code?.endsWith('_authentication_failure') ?? false;
  return {
    ...base,
    ...(isAuthentication
      ? {
          message:
            'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
        }
      : {}),
    [intent.object]: intent,
  };
}

/** Does what an intent asks of the buyer, on this page or on the way to another, and reads how it went. */
export async function act(
  controller: Controller,
  intent: BrowserIntent,
  call: string,
): Promise<IntentResult> {
  const action = intent.status === 'requires_action' ? intent.next_action : null;
  if (action?.redirect_to_url) return leaveFor(action.redirect_to_url.url);
  if (!action?.use_stripe_sdk) return resultOf(intent);
  await showChallenge(action.use_stripe_sdk.stripe_js);
  const after = await retrieve(controller, intent.client_secret, call);
  if ('error' in after) return after;
  return after.intent.status === 'requires_payment_method'
    ? { error: failureOf(after.intent) }
    : resultOf(after.intent);
}

/** The merchant’s address with what the buyer comes back with. */
export function returnAddress(returnUrl: string, intent: BrowserIntent): string {
  const url = new URL(returnUrl, location.href);
  url.searchParams.set(intent.object, intent.id);
  url.searchParams.set(`${intent.object}_client_secret`, intent.client_secret);
  url.searchParams.set('redirect_status', 'succeeded');
  return url.href;
}
