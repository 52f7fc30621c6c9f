import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import type { Backend } from '../merchant/backend.ts';
import { reportLedger } from '../merchant/ledger.ts';
import { seedMerchant } from '../merchant/seed.ts';
import { isFromOwnPage } from '../shop/csrf.ts';
import { debitRoutes } from './debits.ts';
import { renderInvoices } from './invoices-page.ts';
import { renderLedger } from './ledger-page.ts';
import { paymentRoutes } from './payment-routes.ts';
import { settingsRoutes } from './settings-routes.ts';

const refuseForeignForms: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'POST' && !(await isFromOwnPage(context)))
    return context.text('Reload the page and send the form again: its token is missing or old.', 403);
  return next();
};

/**
 * The merchant's side: `/back-office/…`, the ledger at `/demo/ledger` and `/demo/ledger.json`, and `POST /demo/reset`.
 * It has no sign-in, so anyone who can reach it may do everything. Buttons that stand for a bank's decision go to the
 * sandbox at `bankOrigin`.
 */
export function createBackOffice(backend: Backend, bankOrigin = ''): Hono {
  const app = new Hono();
  const { data } = backend.state;

  app.use('/back-office/*', refuseForeignForms);
  app.get('/back-office', (context) => context.redirect('/back-office/payments', 303));
  app.route('/back-office/payments', paymentRoutes(backend));
  app.route('/back-office/payments', debitRoutes(backend, bankOrigin));
  app.get('/back-office/invoices', (context) => context.html(renderInvoices(backend)));
  app.route('/back-office', settingsRoutes(backend));

  app.get('/demo/ledger', (context) => context.html(renderLedger(reportLedger(data))));
  app.get('/demo/ledger.json', (context) => context.json(reportLedger(data)));
  app.post('/demo/reset', refuseForeignForms, async (context) => {
    Object.assign(data, seedMerchant());
    delete data.invoicesSince;
    await backend.state.save();
    return context.redirect('/back-office/payments?done=reset', 303);
  });
  return app;
}
