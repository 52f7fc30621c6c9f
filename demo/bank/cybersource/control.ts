import { Hono } from 'hono';
import type { World } from './transactions.ts';

/** For testers: what the vendor does only with time. `POST /control/expire` lets all capture contexts expire at once. */
export function createControl({ state, now }: World): Hono {
  const app = new Hono();
  app.post('/expire', async (c) => {
    for (const context of Object.values(state.data.contexts)) context.expires = now().getTime();
    await state.save();
    return c.body(null, 204);
  });
  return app;
}
