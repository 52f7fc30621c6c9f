import { Hono } from 'hono';
import { html } from 'hono/html';
import type { State } from '../../support/state.ts';
import { bankPage } from '../pages/bank-page.ts';
import type { Decision, PaySession, TwelfthState } from './state.ts';

const BUTTONS: Readonly<Record<Decision, string>> = {
  paid: 'Pay now',
  declined: 'Be declined',
  canceled: 'Back to the shop',
};

/** The page on which the buyer pays. It knows no cookie, and works in a window of its own as in the shop's frame. */
export function createPages(options: {
  readonly shopOrigin: string;
  readonly state: State<TwelfthState>;
}): Hono {
  const { shopOrigin, state } = options;
  const dress = { provider: 'Twelfth Pay', frameAncestors: [shopOrigin], formTargets: [shopOrigin] };
  const find = (wanted: string) => state.data.sessions.find(({ id }) => id === wanted);

  const showOpen = ({ amount, currency }: PaySession) =>
    bankPage({
      ...dress,
      title: 'Pay',
      body: html`<p>The shop at <strong>${new URL(shopOrigin).host}</strong> asks for</p>
        <p class="amount">${amount} ${currency}</p>
        <form method="post">
          ${Object.entries(BUTTONS).map(
            ([decision, label]) =>
              html`<button
                name="decision"
                value="${decision}"
                class="${decision === 'paid' ? 'primary' : ''}"
              >
                ${label}
              </button> `,
          )}
        </form>`,
    });

  const showDone = ({ returnUrl }: PaySession) =>
    bankPage({
      ...dress,
      title: 'This is done',
      body: html`<p>There is nothing left to decide here.</p>
        <p><a class="button primary" href="${returnUrl}">Return to the shop</a></p>`,
    });

  const showUnknown = () =>
    bankPage({
      ...dress,
      title: 'This payment is not known',
      body: html`<p>Go back to the shop and start it again.</p>`,
      status: 404,
    });

  const pages = new Hono();
  pages.get('/:id', (c) => {
    const session = find(c.req.param('id'));
    if (!session) return showUnknown();
    return session.status === 'open' ? showOpen(session) : showDone(session);
  });
  pages.post('/:id', async (c) => {
    const session = find(c.req.param('id'));
    if (!session) return showUnknown();
    const form = await c.req.parseBody();
    const decision = (Object.keys(BUTTONS) as Decision[]).find((known) => known === form['decision']);
    if (session.status === 'open' && decision) session.status = decision;
    await state.save();
    return c.redirect(session.returnUrl, 303);
  });
  return pages;
}
