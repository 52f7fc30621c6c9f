import assert from 'node:assert/strict';
import { createBank } from '../../../../demo/bank/app.ts';
import { SANDBOX_ACCOUNT, basicAuthorization } from '../../../../demo/bank/paypal/access.ts';
import { emptyPayPalState } from '../../../../demo/bank/paypal/state.ts';
import { initialStripeState } from '../../../../demo/bank/stripe/app.ts';
import { memoryState } from '../../../../demo/support/state.ts';

/** As much of PayPal's answers as these tests read. */
export interface Body {
  readonly id: string;
  readonly state: string;
  readonly name?: string;
  readonly message?: string;
  readonly debug_id?: string;
  readonly details?: readonly { readonly field: string; readonly issue: string }[];
  readonly amount?: { readonly total: string; readonly currency: string };
  readonly access_token?: string;
  readonly error?: string;
  readonly payer?: { readonly payer_info?: { readonly payer_id: string } };
  readonly links: readonly { readonly rel: string; readonly href: string }[];
  readonly transactions: readonly { readonly related_resources: readonly Record<string, Body>[] }[];
}

export const RETURN_URL = 'http://localhost:5173/return?payment=7';
export const CANCEL_URL = 'http://localhost:5173/cancel?payment=7';

/** A request to create a payment; `changes` replace its top-level fields. */
export const paymentRequest = (total = '30.11', currency = 'USD', changes: Record<string, unknown> = {}) => ({
  intent: 'authorize',
  payer: { payment_method: 'paypal' },
  transactions: [{ amount: { total, currency } }],
  redirect_urls: { return_url: RETURN_URL, cancel_url: CANCEL_URL },
  ...changes,
});

/** A bank with a shop's server that has signed in, and a buyer's browser. The clock stands still until moved. */
export async function openShop(state = memoryState(emptyPayPalState())) {
  const clock = { now: Date.parse('2026-11-20T10:00:00Z') };
  const bank = createBank({
    origin: 'http://127.0.0.1:5174',
    shopOrigin: 'http://localhost:5173',
    paypal: state,
    stripe: memoryState(initialStripeState()),
    now: () => new Date(clock.now),
  });

  const send = async (path: string, init: RequestInit) => {
    const response = await bank.request(path, init);
    return { status: response.status, body: (await response.json()) as Body };
  };
  const signIn = (authorization = basicAuthorization(SANDBOX_ACCOUNT), grant = 'client_credentials') =>
    send('/paypal/v1/oauth2/token', {
      method: 'POST',
      headers: { Authorization: authorization },
      body: new URLSearchParams({ grant_type: grant }),
    });
  const token = (await signIn()).body.access_token ?? '';

  const post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
    send(`/paypal/v1/payments/${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const get = (path: string, headers: Record<string, string> = {}) =>
    send(`/paypal/v1/payments/${path}`, { headers: { Authorization: `Bearer ${token}`, ...headers } });

  const decide = (payment: Body, decision: string) =>
    bank.request(approvalUrl(payment), {
      method: 'POST',
      body: new URLSearchParams({ token: tokenOf(payment), decision }),
    });
  const create = async (request: unknown = paymentRequest()) => {
    const { status, body } = await post('payment', request);
    assert.equal(status, 201, JSON.stringify(body));
    return body;
  };
  /** A payment that the buyer approved and the shop executed. */
  const pay = async (request: unknown = paymentRequest()) => {
    const payment = await create(request);
    const url = new URL((await decide(payment, 'approve')).headers.get('Location') ?? '');
    const executed = await post(`payment/${payment.id}/execute`, {
      payer_id: url.searchParams.get('PayerID'),
    });
    assert.equal(executed.status, 200, JSON.stringify(executed.body));
    return executed.body;
  };
  return { bank, clock, signIn, post, get, create, decide, pay };
}

export const approvalUrl = (payment: Body): string =>
  payment.links.find(({ rel }) => rel === 'approval_url')?.href ?? assert.fail('There is no approval link.');

export const tokenOf = (payment: Body): string =>
  new URL(approvalUrl(payment)).searchParams.get('token') ?? assert.fail('The approval link has no token.');

/** The payment's authorization, sale, capture or refund: the first of its kind. */
export const related = (payment: Body, kind: string): Body =>
  payment.transactions[0]?.related_resources.find((resource) => kind in resource)?.[kind] ??
  assert.fail(`The payment has no ${kind}.`);
