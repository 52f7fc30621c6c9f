import { Hono } from 'hono';
import { z } from 'zod';
import { closeDispute, disputePayment } from './engine/dispute.ts';
import { settle } from './engine/settle.ts';
import type { StripeState } from './model/state.ts';
import type { World } from './model/world.ts';

/** Sets where the merchant’s one webhook is and the secret (`whsec_…`) its events are signed with; null sends none. */
export function configureStripeWebhook(
  state: StripeState,
  webhook: { readonly url: string; readonly secret: string } | null,
): void {
  state.webhook = webhook;
}

const command = z.union([
  z.strictObject({ settle: z.string(), outcome: z.enum(['succeeded', 'failed']) }),
  /** A payer takes a payment back: a card’s owner, or the owner of an account that was debited. */
  z.strictObject({ dispute: z.string(), reason: z.string().optional() }),
  z.strictObject({ closeDispute: z.string(), outcome: z.enum(['won', 'lost']) }),
  z.strictObject({
    deliver: z.enum(['normal', 'late', 'twice', 'reversed']),
    /** Milliseconds a late event is late. */
    delay: z.int().min(0).optional(),
  }),
  z.strictObject({
    webhook: z.strictObject({ url: z.url(), secret: z.string().startsWith('whsec_') }).nullable(),
  }),
  /** Which wallets the Express Checkout Element finds in every browser. */
  z.strictObject({ wallets: z.array(z.enum(['apple_pay', 'google_pay', 'link'])) }),
]);

/** `/control`: what a tester decides in the bank’s place. A GET shows the settings and the newest events. */
export function controlOf(world: World): Hono {
  const app = new Hono();
  app.get('/', (context) => {
    const { webhook, delivery, events } = world.data;
    return context.json({ webhook: webhook?.url ?? null, delivery, events });
  });
  app.post('/', async (context) => {
    const parsed = command.safeParse(await context.req.json().catch(() => undefined));
    if (!parsed.success) return context.json({ error: z.prettifyError(parsed.error) }, 400);
    const order = parsed.data;
    if ('settle' in order && !settle(world, order.settle, order.outcome)) {
      return context.json({ error: `${order.settle} is not waiting for its bank: nothing to settle.` }, 409);
    }
    if ('dispute' in order && !disputePayment(world, order.dispute, order.reason ?? 'fraudulent')) {
      return context.json({ error: `${order.dispute} holds no money that could be taken back.` }, 409);
    }
    if ('closeDispute' in order && !closeDispute(world, order.closeDispute, order.outcome)) {
      return context.json({ error: `There is no open dispute about ${order.closeDispute}.` }, 409);
    }
    if ('deliver' in order) {
      world.data.delivery = { mode: order.deliver, delay: order.delay ?? world.data.delivery.delay };
    }
    if ('wallets' in order) world.data.wallets = order.wallets;
    if ('webhook' in order) configureStripeWebhook(world.data, order.webhook);
    await world.state.save();
    return context.json({ ok: true });
  });
  return app;
}
