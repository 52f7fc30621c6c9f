import { Hono } from 'hono';
import * as z from 'zod';
import type { State } from '../../support/state.ts';
import type { Acs } from '../acs/acs.ts';
import { SECRET, type PaySession, type TwelfthState } from './state.ts';
import { catchUp, takePaRes, verify } from './verification.ts';

const amount = z.string().regex(/^\d+(\.\d{1,3})?$/);
const NewSession = z.object({
  reference: z.string().min(1),
  amount,
  currency: z.string().length(3),
  returnUrl: z.url(),
  verification: z.exactOptional(z.enum(['3ds2', '3ds1'])),
  termUrl: z.exactOptional(z.url()),
});
const NewRefund = z.object({ key: z.string().min(1), amount });

/** Twelfth Pay's API for the shop's server. Everything that is created has a key of the shop's, and is created once. */
export function createApi(options: {
  readonly base: string;
  readonly state: State<TwelfthState>;
  readonly acs: Acs;
}): Hono {
  const { base, state, acs } = options;
  const { sessions } = state.data;
  const show = ({ id, status, amount: value, currency, issuer }: PaySession) => ({
    id,
    status,
    amount: value,
    currency,
    url: issuer?.url ?? `${base}/pay/${id}`,
    ...(issuer && { fields: issuer.fields }),
  });

  const api = new Hono();
  api.use(async (c, next) => {
    if (c.req.header('Authorization') !== `Bearer ${SECRET}`)
      return c.json({ error: 'The shop’s secret is wrong.' }, 401);
    return next();
  });
  api.post('/sessions', async (c) => {
    const wanted = NewSession.safeParse(await c.req.json());
    if (!wanted.success) return c.json({ error: z.prettifyError(wanted.error) }, 400);
    const earlier = sessions.find(({ reference }) => reference === wanted.data.reference);
    if (earlier) return c.json(show(earlier));
    const session: PaySession = { ...wanted.data, id: crypto.randomUUID(), status: 'open', refunds: [] };
    await verify(acs, session, base);
    sessions.push(session);
    await state.save();
    return c.json(show(session), 201);
  });
  api.get('/sessions/:id', async (c) => {
    const session = sessions.find(({ id }) => id === c.req.param('id'));
    if (!session) return c.json({ error: 'There is no such session.' }, 404);
    await catchUp(acs, session);
    await state.save();
    return c.json(show(session));
  });
  api.post('/sessions/:id/pares', async (c) => {
    const session = sessions.find(({ id }) => id === c.req.param('id'));
    const { PaRes } = await c.req.json<{ PaRes?: unknown }>();
    if (!session || !takePaRes(acs, session, PaRes))
      return c.json({ error: 'This PaRes says nothing of this session.' }, 409);
    await state.save();
    return c.json(show(session));
  });
  api.post('/sessions/:id/cancel', async (c) => {
    const session = sessions.find(({ id }) => id === c.req.param('id'));
    if (!session) return c.json({ error: 'There is no such session.' }, 404);
    await catchUp(acs, session);
    if (session.status === 'open') session.status = 'canceled';
    await state.save();
    return c.json(show(session));
  });
  api.post('/sessions/:id/refunds', async (c) => {
    const session = sessions.find(({ id }) => id === c.req.param('id'));
    const wanted = NewRefund.safeParse(await c.req.json());
    if (session?.status !== 'paid' || !wanted.success)
      return c.json({ error: 'Only what was paid can be refunded, with a key and an amount.' }, 409);
    const { key, amount: value } = wanted.data;
    const refund = session.refunds.find(({ id }) => id === key) ?? { id: key, amount: value };
    if (!session.refunds.includes(refund)) session.refunds.push(refund);
    await state.save();
    return c.json(refund, 201);
  });
  return api;
}
