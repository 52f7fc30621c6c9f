import type { Merchant } from './app.ts';
import { answerBadly } from './faults/bad-answers.ts';
import {
  changeBalance,
  failOnPageThree,
  listGoneInvoice,
  signOutBeforePaying,
} from './faults/invoice-faults.ts';
import { raisePrice } from './faults/raise-price.ts';
import { rewrite } from './faults/rewrite.ts';
import { rewriteMethods, withoutMethods, sendTo } from './faults/rewritings.ts';

/** What can go wrong between a widget and its backend. */
export type FaultKind =
  | '500'
  | '404'
  | 'html'
  | 'slow'
  | 'broken-schema'
  | 'no-methods'
  | 'unknown-provider'
  | 'broken-config'
  | 'javascript-redirect'
  | 'foreign-redirect'
  | 'lost-answer'
  | 'quote-changed'
  | 'invoices-page-3'
  | 'invoices-signed-out'
  | 'invoice-gone'
  | 'balance-changed';

/** All of them, for a page that lists the scenarios. */
export const FAULTS: readonly FaultKind[] = [
  '500',
  '404',
  'html',
  'slow',
  'broken-schema',
  'no-methods',
  'unknown-provider',
  'broken-config',
  'javascript-redirect',
  'foreign-redirect',
  'lost-answer',
  'quote-changed',
  'invoices-page-3',
  'invoices-signed-out',
  'invoice-gone',
  'balance-changed',
];

/**
 * The connection broke after the request was carried out. As a `TypeError` it is to `fetch`'s callers what a broken
 * network is; a server that catches it destroys the socket without an answer.
 */
export class ConnectionLost extends TypeError {
  override readonly name = 'ConnectionLost';
}

/**
 * A merchant with one fault, for a scenario's endpoint:
 * - `500`, `404`, `html`: every answer is an error, or a page where JSON was expected;
 * - `slow`: every answer takes `delay` milliseconds;
 * - `broken-schema`, `no-methods`, `unknown-provider`, `broken-config`: quotes (and, for the first, payments) are wrong;
 * - `javascript-redirect`, `foreign-redirect`: a payment's redirect goes where it must not;
 * - `lost-answer`: a payment is made, but its first answer never arrives (rejects with `ConnectionLost`);
 * - `quote-changed`: the shipping costs less until the buyer pays for the first time;
 * - `invoices-page-3`, `invoices-signed-out`, `invoice-gone`, `balance-changed`: what their functions say.
 */
export function withFault(merchant: Merchant, kind: FaultKind, delay = 20_000): Merchant {
  switch (kind) {
    case '500':
    case '404':
    case 'html':
      return answerBadly(merchant, kind);
    case 'slow':
      return async (request) => {
        await new Promise((resolve) => setTimeout(resolve, delay));
        return merchant(request);
      };
    case 'broken-schema':
      return rewrite(merchant, {
        quote: (quote) => ({ ...quote, total: 131.4, methods: 'none' }),
        payment: (payment) => ({ ...payment, status: 1 }),
      });
    case 'no-methods':
      return rewrite(merchant, { quote: withoutMethods });
    case 'unknown-provider':
      return rewrite(merchant, {
        quote: rewriteMethods((method) => ({ ...method, provider: 'moon-bank' }), 1),
      });
    case 'broken-config':
      return rewrite(merchant, {
        quote: rewriteMethods((method) => ({ ...method, config: { oops: true } })),
      });
    case 'javascript-redirect':
      return rewrite(merchant, { payment: sendTo('javascript:document.title="owned"') });
    case 'foreign-redirect':
      return rewrite(merchant, { payment: sendTo('https://pay.attacker.example/') });
    case 'lost-answer':
      return loseFirstAnswer(merchant);
    case 'quote-changed':
      return raisePrice(merchant);
    case 'invoices-page-3':
      return failOnPageThree(merchant);
    case 'invoices-signed-out':
      return signOutBeforePaying(merchant);
    case 'invoice-gone':
      return listGoneInvoice(merchant);
    case 'balance-changed':
      return changeBalance(merchant);
  }
}

function loseFirstAnswer(merchant: Merchant): Merchant {
  const lost = new Set<string>();
  return async (request) => {
    const attempt = request.method === 'POST' ? request.headers.get('idempotency-key') : null;
    const response = await merchant(request);
    if (attempt === null || lost.has(attempt) || response.status !== 201) return response;
    lost.add(attempt);
    throw new ConnectionLost('The connection broke before the answer arrived.');
  };
}
