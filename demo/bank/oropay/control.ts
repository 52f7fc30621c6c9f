import { Hono } from 'hono';
import * as z from 'zod';
import { findTransaction } from './api/transactions.ts';
import { GpError } from './error.ts';
import type { GpWorld } from './world.ts';

const Settlement = z.discriminatedUnion('status', [
  z.object({ status: z.literal('FUNDED') }),
  z.object({
    status: z.literal('REJECTED'),
    /** Nacha's code for why a bank returned it. */
    reason: z.enum(['R01', 'R02', 'R03', 'R10']).default('R01'),
  }),
]);

/**
 * What takes ten minutes or three days at the real Global Payments, at once: `POST /control/expire` ends all tokens of
 * browsers, `POST /control/transactions/{id}` with `{"status": "FUNDED" | "REJECTED"}` ends a bank debit, with a
 * `"reason"` such as `R02` where its bank returns it.
 */
export function createControl(world: GpWorld): Hono {
  const { state } = world;
  const control = new Hono();
  control.post('/expire', async (context) => {
    for (const token of Object.values(state.data.tokens)) if (token.permissions.length) token.expires = 0;
    await state.save();
    return context.json({});
  });
  control.post('/transactions/:id', async (context) => {
    const wanted = Settlement.safeParse(await context.req.json().catch(() => undefined));
    if (!wanted.success) return context.text('Send {"status": "FUNDED" | "REJECTED"}.', 400);
    try {
      const transaction = findTransaction(world, context.req.param('id'));
      if (transaction.status !== 'CAPTURED') return context.text(`It is ${transaction.status}.`, 409);
      const { data } = wanted;
      Object.assign(transaction, {
        status: data.status,
        ...(data.status === 'REJECTED' && { result: data.reason, message: 'Returned' }),
      });
    } catch (error) {
      if (error instanceof GpError) return context.text(error.message, 404);
      throw error;
    }
    await state.save();
    return context.json(wanted.data);
  });
  return control;
}
