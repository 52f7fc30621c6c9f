import { Hono, type Context } from 'hono';
import { GpError } from '../error.ts';
import { lookUp, type Link } from '../state.ts';
import type { GpWorld } from '../world.ts';
import { grantToken, requireToken, requireVersion } from './access.ts';
import { authenticate, findAuthentication, showAuthentication } from './authentications.ts';
import { closeLink, createLink, findLink, showLink } from './links.ts';
import { createCard, deleteCard, keepCard } from './payment-methods.ts';
import {
  createTransaction,
  findTransaction,
  refund,
  settleReservation,
  showTransaction,
} from './transactions.ts';

async function readJson(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch {
    throw new GpError(400, 'INVALID_REQUEST_DATA', '40000', 'The body of the request is not JSON.');
  }
}

/**
 * GP-API as far as one payment at a time needs it: tokens, cards, transactions, 3-D Secure, hosted pages.
 * Source: https://developer.globalpay.com/api
 */
export function createGpApi(world: GpWorld): Hono {
  const { state } = world;
  const api = new Hono();
  api.onError((error, context) => {
    if (!(error instanceof GpError)) throw error;
    return context.json(error.toJSON(), error.status);
  });

  /**
   * Does what a request asks for, once for each `x-gp-idempotency`. GP-API does not repeat its answer: it refuses the
   * second request and names what the first one made.
   */
  const once = async <T extends { readonly id: string }>(
    context: Context,
    show: (made: T) => object,
    act: (body: unknown) => T | Promise<T>,
  ): Promise<Response> => {
    const body = await readJson(context);
    const key = context.req.header('x-gp-idempotency');
    const earlier = lookUp(state.data.made, key);
    if (earlier !== undefined)
      throw new GpError(409, 'DUPLICATE_ACTION', '40039', `Idempotency Key seen before: id=${earlier}`);
    const made = await act(body);
    if (key !== undefined) state.data.made[key] = made.id;
    await state.save();
    return context.json(show(made));
  };

  api.post('/accesstoken', async (context) => {
    requireVersion(context);
    return context.json(await grantToken(world, await readJson(context)));
  });
  api.use(requireToken(world));

  api.post('/payment-methods', async (c) => c.json(await createCard(world, await readJson(c))));
  api.patch('/payment-methods/:id', async (c) =>
    c.json(await keepCard(world, c.req.param('id'), await readJson(c))),
  );
  api.delete('/payment-methods/:id', async (c) => c.json(await deleteCard(world, c.req.param('id'))));

  const show = showTransaction;
  api.post('/transactions', (c) => once(c, show, (body) => createTransaction(world, body)));
  api.get('/transactions/:id', (c) => c.json(show(findTransaction(world, c.req.param('id')))));
  for (const [path, status] of [
    ['capture', 'CAPTURED'],
    ['reversal', 'REVERSED'],
  ] as const) {
    api.post(`/transactions/:id/${path}`, (c) =>
      once(c, show, () => {
        const transaction = findTransaction(world, c.req.param('id'));
        settleReservation(transaction, status);
        return transaction;
      }),
    );
  }
  api.post('/transactions/:id/refund', (c) =>
    once(c, show, (body) => refund(world, findTransaction(world, c.req.param('id')), body)),
  );

  api.post('/authentications', async (c) => c.json(await authenticate(world, await readJson(c))));
  api.get('/authentications/:id', async (c) =>
    c.json(await showAuthentication(world, findAuthentication(world, c.req.param('id')))),
  );

  api.post('/links', (c) =>
    once(
      c,
      (link: Link) => showLink(world, link),
      (body) => createLink(world, body),
    ),
  );
  api.get('/links/:id', (c) => c.json(showLink(world, findLink(world, c.req.param('id')))));
  api.patch('/links/:id', async (c) => {
    const link = findLink(world, c.req.param('id'));
    closeLink(link, await readJson(c));
    await state.save();
    return c.json(showLink(world, link));
  });
  api.all('*', () => {
    throw new GpError(404, 'RESOURCE_NOT_FOUND', '40118', 'There is no such resource.');
  });
  return api;
}
