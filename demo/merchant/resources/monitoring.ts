import { Hono } from 'hono';
import { Monitoring } from '../../../src/contract/monitoring.ts';
import { answerWith } from '../answer.ts';
import type { Backend } from '../backend.ts';

/** `GET /monitoring`: whether storefront pages load a provider's fraud signals. */
export function monitoring({ state }: Backend): Hono {
  const app = new Hono();
  app.get('/', () => answerWith(Monitoring, state.data.settings.monitoring));
  return app;
}
