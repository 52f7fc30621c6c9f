import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** The cookie that the shop's scripts, and Tender, copy into the `X-CSRF-Header` of unsafe requests. */
const COOKIE = '_csrf';

/** This browser's token; the first page that asks for it sets the cookie. Scripts read it, so it is not HttpOnly. */
export function csrfToken(context: Context): string {
  const existing = getCookie(context, COOKIE);
  if (existing) return existing;
  const token = crypto.randomUUID();
  setCookie(context, COOKIE, token, { path: '/', sameSite: 'Lax' });
  return token;
}

/** Whether the request proves, by a header or by a form's hidden input, that a page of this shop made it. */
export async function isFromOwnPage(context: Context): Promise<boolean> {
  const token = getCookie(context, COOKIE);
  if (!token) return false;
  if (context.req.header('X-CSRF-Header') === token) return true;
  const type = context.req.header('Content-Type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return false;
  return (await context.req.parseBody())[COOKIE] === token;
}
