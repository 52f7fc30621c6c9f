import { Hono } from 'hono';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SIGN_IN_COOKIE } from '../../merchant/invoices/payer.ts';
import type { MerchantState } from '../../merchant/model.ts';
import type { Buyer } from '../../merchant/model/customer.ts';

/**
 * `/demo/sign-in?as=<buyer>` and `/demo/sign-out`: there is no password, because there is nothing to protect. Both go
 * on to `?to=`, a path of the shop's.
 */
export function createSignIn({ buyers }: MerchantState): Hono {
  const app = new Hono();
  app.get('/demo/sign-in', (context) => {
    const buyer = buyers.find(({ id }) => String(id) === context.req.query('as'));
    if (!buyer) return context.text('There is no such buyer: /demo/sign-in?as=1', 404);
    setCookie(context, SIGN_IN_COOKIE, String(buyer.id), { path: '/', sameSite: 'Lax', httpOnly: true });
    return context.redirect(ownPath(context.req.query('to')), 303);
  });
  app.get('/demo/sign-out', (context) => {
    deleteCookie(context, SIGN_IN_COOKIE, { path: '/' });
    return context.redirect(ownPath(context.req.query('to')), 303);
  });
  return app;
}

/** Whoever is signed in. */
export const signedIn = (context: Context, { buyers }: MerchantState): Buyer | undefined =>
  buyers.find(({ id }) => String(id) === getCookie(context, SIGN_IN_COOKIE));

/** A path of this shop; anything else, which might lead to somebody else's, is the list. */
const ownPath = (text = ''): string => (/^\/(?![/\\])[\w\-/?=&:%.]*$/.test(text) ? text : '/invoices');
