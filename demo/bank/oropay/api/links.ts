import * as z from 'zod';
import { missing, notFound, wrongData } from '../error.ts';
import { lookUp, newId, type Link } from '../state.ts';
import type { GpWorld } from '../world.ts';
import { findTransaction, showTransaction } from './transactions.ts';

const LinkRequest = z.object({
  type: z.literal('HOSTED_PAYMENT_PAGE'),
  name: z.string().min(1),
  reference: z.string().min(1),
  order: z.object({
    amount: z.string().regex(/^[1-9]\d*$/),
    currency: z.string().regex(/^[A-Z]{3}$/),
    reference: z.string().min(1),
    transaction_configuration: z.object({
      channel: z.literal('CNP'),
      country: z.string().length(2),
      capture_mode: z.literal('AUTO'),
      allowed_payment_methods: z.array(z.literal('CARD')),
    }),
  }),
  notifications: z.object({ return_url: z.url(), cancel_url: z.url() }),
});

/** A link as GP-API shows it, with the transactions that were made on its page. */
export const showLink = (world: GpWorld, { id, status, reference, transactions }: Link) => ({
  id,
  status,
  reference,
  url: `${world.base}/hpp/${id}`,
  transactions: transactions.map((transaction) => showTransaction(findTransaction(world, transaction))),
});

/** `POST /links`: a hosted payment page for one payment. */
export function createLink({ state }: GpWorld, body: unknown): Link {
  const request = LinkRequest.safeParse(body);
  if (!request.success) throw missing(request.error.issues[0]?.path.join('.') ?? '');
  const { order, notifications, reference } = request.data;
  const link: Link = {
    id: newId('LNK'),
    status: 'ACTIVE',
    amount: order.amount,
    currency: order.currency,
    reference,
    returnUrl: notifications.return_url,
    cancelUrl: notifications.cancel_url,
    transactions: [],
  };
  state.data.links[link.id] = link;
  return link;
}

/** `PATCH /links/{id}`: closes a page that nobody has paid on. */
export function closeLink(link: Link, body: unknown): void {
  const request = z.object({ status: z.literal('INACTIVE') }).safeParse(body);
  if (!request.success) throw wrongData('status');
  if (link.status === 'ACTIVE') link.status = 'INACTIVE';
}

/** @throws GpError when there is none */
export function findLink({ state }: GpWorld, id: string): Link {
  const link = lookUp(state.data.links, id);
  if (!link) throw notFound('Links', id);
  return link;
}
