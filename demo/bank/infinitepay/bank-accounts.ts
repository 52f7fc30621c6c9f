import { Hono } from 'hono';
import { cors } from 'hono/cors';
import * as z from 'zod';
import { isIban } from '../../../src/lib/iban.ts';
import type { BankPlace } from '../../providers/fixture.ts';
import type { State } from '../../support/state.ts';
import { CLIENT, type InfinitePayState } from './state.ts';

/** How long a key for a browser counts, in milliseconds. */
const LIFETIME = 15 * 60_000;

const Account = z.strictObject({
  iban: z.string(),
  holder: z.string().min(1).max(70),
  bic: z.string().optional(),
});

const basic = `Basic ${btoa(`${CLIENT.username}:${CLIENT.password}`)}`;

/**
 * Takes a bank account from a browser and gives a token for it, once for each key. InfinitePay's documents do not
 * describe such an endpoint: this is how the sandbox imagines it.
 */
export function createBankAccounts({ shopOrigin, now }: BankPlace, state: State<InfinitePayState>): Hono {
  const { keys, tokens } = state.data;
  const app = new Hono();

  app.post('/bank-sessions', async (c) => {
    if (c.req.header('Authorization') !== basic) return c.json({ message: 'Unauthorized' }, 401);
    const key = crypto.randomUUID();
    const ends = now().getTime() + LIFETIME;
    for (const [old, end] of Object.entries(keys))
      if (end <= now().getTime()) Reflect.deleteProperty(keys, old);
    keys[key] = ends;
    await state.save();
    return c.json({ key, expires: new Date(ends).toISOString() }, 201);
  });
  // What a tester does who wants to see an expired key.
  app.delete('/bank-sessions', async (c) => {
    for (const key of Object.keys(keys)) Reflect.deleteProperty(keys, key);
    await state.save();
    return c.body(null, 204);
  });

  app.use(
    '/bank-accounts',
    cors({ origin: shopOrigin, allowMethods: ['POST'], allowHeaders: ['Authorization', 'Content-Type'] }),
  );
  app.post('/bank-accounts', async (c) => {
    if (c.req.header('Origin') !== shopOrigin) return c.json({ message: 'Unknown origin' }, 403);
    const key = (c.req.header('Authorization') ?? '').replace(/^Bearer /, '');
    if (!((keys[key] ?? 0) > now().getTime())) return c.json({ message: 'The key has expired' }, 401);
    const account = Account.safeParse(await c.req.json());
    if (!account.success) return c.json({ message: z.prettifyError(account.error) }, 400);
    const { iban } = account.data;
    const refuse = (message: string) => c.json({ field: 'iban', message }, 422);
    if (!isIban(iban)) return refuse('This is no IBAN.');
    if (iban.startsWith('GB')) return refuse('Accounts in the United Kingdom cannot be debited.');
    const token = `bat_${crypto.randomUUID()}`;
    tokens[token] = { lastFour: iban.slice(-4), isUsed: false };
    await state.save();
    return c.json({ token }, 201);
  });
  return app;
}
