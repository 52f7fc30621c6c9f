import { Hono } from 'hono';
import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { MerchantState } from '../../merchant/model.ts';
import type { Product } from '../../merchant/model/catalogue.ts';
import { HttpProblem } from '../../merchant/problem.ts';
import type { State } from '../../support/state.ts';
import { csrfToken, isFromOwnPage } from '../csrf.ts';
import { CONSENT_COOKIE, readConsent } from '../monitor.ts';
import { addCheckout } from '../new-checkout.ts';
import { languageOf } from '../texts.ts';
import { addressOf, renderList, renderMissing, renderProduct, type CataloguePage } from './catalogue-page.ts';
import { marketOf } from './market.ts';

/** `/catalogue`: what the shop sells, and the switch for user monitoring, which every page of the shop obeys. */
export function createCatalogue(state: State<MerchantState>): Hono {
  const app = new Hono();
  const { data } = state;

  const pageFor = (context: Context): CataloguePage => ({
    language: languageOf(context.req.query('language') ?? 'en'),
    settings: data.settings.monitoring,
    consent: readConsent(context),
    token: csrfToken(context),
  });
  const find = (sku: string) => data.products.find((product) => product.sku === sku);

  app.get('/', (context) => context.html(renderList(pageFor(context), data.products)));
  app.get('/:sku', (context) => {
    const product = find(context.req.param('sku'));
    const page = pageFor(context);
    return product ? context.html(renderProduct(page, product)) : context.html(renderMissing(page), 404);
  });

  app.post('/monitoring', async (context) => {
    const form = await readOwnForm(context);
    const { monitoring } = data.settings;
    monitoring.enabled = form.has('enabled');
    monitoring.respectPrivacySignals = form.has('respect');
    await state.save();
    const options = { path: '/', sameSite: 'Lax' } as const;
    if (form.has('ask')) setCookie(context, CONSENT_COOKIE, 'required', options);
    else deleteCookie(context, CONSENT_COOKIE, options);
    return context.redirect(ownPath(form.get('back')), 303);
  });

  app.post('/:sku/checkout', async (context) => {
    const form = await readOwnForm(context);
    const product = find(context.req.param('sku'));
    const language = languageOf(form.get('language') ?? 'en');
    const quantity = form.get('quantity') ?? '';
    if (!product || !isQuantity(quantity)) return context.redirect(addressOf(language, product?.sku), 303);
    const { id, embed } = buy(data, product, quantity, language);
    await state.save();
    return context.redirect(`/checkout/${id}${embed ? `?embed=${embed}` : ''}`, 303);
  });
  return app;
}

const isQuantity = (text: string) => /^\d{1,4}(\.\d{1,2})?$/.test(text) && Number(text) > 0;

function buy(data: MerchantState, { sku }: Product, quantity: string, language: string) {
  const { cart, embed } = marketOf(language);
  const { id } = addCheckout(data, cart, { items: [{ sku, quantity }] });
  return { id, embed };
}

/** A page of the catalogue; anything else would let a form send a visitor away. */
const ownPath = (path: string | undefined) =>
  path !== undefined && /^\/catalogue[/?][\w%?=/-]*$/.test(path) ? path : '/catalogue';

/** The texts of a form that a page of this shop sent. @throws HttpProblem 403 when another site did */
async function readOwnForm(context: Context): Promise<ReadonlyMap<string, string>> {
  if (!(await isFromOwnPage(context)))
    throw new HttpProblem(403, 'This form is not from a page of this shop');
  const entries = Object.entries(await context.req.parseBody());
  return new Map(
    entries.flatMap(([name, text]) => (typeof text === 'string' ? [[name, text] as const] : [])),
  );
}
