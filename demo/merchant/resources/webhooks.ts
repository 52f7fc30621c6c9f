import { Hono } from 'hono';
import { timeOf, type Backend } from '../backend.ts';
import { FateUnknown, NotFromProvider } from '../gateways/gateway.ts';
import { HttpProblem, notFound } from '../problem.ts';
import { noteEvent } from '../webhooks/note-event.ts';
import { takeNotice } from '../webhooks/take-notice.ts';

/**
 * `POST /webhooks/{provider}`: what a provider's server reports. The body is read as it came, for its signature.
 * 200 whenever it need not come again, 400 when it is not the provider's, 503 when the provider is to try again.
 */
export function webhooks(backend: Backend): Hono {
  const app = new Hono();
  app.post('/:provider', async (c) => {
    const provider = c.req.param('provider');
    const gateway = Object.hasOwn(backend.gateways, provider) ? backend.gateways[provider] : undefined;
    if (!gateway?.hear) throw notFound('This provider has no webhook here.');
    const letter = { body: await c.req.text(), headers: c.req.raw.headers, at: timeOf(backend) };
    try {
      const outcome = await takeNotice(backend, provider, await gateway.hear(letter));
      return c.json({ received: true, outcome });
    } catch (error) {
      if (error instanceof NotFromProvider) {
        // Nothing of what a stranger wrote is kept.
        await noteEvent(backend, { id: 'refused', provider, type: '', outcome: 'refused' });
        throw new HttpProblem(400, 'This is not signed by the provider');
      }
      if (error instanceof FateUnknown)
        throw new HttpProblem(503, 'The provider could not be asked: send this again');
      throw error;
    }
  });
  return app;
}
