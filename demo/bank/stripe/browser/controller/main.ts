import { encodeForm } from '../../api/form.ts';
import { merge } from '../merge.ts';
import { frameNamed, Port } from '../port.ts';
import type {
  ApiCall,
  ApiResult,
  Collected,
  CollectMethods,
  ControllerMethods,
  StripeError,
} from '../protocol.ts';
import { shopOrigin } from '../shop-origin.ts';

/** Asks the named sibling frame for what the buyer entered; undefined where no such frame is to be found. */
async function collect(name: string): Promise<Collected | undefined> {
  const frame = frameNamed(window.parent, name);
  if (!frame) return undefined;
  const port = new Port<CollectMethods, Record<string, never>>(() => frame, location.origin, {});
  const collected = await port.call('collect', null);
  port.close();
  return collected;
}

async function request({ key, account, method, path }: ApiCall, params: object): Promise<ApiResult> {
  const form = encodeForm(params);
  try {
    const answer = await fetch(`/stripe/v1/${path}${method === 'GET' ? `?${form}` : ''}`, {
      method,
      headers: {
        Authorization: `Bearer ${key}`,
        'Content-Type': 'application/x-www-form-urlencoded',
        ...(account ? { 'Stripe-Account': account } : {}),
      },
      ...(method === 'POST' ? { body: form } : {}),
    });
    const body = (await answer.json()) as Record<string, unknown>;
    return answer.ok ? { object: body } : { error: body['error'] as StripeError };
  } catch {
    return {
      error: {
        type: 'api_connection_error',
        message:
          'An error occurred with our connection to Stripe. Please check your network connection and try again.',
      },
    };
  }
}

/** What the frame holds and what the page adds, in the form the address takes. */
function bodyOf({ path, params }: ApiCall, collected: object): object {
  // A saved method has its billing details already.
  const added = 'payment_method' in collected ? { ...params, payment_method_data: undefined } : params;
  const body: { readonly payment_method_data?: object } = merge(collected, added);
  return path === 'payment_methods' ? (body.payment_method_data ?? {}) : body;
}

async function send(call: ApiCall): Promise<ApiResult> {
  if (call.frame === undefined) return request(call, call.params);
  const collected = await collect(call.frame);
  if (!collected) return { fault: 'not-found' };
  if ('notSubmitted' in collected) return { fault: 'not-submitted' };
  if ('error' in collected) return collected;
  return request(call, bodyOf(call, collected.params));
}

new Port<Record<string, never>, ControllerMethods>(() => window.parent, shopOrigin(), { send });
