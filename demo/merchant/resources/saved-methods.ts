import { Hono } from 'hono';
import type { Backend } from '../backend.ts';
import { FateUnknown, ProviderRefusal } from '../gateways/gateway.ts';
import type { StoredMethod } from '../model/saved-method.ts';
import { HttpProblem, notFound } from '../problem.ts';

/** `DELETE /saved-methods/{id}`: forgets a card or account. */
export function savedMethods({ state, gateways }: Backend): Hono {
  const app = new Hono();
  app.delete('/:id', async (c) => {
    const saved = state.data.savedMethods;
    const index = saved.findIndex(({ id }) => id === c.req.param('id'));
    const method = saved[index];
    if (!method) throw notFound('There is no such saved payment method.');
    if (method.owner === 'company')
      throw new HttpProblem(403, 'A saved payment method of the company can only be removed by the merchant');
    saved.splice(index, 1);
    await state.save();
    await forgetAtProvider(method);
    return c.body(null, 204);
  });
  return app;

  /** A provider that does not answer is no reason to tell the buyer it failed: nobody can pay with it here any more. */
  async function forgetAtProvider(method: StoredMethod): Promise<void> {
    const integration = state.data.integrations.find(({ id }) => id === method.method);
    if (!integration) return;
    try {
      await gateways[integration.provider]?.forget?.(method, integration.settings);
    } catch (error) {
      if (!(error instanceof FateUnknown || error instanceof ProviderRefusal)) throw error;
      console.warn(`Saved method ${method.id} is still at ${integration.provider}: ${error.message}`);
    }
  }
}
