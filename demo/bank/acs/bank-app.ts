import { Hono } from 'hono';
import { html } from 'hono/html';
import type { AcsWorld } from './acs.ts';
import { acsPage } from './pages/acs-page.ts';
import { expire, lookUp, type Authentication } from './state.ts';

/** Whether the buyer has to decide it in the app: out of band during a challenge, or decoupled from the browser. */
const isForApp = ({ status, plan, challenged }: Authentication): boolean =>
  status === 'D' || (status === 'C' && plan.page === 'app' && challenged !== undefined);

/** The bank's app on the buyer's phone, as a page: it lists what waits, to be approved or denied. */
export function createBankApp(world: AcsWorld): Hono {
  const { state, now } = world;
  const waiting = () => {
    const all = Object.values(state.data.authentications);
    for (const authentication of all) expire(authentication, now().getTime());
    return all.filter(isForApp).toReversed();
  };

  const app = new Hono();
  app.get('/', () => {
    const open = waiting();
    return acsPage(world, {
      title: 'Your bank’s app',
      body: html`${open.length ? '' : html`<p role="status">Nothing waits for you.</p>`}
        <ul>
          ${open.map(
            ({ id, amount, last4 }) =>
              html`<li>
                <form method="post">
                  <p>A shop wants <span class="amount">${amount}</span> from the card ending in ${last4}.</p>
                  <input type="hidden" name="id" value="${id}" />
                  <button name="decision" value="approve" class="primary">Approve</button>
                  <button name="decision" value="deny">Deny</button>
                </form>
              </li>`,
          )}
        </ul>
        ${open.length ? '' : html`<p><a href="app">Look again</a></p>`}`,
    });
  });
  app.post('/', async (context) => {
    const { id, decision } = await context.req.parseBody();
    const authentication = lookUp(state.data.authentications, typeof id === 'string' ? id : undefined);
    if (authentication && waiting().includes(authentication)) {
      const isApproved = decision === 'approve';
      Object.assign(
        authentication,
        isApproved ? { status: 'Y' } : { status: 'N', reason: '01', cancel: '01' },
      );
      await state.save();
    }
    return context.redirect('app', 303);
  });
  return app;
}
