import { Hono } from 'hono';
import { html } from 'hono/html';
import type { State } from '../../support/state.ts';
import type { Acs, Verdict } from '../acs/acs.ts';
import { answerScript } from '../pages/answers.ts';
import { bankPage } from '../pages/bank-page.ts';
import { createBundler } from '../pages/bundler.ts';
import { unknownPayment } from '../pages/unknown-payment.ts';
import { amountOf } from './amount-of.ts';
import { decide } from './create-payment.ts';
import { lookUp, type IngenicoState, type Payment } from './state.ts';

/** Why a payment was refused whose owner the issuer could not confirm. */
const NOT_AUTHENTICATED = '430396';

/** Where the buyer goes back to: the merchant's URL, with what the vendor appends. */
function returnTo({ redirect, id }: Payment): string {
  const url = new URL(redirect?.returnUrl ?? 'about:blank');
  url.searchParams.set('REF', id);
  url.searchParams.set('RETURNMAC', redirect?.mac ?? '');
  return url.href;
}

/**
 * Where a payment is redirected to, in the whole window or in a frame: the vendor does 3-D Secure itself, hands over to
 * the buyer's bank where that wants a challenge, and comes back to the merchant's URL.
 */
export function createRedirect(options: {
  readonly state: State<IngenicoState>;
  /** Where the sandbox is mounted. */
  readonly base: string;
  readonly shopOrigin: string;
  readonly acs: Acs;
}): Hono {
  const { state, base, shopOrigin, acs } = options;
  const frame = { provider: 'Ingenico Connect', frameAncestors: [`'self'`, shopOrigin] };
  const bundle = createBundler(new URL('browser/', import.meta.url), {});

  const addressOf = ({ id, redirect }: Payment) => `${base}/redirect/${id}?mac=${redirect?.mac ?? ''}`;

  const find = (id: string, mac: unknown) => {
    const payment = lookUp(state.data.payments, id);
    return payment?.redirect && payment.redirect.mac === mac ? payment : undefined;
  };

  /** What the issuer says; it is asked when the buyer comes here first. */
  const consult = async (payment: Payment): Promise<Verdict | undefined> => {
    const { redirect } = payment;
    if (redirect?.issuer !== undefined) return acs.read(redirect.issuer);
    const enrolled = redirect && (await acs.enroll(redirect.number));
    if (!enrolled) return undefined;
    redirect.issuer = enrolled.id;
    return acs.authenticate(enrolled.id, {
      amount: amountOf(payment),
      // The vendor has no page of its own to look at the browser from.
      completion: enrolled.methodUrl === undefined ? 'U' : 'N',
      notificationUrl: addressOf(payment),
    });
  };

  const challengePage = (verdict: Verdict) =>
    bankPage({
      ...frame,
      title: 'On the way to your bank',
      scripts: [`${new URL(base).pathname}/send.js`],
      body: html`<form method="post" action="${acs.challengeUrl}">
        <input type="hidden" name="creq" value="${acs.toRequest(verdict)}" />
        <button class="primary">Continue</button>
      </form>`,
    });

  const waitPage = (payment: Payment) =>
    bankPage({
      ...frame,
      title: 'Open your bank’s app',
      body: html`<p>Approve the payment there, then go on.</p>
        <p><a class="button primary" href="${addressOf(payment)}">I have approved it</a></p>`,
    });

  const settle = async (payment: Payment, { status, cancel }: Verdict) => {
    if (cancel === '01') payment.status = 'CANCELLED';
    else decide(payment, status === 'Y' || status === 'A' ? undefined : NOT_AUTHENTICATED);
    await state.save();
  };

  const pages = new Hono();
  pages.get('/send.js', async () => answerScript(await bundle('send')));
  // By POST it is the issuer that brings the buyer back, with a CRes, which only means: ask me.
  pages.on(['GET', 'POST'], '/redirect/:id', async (context) => {
    const payment = find(context.req.param('id'), context.req.query('mac'));
    if (!payment) return unknownPayment(frame);
    if (payment.status === 'REDIRECTED') {
      const verdict = await consult(payment);
      await state.save();
      if (verdict?.status === 'C') return challengePage(verdict);
      if (verdict?.status === 'D') return waitPage(payment);
      if (verdict) await settle(payment, verdict);
    }
    return context.redirect(returnTo(payment), 303);
  });
  return pages;
}
