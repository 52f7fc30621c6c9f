import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { createMerchant } from './merchant/app.ts';
import type { Backend } from './merchant/backend.ts';
import { ConnectionLost, FAULTS, withFault } from './merchant/faults.ts';

/** The same backend once per fault, below `/faults/<kind>`. */
export function createFaults(backend: Backend): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  for (const kind of FAULTS) {
    const merchant = withFault(createMerchant({ ...backend, endpoint: `/faults/${kind}` }), kind);
    app.all(`/${kind}/*`, async (context) => {
      try {
        return await merchant(context.req.raw);
      } catch (error) {
        if (!(error instanceof ConnectionLost)) throw error;
        context.env.incoming.socket.destroy();
        return context.body(null);
      }
    });
  }
  return app;
}
