import { Hono } from 'hono';
import { completeStep, intentOf } from '../engine/complete-step.ts';
import type { BankStep } from '../model/state.ts';
import type { World } from '../model/world.ts';
import { showAmount } from '../rules/amounts.ts';
import { html, page, PAGE_POLICY, type Html } from './html.ts';

const NAMES: Readonly<Record<string, string>> = { ideal: 'iDEAL', klarna: 'Klarna' };

function sumOf(world: World, step: BankStep): string {
  const intent = intentOf(world, step)?.object;
  return intent?.object === 'payment_intent'
    ? `Payment of ${showAmount(intent.amount, intent.currency)}`
    : 'Setting up a payment method, nothing is charged';
}

/** Where the buyer comes back to, and what the address says of how it went. */
function returnAddress(world: World, step: BankStep): string {
  const intent = intentOf(world, step)?.object;
  const url = new URL(step.returnUrl ?? world.origin);
  if (!intent) return url.href;
  url.searchParams.set(intent.object, intent.id);
  url.searchParams.set(`${intent.object}_client_secret`, intent.client_secret);
  const isFine = step.result === 'approved' && intent.status !== 'requires_payment_method';
  url.searchParams.set('redirect_status', isFine ? 'succeeded' : 'failed');
  return url.href;
}

const sheet = (title: string, sum: string, buttons: Html): Html => html`
  <main>
    <h1>${title}</h1>
    <p>${sum}</p>
    <p class="note">This is the sandbox’s test page. Decide as the buyer would.</p>
    ${buttons}
  </main>
`;

const GONE = 'This page has expired. Go back to the shop and try again.';

/** The pages on which buyers prove who they are or approve a payment. */
export function bankPages(world: World): Hono {
  const app = new Hono();
  const policy = { 'Content-Security-Policy': PAGE_POLICY };
  const stepOf = (id: string) => world.data.steps[id];
  const decide = async (step: BankStep, decision: unknown) => {
    completeStep(world, step, decision === 'approve');
    await world.state.save();
  };

  app.get('/challenge/:id', (context) => {
    const step = stepOf(context.req.param('id'));
    if (!step) return context.text(GONE, 404);
    const buttons = html`<div class="actions" data-step="${step.id}">
      <button type="button" class="primary" data-decision="approve" disabled>Approve</button>
      <button type="button" data-decision="fail" disabled>Fail</button>
      <button type="button" class="close" data-decision="close" aria-label="Close" disabled>×</button>
    </div>`;
    const body = sheet('Confirm it is you', sumOf(world, step), buttons);
    const title = '3D Secure test page';
    return context.html(page({ title, style: 'bank.css', script: 'frames/challenge.js', body }), 200, policy);
  });
  app.post('/challenge/:id', async (context) => {
    const step = stepOf(context.req.param('id'));
    if (!step) return context.text(GONE, 404);
    const { decision } = await context.req.parseBody();
    await decide(step, decision);
    return context.json({ done: true });
  });

  app.get('/redirect/:id', (context) => {
    const step = stepOf(context.req.param('id'));
    if (!step) return context.text(GONE, 404);
    const type = world.data.paymentMethods[step.method]?.object.type ?? '';
    const title =
      step.kind === 'challenge' ? 'Confirm it is you' : `${NAMES[type] ?? type} test payment page`;
    const buttons = html`<form method="post" class="actions">
      <button class="primary" name="decision" value="approve">Approve</button>
      <button name="decision" value="fail">Fail</button>
    </form>`;
    const body = sheet(title, sumOf(world, step), buttons);
    return context.html(page({ title, style: 'bank.css', body }), 200, policy);
  });
  app.post('/redirect/:id', async (context) => {
    const step = stepOf(context.req.param('id'));
    if (!step) return context.text(GONE, 404);
    const { decision } = await context.req.parseBody();
    await decide(step, decision);
    return context.redirect(returnAddress(world, step), 303);
  });
  return app;
}
