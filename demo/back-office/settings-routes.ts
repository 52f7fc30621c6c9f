import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Backend } from '../merchant/backend.ts';
import {
  explainCheckout,
  removeIntegration,
  setIntegrationEnabled,
  setRuleEnabled,
} from '../merchant/operations.ts';
import { csrfToken } from '../shop/csrf.ts';
import { answerForm, readForm, readNotice } from './forms.ts';
import type { Notice } from './frame.ts';
import { renderIntegrations } from './integrations-page.ts';
import { renderLog } from './log-page.ts';
import { renderRules } from './rules-page.ts';
import { renderWebhooks } from './webhooks-page.ts';

/** `/back-office/rules`, `/back-office/integrations`, `/back-office/webhooks` and `/back-office/log`. */
export function settingsRoutes(backend: Backend): Hono {
  const app = new Hono();
  const { data } = backend.state;

  const rulesPage = async (context: Context, checkoutId: string, notice?: Notice) => {
    const open = data.checkouts.filter(({ status }) => status === 'open');
    const chosen = open.find(({ id }) => id === checkoutId) ?? open.at(-1);
    return renderRules({
      state: data,
      token: csrfToken(context),
      chosen: chosen && { checkoutId: chosen.id, explanation: await explainCheckout(backend, chosen.id) },
      notice,
    });
  };
  app.get('/rules', async (context) =>
    context.html(await rulesPage(context, context.req.query('checkout') ?? '', readNotice(context))),
  );
  app.post('/rules/:id', async (context) => {
    const [enabled, checkout = ''] = await readForm(context, 'enabled', 'checkout');
    return answerForm(context, {
      operation: () => setRuleEnabled(backend, Number(context.req.param('id')), enabled === 'true'),
      target: `/back-office/rules?${new URLSearchParams({ checkout, done: 'saved' }).toString()}`,
      show: (notice) => rulesPage(context, checkout, notice),
    });
  });

  const integrationsPage = (context: Context, notice?: Notice) =>
    renderIntegrations(data, csrfToken(context), notice);
  app.get('/integrations', (context) => context.html(integrationsPage(context, readNotice(context))));
  app.post('/integrations/:id', async (context) => {
    const [enabled] = await readForm(context, 'enabled');
    return answerForm(context, {
      operation: () => setIntegrationEnabled(backend, context.req.param('id'), enabled === 'true'),
      target: '/back-office/integrations?done=saved',
      show: (notice) => integrationsPage(context, notice),
    });
  });
  app.post('/integrations/:id/remove', (context) =>
    answerForm(context, {
      operation: () => removeIntegration(backend, context.req.param('id')),
      target: '/back-office/integrations?done=removed',
      show: (notice) => integrationsPage(context, notice),
    }),
  );

  app.get('/webhooks', (context) => context.html(renderWebhooks(data)));
  app.get('/log', (context) => context.html(renderLog(data)));
  return app;
}
