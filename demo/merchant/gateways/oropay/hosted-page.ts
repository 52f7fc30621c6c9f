import * as z from 'zod/mini';
import { toMinor } from '../../../../src/contract/money.ts';
import { wordsIn } from '../../words.ts';
import type { ProviderAnswer, Sale } from '../gateway.ts';
import { GpRefusal, type GpClient } from './gp-client.ts';
import { readTransaction, Transaction } from './transaction.ts';

const Link = z.object({
  id: z.string(),
  status: z.string(),
  url: z.string(),
  transactions: z.array(Transaction),
});
type Link = z.infer<typeof Link>;

/** Name in a payment’s memory: the hosted page. */
export const LINK = 'gpLink';

/**
 * Global Payments’ hosted payment page, in a frame or by redirect. How it went is asked for: what a page says to the
 * one around it is documented nowhere.
 * Source: https://github.com/globalpayments-samples/hpp-links-iframe-redirect
 */
export function createHostedPage({ send }: GpClient) {
  const find = (id: string): Promise<Link> => send({ path: `links/${encodeURIComponent(id)}` }, Link);

  const create = async ({ payment, callback, notification }: Sale, isFrame: boolean): Promise<Link> => {
    const back = isFrame ? notification(payment.attempt) : callback;
    const label = payment.payables.map((payable) => payable.label).join(', ');
    const body = {
      type: 'HOSTED_PAYMENT_PAGE',
      name: label,
      reference: payment.attempt,
      order: {
        amount: String(toMinor(payment.amount)),
        currency: payment.amount.currency,
        reference: payment.id,
        transaction_configuration: {
          channel: 'CNP',
          country: 'US',
          capture_mode: 'AUTO',
          allowed_payment_methods: ['CARD'],
        },
      },
      notifications: { return_url: back, cancel_url: back },
    };
    try {
      return await send({ method: 'POST', path: 'links', body, key: `${payment.attempt}-link` }, Link);
    } catch (error) {
      if (error instanceof GpRefusal && error.made !== undefined) return find(error.made);
      throw error;
    }
  };

  const toAnswer = (sale: Sale, { status, transactions }: Link): ProviderAnswer => {
    const last = transactions.at(-1);
    if (last) return readTransaction(sale, last, false);
    const { nextAction, locale } = sale.payment;
    const note = `Global Payments says the page is ${status}.`;
    if (status !== 'ACTIVE') return { status: 'canceled', message: wordsIn(locale).canceled, note };
    return { status: 'requires-action', ...(nextAction && { nextAction }), note };
  };

  const idOf = ({ payment }: Sale) => payment.memory[LINK] ?? '';

  return {
    open: async (sale: Sale, isFrame: boolean): Promise<ProviderAnswer> => {
      const { payment } = sale;
      const link = await create(sale, isFrame);
      payment.memory[LINK] = link.id;
      const answer = toAnswer(sale, link);
      if (answer.status !== 'requires-action') return answer;
      const id = `${payment.id}-page`;
      const { url } = link;
      return {
        ...answer,
        nextAction: isFrame
          ? { type: 'frame', id, url, title: 'Global Payments', nonce: payment.attempt }
          : { type: 'redirect', id, url },
      };
    },
    read: async (sale: Sale): Promise<ProviderAnswer> => toAnswer(sale, await find(idOf(sale))),
    /** Closes the page, so that nobody pays on it after the buyer has turned away; tells the truth when it is paid. */
    close: async (sale: Sale): Promise<ProviderAnswer> => {
      const path = `links/${encodeURIComponent(idOf(sale))}`;
      return toAnswer(sale, await send({ method: 'PATCH', path, body: { status: 'INACTIVE' } }, Link));
    },
  };
}
