import { Hono } from 'hono';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { answerProblem } from '../merchant/answer.ts';
import { runExclusively } from '../merchant/lock.ts';
import type { MerchantState } from '../merchant/model.ts';
import type { Checkout } from '../merchant/model/checkout.ts';
import { findStanding } from '../merchant/payments/find-payment.ts';
import { HttpProblem, notFound } from '../merchant/problem.ts';
import type { State } from '../support/state.ts';
import { createCatalogue } from './catalogue/catalogue.ts';
import { changeCheckout, readChange } from './change-checkout.ts';
import { renderCheckout } from './checkout-page.ts';
import { viewCheckout } from './checkout-view.ts';
import { csrfToken, isFromOwnPage } from './csrf.ts';
import { readEmbed, type Embed } from './embed.ts';
import { createInvoicePages } from './invoices/invoices.ts';
import { renderPage } from './layout.ts';
import { readConsent } from './monitor.ts';
import { startScenario } from './start-scenario.ts';
import { languageOf, textsIn } from './texts.ts';
import { renderThanks } from './thanks-page.ts';
import type { Widget } from './widget.ts';

/**
 * The shop: its checkout, the order's own page, and the links of the demo's front page. It shares the merchant's
 * memory, and the widget talks to the merchant's backend past it.
 */
export function createShop({ state }: { readonly state: State<MerchantState> }): Hono {
  const shop = new Hono();
  const { data } = state;

  shop.route('/catalogue', createCatalogue(state));
  shop.route('/', createInvoicePages(data));
  shop.get('/demo/new', (context) => startScenario(context, state));

  shop.get('/checkout/:id', (context) => {
    const checkout = findCheckout(data, context.req.param('id'));
    const buyer = data.buyers.find(({ id }) => id === checkout?.buyerId);
    if (!checkout || !buyer) return answerMissing(context);
    if (checkout.status === 'completed') return context.redirect(`/thanks/${checkout.id}`, 303);
    csrfToken(context);
    const embed = readEmbed(context.req.query('embed'));
    const other = embed === 'two' ? findCheckout(data, context.req.query('with') ?? '') : undefined;
    const widget = (each: Checkout) => toWidget(each, embed, context.req.query('fault'));
    const widgets = [widget(checkout), ...(other ? [widget(other)] : [])] as const;
    const consent = readConsent(context);
    return context.html(
      renderCheckout({ state: data, checkout, buyer, consent, widgets, ...(embed && { embed }) }),
    );
  });

  shop.get('/thanks/:id', (context) => {
    const checkout = findCheckout(data, context.req.param('id'));
    const buyer = data.buyers.find(({ id }) => id === checkout?.buyerId);
    if (!checkout || !buyer) return answerMissing(context);
    csrfToken(context);
    const embed = readEmbed(context.req.query('embed'));
    const page = {
      checkout,
      locale: buyer.locale,
      widget: toWidget(checkout, embed),
      ...(embed && { embed }),
    };
    return context.html(renderThanks({ ...page, state: data, consent: readConsent(context) }));
  });

  shop.patch('/shop/checkouts/:id', async (context) => {
    if (!(await isFromOwnPage(context)))
      throw new HttpProblem(403, 'Send the value of the cookie _csrf as the header X-CSRF-Header');
    const language = languageOf(context.req.header('Accept-Language') ?? '');
    const body: unknown = await context.req.json().catch(() => undefined);
    const change = readChange(body, textsIn(language));
    const payable = `checkout:${context.req.param('id')}`;
    return runExclusively(state, [payable], async () => {
      const index = data.checkouts.findIndex(({ id }) => id === context.req.param('id'));
      const checkout = data.checkouts[index];
      if (!checkout) throw notFound(textsIn(language).notFound);
      // The rest of an order costs what is missing, and nothing of it can be changed.
      if (checkout.restOf || findStanding(data, [payable]))
        throw new HttpProblem(409, 'The order is closed', { detail: textsIn(language).closed });
      const next = changeCheckout(data, checkout, change, language);
      data.checkouts[index] = next;
      await state.save();
      return context.json(viewCheckout(data, next, language));
    });
  });

  shop.onError((error) => {
    if (error instanceof HttpProblem) return answerProblem(error);
    throw error;
  });
  return shop;
}

const findCheckout = ({ checkouts }: MerchantState, id: string) =>
  checkouts.find((checkout) => checkout.id === id);

function toWidget({ id }: Checkout, embed: Embed | undefined, fault?: string): Widget {
  return {
    endpoint: fault !== undefined && /^[a-z0-9-]+$/.test(fault) ? `/faults/${fault}` : '/payments',
    checkoutId: id,
    returnUrl: embed ? `/thanks/${id}?embed=${embed}` : `/thanks/${id}`,
  };
}

function answerMissing(context: Context): Response | Promise<Response> {
  const say = textsIn('en');
  const page = renderPage({
    title: say.notFound,
    language: 'en',
    stylesheet: '/pages/shop.css',
    main: html`<div class="intro">
      <h1>${say.notFound}</h1>
      <p><a href="/">${say.scenarios}</a></p>
    </div>`,
  });
  return context.html(page, 404);
}
