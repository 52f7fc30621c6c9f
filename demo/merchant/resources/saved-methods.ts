import { Hono } from 'hono';
import type { Backend } from '../backend.ts';
import { HttpProblem, notFound } from '../problem.ts';

/** `DELETE /saved-methods/{id}`: forgets a card or account. */
export function savedMethods({ state }: Backend): Hono {
  const app = new Hono();
  app.delete('/:id', async (c) => {
    const saved = state.data.savedMethods;
    const index = saved.findIndex(({ id }) => id === c.req.param('id'));
    if (index < 0) throw notFound('There is no such saved payment method.');
    if (saved[index]?.owner === 'company')
      throw new HttpProblem(403, 'A saved payment method of the company can only be removed by the merchant');
    saved.splice(index, 1);
    await state.save();
    return c.body(null, 204);
  });
  return app;
}
