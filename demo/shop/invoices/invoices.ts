import { Hono } from 'hono';
import type { Context } from 'hono';
import type { MerchantState } from '../../merchant/model.ts';
import { csrfToken } from '../csrf.ts';
import { readEmbed } from '../embed.ts';
import { readConsent } from '../monitor.ts';
import { languageOf } from '../texts.ts';
import { renderInvoices, renderOwnList, type InvoicesPage } from './invoices-page.ts';
import { createSignIn, signedIn } from './sign-in.ts';

/** `/invoices`, `/invoices/own-list`, and the demo's sign-in. */
export function createInvoicePages(data: MerchantState): Hono {
  const app = new Hono();
  app.route('/', createSignIn(data));

  const pageFor = (context: Context): InvoicesPage => {
    csrfToken(context);
    const fault = context.req.query('fault') ?? '';
    const embed = readEmbed(context.req.query('embed'));
    const isGuest = context.req.query('invoice-token') !== undefined;
    const buyer = isGuest ? undefined : signedIn(context, data);
    return {
      state: data,
      path: context.req.path,
      endpoint: /^[a-z0-9-]+$/.test(fault) ? `/faults/${fault}` : '/payments',
      language: languageOf(context.req.query('language') ?? buyer?.locale ?? 'en'),
      isGuest,
      consent: readConsent(context),
      ...(buyer && { buyer }),
      ...(embed && { embed }),
    };
  };
  app.get('/invoices', (context) => context.html(renderInvoices(pageFor(context))));
  app.get('/invoices/own-list', (context) => context.html(renderOwnList(pageFor(context))));
  return app;
}
