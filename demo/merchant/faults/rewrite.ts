import type { Merchant } from '../app.ts';

/** A JSON object that is changed on its way out, perhaps into something that breaks the contract. */
export type Json = Readonly<Record<string, unknown>>;

/** How to change quotes and payments. */
export interface Rewriting {
  readonly quote?: (quote: Json) => Json;
  readonly payment?: (payment: Json) => Json;
}

const QUOTES = /\/quotes$/;
const PAYMENTS = /\/payments(\/pay_[^/]+(\/\w+)?)?$/;

/** A merchant whose successful answers are rewritten before they leave. */
export function rewrite(merchant: Merchant, { quote, payment }: Rewriting): Merchant {
  return async (request) => {
    const response = await merchant(request);
    const { pathname } = new URL(request.url);
    const change = QUOTES.test(pathname) ? quote : PAYMENTS.test(pathname) ? payment : undefined;
    if (!change || !response.ok) return response;
    const body = (await response.json()) as Json;
    return Response.json(change(body), { status: response.status, headers: { 'cache-control': 'no-store' } });
  };
}
