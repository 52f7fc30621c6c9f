import { Hono } from 'hono';
import { tellDeposits } from '../engine/microdeposits.ts';
import type { StripeErrorBody } from '../model/objects.ts';
import type { BankStep } from '../model/state.ts';
import type { World } from '../model/world.ts';
import { judgeAmounts, judgeCode } from '../rules/test-accounts.ts';
import { html, page, PAGE_POLICY, type Html } from './html.ts';

const nothing = html``;

const field = (name: string, label: string, hint: string): Html => html`
  <p class="field">
    <label for="${name}">${label}</label>
    <input id="${name}" name="${name}" required autocomplete="off" />
    <small>${hint}</small>
  </p>
`;

const FORMS = {
  amounts: html`${field('first', 'First deposit in cents', 'In the sandbox: 32')}
  ${field('second', 'Second deposit in cents', 'In the sandbox: 45')}`,
  descriptor_code: field('code', 'Code, six characters that begin with SM', 'In the sandbox: SM11AA'),
};

/**
 * `/verify/:step`: Stripe’s hosted page on which a buyer tells the deposits that arrived on the account.
 * Source: docs.stripe.com/payments/ach-direct-debit/accept-a-payment#verify-with-microdeposits.
 */
export function verifyPages(world: World): Hono {
  const app = new Hono();
  const policy = { 'Content-Security-Policy': PAGE_POLICY };
  const typeOf = (step: BankStep) =>
    world.data.paymentMethods[step.method]?.accountBehaviour?.deposits ?? 'descriptor_code';

  const render = (step: BankStep, error?: StripeErrorBody) => {
    const account = world.data.paymentMethods[step.method]?.object.us_bank_account;
    const body = html`
      <main>
        <h1>Verify your bank account</h1>
        <p>${account?.bank_name ?? 'Bank'} account that ends in ${account?.last4 ?? ''}</p>
        ${error ? html`<p class="note" role="alert">${error.message}</p>` : nothing}
        ${
          step.result === 'open'
            ? html`<form method="post">
                ${FORMS[typeOf(step)]}
                <p class="actions"><button class="primary">Verify</button></p>
              </form>`
            : html`<p role="status">
                ${
                  step.result === 'approved'
                    ? 'The account is verified. You can close this page.'
                    : 'This verification is over. Go back to the shop and use another account.'
                }
              </p>`
        }
      </main>
    `;
    return page({ title: 'Verify your bank account', style: 'bank.css', body });
  };

  const stepOf = (id: string) => {
    const step = world.data.steps[id];
    return step?.kind === 'microdeposits' ? step : undefined;
  };

  app.get('/verify/:id', (context) => {
    const step = stepOf(context.req.param('id'));
    return step ? context.html(render(step), 200, policy) : context.text('There is no such page.', 404);
  });
  app.post('/verify/:id', async (context) => {
    const step = stepOf(context.req.param('id'));
    if (!step) return context.text('There is no such page.', 404);
    const { first, second, code } = await context.req.parseBody();
    const error =
      typeof code === 'string'
        ? tellDeposits(world, step, 'descriptor_code', judgeCode(code.trim()))
        : tellDeposits(world, step, 'amounts', judgeAmounts([Number(first), Number(second)]));
    await world.state.save();
    return context.html(render(step, error), error ? 400 : 200, policy);
  });
  return app;
}
