import { Hono } from 'hono';
import { answerProblem } from './answer.ts';
import { endpointOf, type Backend } from './backend.ts';
import { checkCsrf } from './csrf.ts';
import { HttpProblem, notFound } from './problem.ts';
import { invoices } from './resources/invoices.ts';
import { monitoring } from './resources/monitoring.ts';
import { notifications } from './resources/notification.ts';
import { payments } from './resources/payments.ts';
import { quotes } from './resources/quotes.ts';
import { returns } from './resources/return.ts';
import { savedMethods } from './resources/saved-methods.ts';
import { webhooks } from './resources/webhooks.ts';

/**
 * The merchant's backend: a request in, an answer out. `address` is the buyer's IP address, as the server knows it;
 * behind a proxy of yours, as that says.
 */
export type Merchant = (request: Request, address?: string) => Promise<Response>;

/** What a request brings along besides itself. */
export interface Arrival {
  readonly address?: string | undefined;
}

/**
 * The reference backend for the widget, below `endpoint`. A server mounts it, a browser test passes it as `fetch`.
 * Refusals are answered as problem details; a defect rejects, so that nobody takes it for an answer.
 */
export function createMerchant(backend: Backend): Merchant {
  const app = new Hono<{ Bindings: Arrival }>().basePath(endpointOf(backend));
  // Providers, who know no cookie of ours, send buyers there.
  app.route('/return', returns(backend));
  app.route('/notification', notifications(backend));
  // Their servers, who know no cookie either, report there.
  app.route('/webhooks', webhooks(backend));
  app.use(async (c, next) => {
    if (!['GET', 'HEAD'].includes(c.req.method)) checkCsrf(backend, c.req.raw);
    await next();
  });
  app.route('/quotes', quotes(backend));
  app.route('/payments', payments(backend));
  app.route('/invoices', invoices(backend));
  app.route('/saved-methods', savedMethods(backend));
  app.route('/monitoring', monitoring(backend));
  app.notFound(() => answerProblem(notFound('There is nothing here.')));
  app.onError((error) => {
    if (error instanceof HttpProblem) return answerProblem(error);
    throw error;
  });
  return async (request, address) => app.fetch(request, { address });
}
