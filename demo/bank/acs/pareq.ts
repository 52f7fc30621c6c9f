import { Hono } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import type { AcsWorld } from './acs.ts';
import { AcsError } from './messages.ts';
import { acsPage } from './pages/acs-page.ts';
import { errorPage } from './pages/error-page.ts';
import { sendPage } from './pages/send-page.ts';
import { lookUp } from './state.ts';

const PaReq = z.object({ PAReq: z.object({ id: z.uuid() }) });

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** @throws AcsError */
function readPaReq(text: string): string {
  if (!/^[\w+/]+=*$/.test(text)) throw new AcsError('101', 'PaReq is missing, or not base64.');
  try {
    return PaReq.parse(JSON.parse(Buffer.from(text, 'base64').toString())).PAReq.id;
  } catch {
    throw new AcsError('101', 'PaReq is none of these issuers’.');
  }
}

/**
 * An issuer in the shape of 3-D Secure 1, which gateways still use for redirects: a form with `PaReq`, `MD` and
 * `TermUrl`, answered by a POST of `PaRes` and `MD` to the `TermUrl`. It works in a frame as in the whole window.
 */
export function createOldAcs(world: AcsWorld): Hono {
  const { state } = world;

  const ask = (form: Readonly<Record<string, unknown>>) => {
    const [paReq, md, termUrl] = ['PaReq', 'MD', 'TermUrl'].map((name) => textOf(form[name]));
    const authentication = lookUp(state.data.old, readPaReq(paReq ?? ''));
    if (!authentication) throw new AcsError('301', 'There is no such PaReq.');
    if (authentication.status) throw new AcsError('305', 'This PaReq has been answered.');
    if (form['MD'] === undefined) throw new AcsError('201', 'MD is missing: send it, even empty.');
    if (!termUrl || !URL.canParse(termUrl)) throw new AcsError('203', 'TermUrl is no address.');
    return acsPage(world, {
      title: 'Is this you?',
      body: html`<p>Pay <span class="amount">${authentication.amount}</span>?</p>
        <form method="post" action="${world.base}/pareq/decision">
          <input type="hidden" name="id" value="${authentication.id}" />
          <input type="hidden" name="MD" value="${md}" />
          <input type="hidden" name="TermUrl" value="${termUrl}" />
          <button name="decision" value="Y" class="primary">Confirm</button>
          <button name="decision" value="N">It is not me</button>
        </form>`,
    });
  };

  const answer = async (form: Readonly<Record<string, unknown>>) => {
    const authentication = lookUp(state.data.old, textOf(form['id']));
    if (!authentication) throw new AcsError('301', 'There is no such PaReq.');
    authentication.status ??= form['decision'] === 'Y' ? 'Y' : 'N';
    await state.save();
    const { id, status } = authentication;
    return sendPage(world, {
      title: 'Thank you',
      address: textOf(form['TermUrl']),
      script: 'send',
      fields: {
        PaRes: Buffer.from(JSON.stringify({ PARes: { id, status } })).toString('base64'),
        MD: textOf(form['MD']),
      },
    });
  };

  const app = new Hono();
  for (const [path, act] of [
    ['/', ask],
    ['/decision', answer],
  ] as const) {
    app.post(path, async (context) => {
      try {
        return await act(await context.req.parseBody());
      } catch (error) {
        if (error instanceof AcsError) return errorPage(world, error, 'PaReq');
        throw error;
      }
    });
  }
  return app;
}
