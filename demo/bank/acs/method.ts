import { Hono } from 'hono';
import type { AcsWorld } from './acs.ts';
import { AcsError, encode, readMethodData } from './messages.ts';
import { errorPage } from './pages/error-page.ts';
import { acsPage } from './pages/acs-page.ts';
import { sendPage } from './pages/send-page.ts';
import { html } from 'hono/html';
import { lookUp } from './state.ts';

/**
 * The 3DS method: a hidden page that looks at the browser, and then posts `threeDSMethodData` to the notification URL
 * that came with it. Some issuers are slow, and some never get that far.
 */
export function createMethod(world: AcsWorld): Hono {
  const { state } = world;

  const begin = async (data: unknown) => {
    const { threeDSServerTransID: id, threeDSMethodNotificationURL: address } = readMethodData(data);
    const authentication = lookUp(state.data.authentications, id);
    if (!authentication || authentication.plan.method === 'none')
      throw new AcsError('301', `Nothing is known of ${id}, or it has no method page.`, id);
    authentication.isMethodCalled = true;
    await state.save();
    const { method } = authentication.plan;
    if (method === 'silent')
      return acsPage(world, { title: 'Looking at the browser', body: html`<p>For as long as it takes.</p>` });
    return sendPage(world, {
      title: 'Looking at the browser',
      address,
      fields: { threeDSMethodData: encode({ threeDSServerTransID: id }) },
      script: method === 'slow' ? 'send-late' : 'send',
    });
  };

  const app = new Hono();
  app.post('/', async (context) => {
    try {
      return await begin((await context.req.parseBody())['threeDSMethodData']);
    } catch (error) {
      if (error instanceof AcsError) return errorPage(world, error, 'threeDSMethodData');
      throw error;
    }
  });
  return app;
}
